import { cross, directionOf, displacement, dot, lengthOf, add, mm, scale, type LpsDirection } from '../geometry';
import { readItems, readNumber, type Dataset } from '../dicom';
import { readImagePlane, type ImagePlane } from '../series';
import type { VoxelFrame } from '../volume';
import { SEGMENTATION } from './parameters';
import type { SegmentRefusal } from './segmentRefusal';

/** The frames of a segmentation as evenly spaced slices. */
export interface FrameStack {
  readonly kind: 'stack';
  readonly FrameOfReferenceUID: string;
  readonly grid: VoxelFrame;
  readonly sliceCount: number;
  /** The slice of each frame, by frame; frames may come in any order and need not be there for every slice. */
  readonly sliceOf: readonly number[];
  /** The segment of each frame; null: the frame is a label map. */
  readonly segmentOf: readonly (number | null)[];
}

const { turned, spacing: SAME_SPACING, place: ROUNDING } = SEGMENTATION.frames;
const PARALLEL_COSINE = 1 - turned;

/** Places the frames by their functional groups (PS3.3 C.7.6.16.2): shared by all, or each with its own. */
export function stackFrames(dataset: Dataset): FrameStack | SegmentRefusal {
  const [shared = {}] = readItems(dataset, 'SharedFunctionalGroupsSequence');
  const perFrame = readItems(dataset, 'PerFrameFunctionalGroupsSequence');
  const planes: ImagePlane[] = [];
  for (const frame of perFrame) {
    const result = readImagePlane({
      Rows: dataset['Rows'],
      Columns: dataset['Columns'],
      FrameOfReferenceUID: dataset['FrameOfReferenceUID'],
      ...group(shared, frame, 'PixelMeasuresSequence'),
      ...group(shared, frame, 'PlaneOrientationSequence'),
      ...group(shared, frame, 'PlanePositionSequence'),
    });
    if (result.kind !== 'plane') return { kind: 'no-place', attribute: result.attribute };
    planes.push(result.plane);
  }
  const [first] = planes;
  if (first === undefined) return { kind: 'too-few-frames' };
  const normal = directionOf(cross(first.rowDirection, first.columnDirection));
  if (normal === null) return { kind: 'not-parallel' };
  if (!planes.every(plane => isParallel(plane, first))) return { kind: 'not-parallel' };
  const depths = planes.map(plane => dot(displacement(first.position, plane.position), normal));
  if (!planes.every((plane, i) => isBehind(plane, first, normal, depths[i] ?? 0))) return { kind: 'shifted' };
  const slices = evenSlices(depths);
  if ('kind' in slices) return slices;
  return {
    kind: 'stack',
    FrameOfReferenceUID: first.FrameOfReferenceUID,
    grid: {
      columns: first.columns,
      rows: first.rows,
      rowDirection: first.rowDirection,
      columnDirection: first.columnDirection,
      sliceDirection: normal,
      columnSpacing: first.columnSpacing,
      rowSpacing: first.rowSpacing,
      sliceSpacing: mm(slices.spacing),
      origin: planes[slices.first]?.position ?? first.position,
    },
    sliceCount: Math.max(...slices.sliceOf) + 1,
    sliceOf: slices.sliceOf,
    segmentOf: perFrame.map(frame => segmentOf(shared, frame)),
  };
}

function group(shared: Dataset, frame: Dataset, macro: string): Dataset {
  return readItems(frame, macro)[0] ?? readItems(shared, macro)[0] ?? {};
}

function segmentOf(shared: Dataset, frame: Dataset): number | null {
  return readNumber(group(shared, frame, 'SegmentIdentificationSequence'), 'ReferencedSegmentNumber');
}

function isParallel(a: ImagePlane, b: ImagePlane): boolean {
  const same = (x: LpsDirection, y: LpsDirection): boolean => dot(x, y) > PARALLEL_COSINE;
  return (
    same(a.rowDirection, b.rowDirection) &&
    same(a.columnDirection, b.columnDirection) &&
    Math.abs(a.rowSpacing - b.rowSpacing) < SAME_SPACING &&
    Math.abs(a.columnSpacing - b.columnSpacing) < SAME_SPACING
  );
}

function isBehind(plane: ImagePlane, first: ImagePlane, normal: LpsDirection, depth: number): boolean {
  const across = add(displacement(first.position, plane.position), scale(normal, -depth));
  return lengthOf(across) <= ROUNDING;
}

/**
 * The slice of each depth. The smallest step between two frames is the spacing: a SEG leaves out empty
 * frames, so that larger steps must be whole multiples of it.
 */
function evenSlices(
  depths: readonly number[],
): { readonly spacing: number; readonly first: number; readonly sliceOf: readonly number[] } | SegmentRefusal {
  const order = depths.map((_, i) => i).toSorted((a, b) => (depths[a] ?? 0) - (depths[b] ?? 0));
  const sorted = order.map(i => depths[i] ?? 0);
  const steps = sorted.slice(1).map((depth, i) => depth - (sorted[i] ?? 0));
  // Frames of several segments share their places.
  const least = Math.min(...steps.filter(step => step > ROUNDING));
  if (!Number.isFinite(least)) return { kind: 'too-few-frames' };
  const slices = [0];
  for (const step of steps) slices.push((slices.at(-1) ?? 0) + Math.round(step / least));
  const from = sorted[0] ?? 0;
  const spacing = ((sorted.at(-1) ?? 0) - from) / (slices.at(-1) ?? 1);
  const isEven = slices.every((slice, i) => Math.abs((sorted[i] ?? 0) - from - slice * spacing) <= ROUNDING);
  if (!isEven) return { kind: 'uneven' };
  const sliceOf = depths.map(() => 0);
  order.forEach((frame, i) => {
    sliceOf[frame] = slices[i] ?? 0;
  });
  return { spacing, first: order[0] ?? 0, sliceOf };
}
