import { TOOL_GROUP_ID, TOOL_NAME } from '../../id';
import { COMMAND } from '../commands';
import type { ToolbarButton, ToolbarService } from '../../host';
import { WINDOW_NAMES, WINDOWS } from '../viewports';
import { TARGET_BUTTON } from './toolButton';

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
  action(`SacroplastyWindow-${name}`, 'tool-window-level', WINDOWS[name].label, {
    commandName: COMMAND.setWindow,
    commandOptions: { name },
  }),
);

const buttons: readonly ToolbarButton[] = [
  {
    id: TOOL_NAME,
    uiType: TARGET_BUTTON,
    props: {
      label: 'Sacroplasty Target',
      tooltip: 'Sacroplasty Target: click inside S1, or place its four corners, on the sagittal view',
      commands: ACTIVATE,
      evaluate: 'evaluate.cornerstoneTool',
    },
  },
  hostTool('WindowLevel', 'tool-window-level', 'Window'),
  hostTool('Pan', 'tool-move', 'Pan'),
  hostTool('Zoom', 'tool-zoom', 'Zoom'),
  hostTool('StackScroll', 'tool-stack-scroll', 'Scroll'),
  { id: WINDOW_MENU, uiType: 'ohif.toolButtonList', props: { buttonSection: WINDOW_MENU } },
  ...windowButtons,
  action('SacroplastyResetViews', 'tool-reset', 'Reset views', { commandName: COMMAND.resetViews }),
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
