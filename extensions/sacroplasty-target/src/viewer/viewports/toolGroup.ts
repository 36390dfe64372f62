import { TOOL_GROUP_ID } from '../../id';
import type { ExtensionManager, ToolGroupService } from '../../host';

const TOOLS_MODULE = '@ohif/extension-cornerstone.utilityModule.tools';

/** The host's names for its tools and mouse buttons. */
interface HostTools {
  readonly toolNames: Readonly<Record<'WindowLevel' | 'Pan' | 'Zoom' | 'StackScroll' | 'ReferenceLines', string>>;
  readonly Enums: { readonly MouseBindings: Readonly<Record<'Primary' | 'Secondary' | 'Auxiliary' | 'Wheel', number>> };
}

/**
 * The tools of the four views: window with the left button, pan with the middle one, zoom with the right
 * one, scroll with the wheel; two and three fingers zoom and scroll.
 * @throws Error where the host does not name its tools.
 */
export function createToolGroup(extensionManager: ExtensionManager, service: ToolGroupService): void {
  const exports = extensionManager.getModuleEntry(TOOLS_MODULE)?.exports;
  if (!isHostTools(exports)) throw new Error('This viewer does not name its tools: OHIF 3.11 or newer is needed.');
  const { toolNames, Enums } = exports;
  const { Primary, Secondary, Auxiliary, Wheel } = Enums.MouseBindings;
  service.createToolGroupAndAddTools(TOOL_GROUP_ID, {
    active: [
      { toolName: toolNames.WindowLevel, bindings: [{ mouseButton: Primary }] },
      { toolName: toolNames.Pan, bindings: [{ mouseButton: Auxiliary }] },
      { toolName: toolNames.Zoom, bindings: [{ mouseButton: Secondary }, { numTouchPoints: 2 }] },
      { toolName: toolNames.StackScroll, bindings: [{ mouseButton: Wheel }, { numTouchPoints: 3 }] },
    ],
  });
}

function isHostTools(value: unknown): value is HostTools {
  return typeof value === 'object' && value !== null && 'toolNames' in value && 'Enums' in value;
}
