import type { Types } from '@cornerstonejs/tools';
import { TOOL_NAME } from '../../id';
import { annotationManager, newUid, type AnnotationManager, type CornerstoneTools } from '../../host';

/**
 * The annotation under which the host knows the landmark: an identity and a frame of reference, no places.
 * The host asks for annotations before it lets a tool that has not got the mouse take hold of anything.
 */
export class Shell {
  private annotation: Types.Annotation | null = null;

  constructor(private readonly tools: CornerstoneTools) {}

  /** Puts it into the frame of reference of the series that is planned on; null: there is none. */
  placeIn(FrameOfReferenceUID: string | null): void {
    if (FrameOfReferenceUID !== null && this.isIn(FrameOfReferenceUID)) return;
    this.remove();
    if (FrameOfReferenceUID === null) return;
    this.annotation = {
      annotationUID: newUid(),
      highlighted: false,
      invalidated: false,
      isLocked: false,
      isVisible: true,
      metadata: { toolName: TOOL_NAME, FrameOfReferenceUID },
      data: { handles: { points: [], activeHandleIndex: null }, label: '' },
    };
    // Not through addAnnotation: the host would make a measurement of it and find that it has no length.
    this.manager.addAnnotation(this.annotation, FrameOfReferenceUID);
  }

  /** @throws Error where no series is planned on: then no view of ours takes a press either. */
  get(): Types.Annotation {
    if (this.annotation === null) throw new Error('There is no series to place a landmark on.');
    return this.annotation;
  }

  remove(): void {
    if (this.annotation !== null) this.manager.removeAnnotation(this.uidOf(this.annotation));
    this.annotation = null;
  }

  /** The host may have thrown it away with all of its annotations. */
  private isIn(FrameOfReferenceUID: string): boolean {
    if (this.annotation?.metadata?.FrameOfReferenceUID !== FrameOfReferenceUID) return false;
    return this.manager.getAnnotation(this.uidOf(this.annotation)) !== undefined;
  }

  private get manager(): AnnotationManager {
    return annotationManager(this.tools);
  }

  private uidOf({ annotationUID }: Types.Annotation): string {
    if (annotationUID === undefined) throw new Error('The annotation of the landmark has lost its identity.');
    return annotationUID;
  }
}
