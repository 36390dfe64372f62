import { TOOL_GROUP_ID, TOOL_NAME } from '../../id';
import { COMMAND } from '../commands';
import type { ToolbarButton, ToolbarService } from '../../host';
import { WINDOW_NAMES, WINDOWS, type WindowName } from '../viewports';
import { TARGET_BUTTON } from './toolButton';
import { messages } from '../../messages';

const { controls } = messages.viewer;

const ACTIVATE = { commandName: 'setToolActiveToolbar', commandOptions: { toolGroupIds: [TOOL_GROUP_ID] } };
const WINDOW_MENU = 'SacroplastyWindows';

function hostTool(id: string, icon: string, label: string): ToolbarButton {
  return {
    id,
    uiType: 'ohif.toolButton',
    props: { icon, label, tooltip: label, commands: ACTIVATE, evaluate: 'evaluate.cornerstoneTool' },
  };
}

function action(id: string, icon: string, label: string, command: object): ToolbarButton {
  return {
    id,
    uiType: 'ohif.toolButton',
    props: { icon, label, tooltip: label, commands: command, evaluate: 'evaluate.action' },
  };
}

const windowButtons = WINDOW_NAMES.map(name =>
  action(`SacroplastyWindow-${name}`, 'tool-window-level', windowLabel(name), {
    commandName: COMMAND.setWindow,
    commandOptions: { name },
  }),
);

function windowLabel(name: WindowName): string {
  const { width, centre } = WINDOWS[name];
  return controls.window(controls.windowName[name], width, centre);
}

const buttons: readonly ToolbarButton[] = [
  {
    id: TOOL_NAME,
    uiType: TARGET_BUTTON,
    props: {
      label: controls.button.tool,
      tooltip: controls.button.toolHint,
      commands: ACTIVATE,
      evaluate: 'evaluate.cornerstoneTool',
    },
  },
  hostTool('WindowLevel', 'tool-window-level', controls.button.window),
  hostTool('Pan', 'tool-move', controls.button.pan),
  hostTool('Zoom', 'tool-zoom', controls.button.zoom),
  hostTool('StackScroll', 'tool-stack-scroll', controls.button.scroll),
  { id: WINDOW_MENU, uiType: 'ohif.toolButtonList', props: { buttonSection: WINDOW_MENU } },
  ...windowButtons,
  action('SacroplastyResetViews', 'tool-reset', controls.button.resetViews, { commandName: COMMAND.resetViews }),
];

/** Fills the host's toolbar; the host empties it when a mode is entered. */
export function fillToolbar(service: ToolbarService): void {
  service.register(buttons);
  service.updateSection('primary', [
    TOOL_NAME,
    'WindowLevel',
    'Pan',
    'Zoom',
    'StackScroll',
    WINDOW_MENU,
    'SacroplastyResetViews',
  ]);
  service.updateSection(
    WINDOW_MENU,
    windowButtons.map(({ id }) => id),
  );
}
