import { TOOL_GROUP_ID } from '../../id';
import { hostTools, type ExtensionManager, type ToolGroupService } from '../../host';

/**
 * The tools of the four views: window with the left button, pan with the middle one, zoom with the right
 * one, scroll with the wheel; two and three fingers zoom and scroll.
 * @throws Error where the host does not name its tools.
 */
export function createToolGroup(extensionManager: ExtensionManager, service: ToolGroupService): void {
  const { toolNames, Enums } = hostTools(extensionManager);
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
