import type { Types as CoreTypes } from '@cornerstonejs/core';
import type { Types } from '@cornerstonejs/tools';
import { TOOL_NAME } from '../../id';
import type { CornerstoneLibraries } from '../../host';

/** What the tool does with the host's events, stated in terms of viewports. */
export interface CornerstoneToolEvents {
  /** The host cancels what is going on. @returns whether there was something to cancel. */
  cancel(): boolean;
  /** A view has been moved or turned. */
  turned(viewportId: string): void;
  draw(viewportId: string, helper: Types.SVGDrawingHelper): void;
  /** The annotation under which the host knows the landmark. */
  shell(): Types.Annotation;
}

/**
 * The tool as the host's Cornerstone wants it: a class made of the host's own base class at run time. It draws, and
 * keeps nothing: places are the session's, and the annotation that it hands to the host has none. What points at the
 * views is followed by `Pointing`; to the host there is nothing that could be taken hold of.
 */
export function makeCornerstoneTool({ cornerstoneTools }: CornerstoneLibraries, events: CornerstoneToolEvents) {
  return class SacroplastyTargetTool extends cornerstoneTools.AnnotationTool {
    static override toolName = TOOL_NAME;

    constructor(
      toolProps: Types.PublicToolProps = {},
      defaultToolProps: Types.ToolProps = { supportedInteractionTypes: ['Mouse', 'Touch'] },
    ) {
      super(toolProps, defaultToolProps);
      // Drawing again is asked for by the events' owner, for all views that it concerns.
      this.mouseMoveCallback = () => false;
    }

    onCameraModified(evt: CoreTypes.EventTypes.CameraModifiedEvent): void {
      events.turned(evt.detail.viewportId);
    }

    addNewAnnotation(): Types.Annotation {
      return events.shell();
    }

    handleSelectedCallback(): void {
      // Nothing can be selected: see getHandleNearImagePoint.
    }

    toolSelectedCallback(): void {
      // As above.
    }

    cancel(): string | undefined {
      return events.cancel() ? events.shell().annotationUID : undefined;
    }

    isPointNearTool(): boolean {
      return false;
    }

    override getHandleNearImagePoint(): Types.ToolHandle | undefined {
      return undefined;
    }

    /** Where the landmark is drawn is decided for each view by where it lies, not by the annotation. */
    override filterInteractableAnnotationsForElement(
      _element: HTMLDivElement,
      annotations: Types.Annotations,
    ): Types.Annotations {
      return annotations;
    }

    renderAnnotation({ viewportId }: CoreTypes.IEnabledElement, helper: Types.SVGDrawingHelper): boolean {
      events.draw(viewportId, helper);
      return true;
    }
  };
}
