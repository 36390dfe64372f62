import { TOOL_GROUP_ID } from '../../id';
import type { CornerstoneTools } from '../host';
import { viewportIdOf, type ViewportRole } from './roles';

/** Which views show where they are in the others; the oblique ones are the joint lines on the axial view. */
const SOURCES = [
  { role: 'sagittal', toolName: 'SacroplastySagittalLine', color: 'rgb(220, 200, 60)' },
  { role: 'axial', toolName: 'SacroplastyAxialLine', color: 'rgb(220, 90, 90)' },
] as const satisfies readonly { readonly role: ViewportRole; readonly toolName: string; readonly color: string }[];

/** The host's reference lines, one instance for each view that is a source: by itself it knows only one. */
export function addReferenceLines({ ToolGroupManager, ReferenceLinesTool, annotation }: CornerstoneTools): void {
  // Typed `any` by Cornerstone.
  const parent = String(ReferenceLinesTool.toolName);
  const toolGroup = ToolGroupManager.getToolGroup(TOOL_GROUP_ID);
  if (toolGroup === undefined) return;
  for (const { role, toolName, color } of SOURCES) {
    toolGroup.addToolInstance(toolName, parent, { sourceViewportId: viewportIdOf(role) });
    toolGroup.setToolEnabled(toolName);
    annotation.config.style.setToolGroupToolStyles(TOOL_GROUP_ID, {
      ...annotation.config.style.getToolGroupToolStyles(TOOL_GROUP_ID),
      // The tool calls its lines highlighted, always.
      [toolName]: { color, colorHighlighted: color, lineWidth: '1', lineDash: '6,4', shadow: false },
    });
  }
}

/** Looks for the source views again, for panes that the host has just built. */
export function refreshReferenceLines({ ToolGroupManager }: CornerstoneTools): void {
  const toolGroup = ToolGroupManager.getToolGroup(TOOL_GROUP_ID);
  for (const { role, toolName } of SOURCES) {
    toolGroup?.setToolConfiguration(toolName, { sourceViewportId: viewportIdOf(role) });
  }
}

/** Takes the lines away again; the host would keep them, and the tools, for its other modes. */
export function removeReferenceLines({ ToolGroupManager, removeTool, annotation }: CornerstoneTools): void {
  const toolGroup = ToolGroupManager.getToolGroup(TOOL_GROUP_ID);
  for (const { toolName } of SOURCES) {
    for (const { annotationUID, metadata } of annotation.state.getAllAnnotations()) {
      if (metadata?.toolName === toolName && annotationUID !== undefined)
        annotation.state.removeAnnotation(annotationUID);
    }
    const instance: unknown = toolGroup?.getToolInstance(toolName);
    if (typeof instance === 'object' && instance !== null) removeTool(instance.constructor);
  }
  annotation.config.style.setToolGroupToolStyles(TOOL_GROUP_ID, {});
}
