import { degreesToRadians, dot, LEFT, mm, POSTERIOR, SUPERIOR, type LpsDirection, type Millimetres } from '../geometry';
import type { StackFrame } from '../volume';
import type { InstanceAttributes } from './instanceAttributes';
import { SERIES } from './parameters';

/** How the slices lie in the patient. */
export type SliceOrientation = 'axial' | 'sagittal' | 'coronal' | 'oblique';

/** The stack's frame with the number of its slices: everything but the pixels. */
export interface SeriesGeometry extends StackFrame {
  readonly FrameOfReferenceUID: string;
  readonly sliceCount: number;
}

/** What the user and a report want to know of a series. */
export interface SeriesFacts {
  readonly Modality: 'CT' | 'MR';
  readonly orientation: SliceOrientation;
  readonly sliceCount: number;
  readonly sliceSpacing: Millimetres;
  /** Null: not stated. */
  readonly sliceThickness: Millimetres | null;
  readonly rowSpacing: Millimetres;
  readonly columnSpacing: Millimetres;
  /** Extent of the stack along the patient's x, y and z, mm. */
  readonly extent: readonly [Millimetres, Millimetres, Millimetres];
  readonly convolutionKernel: string;
}

/** Slices within this angle of a body plane are called by its name. */
const NAMED_PLANE_COSINE = Math.cos(degreesToRadians(SERIES.namedPlane));

function orientationOf(normal: LpsDirection): SliceOrientation {
  if (Math.abs(dot(normal, SUPERIOR)) >= NAMED_PLANE_COSINE) return 'axial';
  if (Math.abs(dot(normal, LEFT)) >= NAMED_PLANE_COSINE) return 'sagittal';
  if (Math.abs(dot(normal, POSTERIOR)) >= NAMED_PLANE_COSINE) return 'coronal';
  return 'oblique';
}

function extentOf(geometry: SeriesGeometry): SeriesFacts['extent'] {
  const i = geometry.columns * geometry.columnSpacing;
  const j = geometry.rows * geometry.rowSpacing;
  const k = geometry.sliceCount * geometry.sliceSpacing;
  const along = (axis: 0 | 1 | 2): Millimetres =>
    mm(
      Math.abs(geometry.rowDirection[axis]) * i +
        Math.abs(geometry.columnDirection[axis]) * j +
        Math.abs(geometry.sliceDirection[axis]) * k,
    );
  return [along(0), along(1), along(2)];
}

/** Sums up a plannable series. */
export function factsOf(geometry: SeriesGeometry, Modality: 'CT' | 'MR', first: InstanceAttributes): SeriesFacts {
  return {
    Modality,
    orientation: orientationOf(geometry.sliceDirection),
    sliceCount: geometry.sliceCount,
    sliceSpacing: geometry.sliceSpacing,
    sliceThickness: first.SliceThickness,
    rowSpacing: geometry.rowSpacing,
    columnSpacing: geometry.columnSpacing,
    extent: extentOf(geometry),
    convolutionKernel: first.ConvolutionKernel,
  };
}
