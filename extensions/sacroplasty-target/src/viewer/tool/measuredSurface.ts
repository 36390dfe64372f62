import { assertNever } from '../../core/geometry';
import type { MeasuredSurface } from '../../core/analysis';
import type { Outlined } from '../../core/outline';
import { sameSegment, segmentOutline } from '../../core/segmentation';
import type { Measurer } from '../../engine';
import type { SessionState } from '../../session';

/**
 * The surface that the numbers on screen come from; null: there are none, or it is not at hand. It belongs to this
 * very analysis: numbers that are taken off take their surface with them.
 *
 * The surface of stored numbers was not stored. A segmentation is the same voxels again; a traced one is traced
 * anew, from the same corners, once all slices are there.
 * @param found called when a surface that is not known yet has been looked for.
 */
export function measuredSurface(
  state: SessionState,
  measurer: Pick<Measurer, 'surfaceOf' | 'surfaceAround'>,
  found: () => void,
): Outlined | null {
  const { analysis: numbers } = state;
  if (numbers.kind !== 'done') return null;
  switch (numbers.from) {
    case 'computed':
    case 'dragged':
      return measurer.surfaceOf(numbers.analysis);
    case 'stored':
      return storedSurface(state, numbers.analysis.surface, measurer, found);
    default:
      return assertNever(numbers.from);
  }
}

function storedSurface(
  { series, placement, surface }: SessionState,
  measured: MeasuredSurface,
  measurer: Pick<Measurer, 'surfaceAround'>,
  found: () => void,
): Outlined | null {
  switch (measured.kind) {
    case 'segmentation': {
      const segmentation = surface.kind === 'segmentation' ? surface.segmentation : null;
      if (segmentation === null || !sameSegment(segmentation.reference, measured.segment)) return null;
      return { outlineIn: segmentOutline(segmentation) };
    }
    case 'traced': {
      if (series.kind !== 'open' || placement.kind !== 'placed') return null;
      const { stack, slicesLoaded } = series;
      const isComplete = slicesLoaded === stack.slices.length;
      return isComplete ? measurer.surfaceAround({ stack, landmark: placement.landmark }, found) : null;
    }
    default:
      return assertNever(measured);
  }
}
