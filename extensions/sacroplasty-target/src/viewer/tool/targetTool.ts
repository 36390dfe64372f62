import type { Types as CoreTypes } from '@cornerstonejs/core';
import type { Types } from '@cornerstonejs/tools';
import { TOOL_NAME } from '../../id';
import type { CornerstoneLibraries } from '../host';
import type { CanvasPoint } from './view';

/** What the tool does with the host's events: told in terms of viewports and screen points. */
export interface TargetToolEvents {
  /**
   * A button was pressed.
   * @param place whether the tool has the mouse, so that a press on nothing places a corner.
   * @returns whether a drag begins.
   */
  press(viewportId: string, at: CanvasPoint, place: boolean): boolean;
  drag(viewportId: string, at: CanvasPoint): void;
  release(): void;
  /** @returns whether there was something to cancel. */
  cancel(): boolean;
  hover(viewportId: string, at: CanvasPoint): void;
  /** Whether something can be taken hold of there. @param reach CSS pixels. */
  isNear(viewportId: string, at: CanvasPoint, reach: number): boolean;
  /** A view has been moved or turned. */
  turned(viewportId: string): void;
  draw(viewportId: string, helper: Types.SVGDrawingHelper): void;
  /** The annotation under which the host knows the landmark. */
  shell(): Types.Annotation;
}

/**
 * The tool as the host's Cornerstone wants it: a class made of the host's own base class at run time. It
 * keeps nothing: places are the session's, and the annotation that it hands to the host has none.
 */
export function makeTargetTool({ cornerstone, cornerstoneTools }: CornerstoneLibraries, events: TargetToolEvents) {
  const at = (evt: Types.EventTypes.InteractionEventType): CanvasPoint => evt.detail.currentPoints.canvas;

  return class SacroplastyTargetTool extends cornerstoneTools.AnnotationTool {
    static override toolName = TOOL_NAME;

    constructor(
      toolProps: Types.PublicToolProps = {},
      defaultToolProps: Types.ToolProps = { supportedInteractionTypes: ['Mouse', 'Touch'] },
    ) {
      super(toolProps, defaultToolProps);
      this._dragCallback = (evt: Types.EventTypes.InteractionEventType): void => {
        events.drag(evt.detail.viewportId, at(evt));
        evt.preventDefault();
      };
      this._endCallback = (evt: Types.EventTypes.InteractionEventType): void => {
        this._deactivateModify(evt.detail.element);
        events.release();
      };
      this.mouseMoveCallback = evt => {
        events.hover(evt.detail.viewportId, evt.detail.currentPoints.canvas);
        // Drawing again is asked for by the events' owner, for all views that it concerns.
        return false;
      };
    }

    onCameraModified(evt: CoreTypes.EventTypes.CameraModifiedEvent): void {
      events.turned(evt.detail.viewportId);
    }

    addNewAnnotation(evt: Types.EventTypes.InteractionEventType): Types.Annotation {
      this.begin(evt, true);
      return events.shell();
    }

    handleSelectedCallback(evt: Types.EventTypes.InteractionEventType): void {
      this.begin(evt, false);
    }

    toolSelectedCallback(): void {
      // All that can be taken hold of is a handle.
    }

    cancel(element: HTMLDivElement): string | undefined {
      if (!events.cancel()) return undefined;
      this._deactivateModify(element);
      return events.shell().annotationUID;
    }

    isPointNearTool(): boolean {
      return false;
    }

    override getHandleNearImagePoint(
      element: HTMLDivElement,
      _annotation: Types.Annotation,
      canvas: CoreTypes.Point2,
      proximity: number,
    ): Types.ToolHandle | undefined {
      const { viewportId } = cornerstone.getEnabledElement(element) ?? {};
      return viewportId !== undefined && events.isNear(viewportId, canvas, proximity) ? NO_PLACE : undefined;
    }

    /** Where the landmark is drawn and held is decided for each view by where it lies, not by the annotation. */
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

    private begin(evt: Types.EventTypes.InteractionEventType, place: boolean): void {
      if (!events.press(evt.detail.viewportId, at(evt), place)) return;
      this._activateModify(evt.detail.element);
      evt.preventDefault();
    }
  };
}

/** The host asks for a handle's place only to hand it back. */
const NO_PLACE: Types.ToolHandle = [0, 0, 0];
