import { assertNever } from '../../core/geometry';
import type { Analyser, MeasuredSurface } from '../../core/analysis';
import type { Outlined } from '../../core/outline';
import { sameSegment } from '../../core/segmentation';
import type { SessionState } from '../../session';

/**
 * The surface that the numbers on screen come from; null: there are none, or it is not at hand. It belongs to this
 * very analysis: numbers that are taken off take their surface with them.
 *
 * The surface of stored numbers was not stored. A segmentation is the same voxels again; a traced one is traced
 * anew, from the same corners, once all slices are there.
 */
export function measuredSurface(state: SessionState, analyser: Analyser): Outlined | null {
  const { analysis: numbers } = state;
  if (numbers.kind !== 'done') return null;
  switch (numbers.from) {
    case 'computed':
    case 'dragged':
      return analyser.surfaceOf(numbers.analysis);
    case 'stored':
      return storedSurface(state, numbers.analysis.surface, analyser);
    default:
      return assertNever(numbers.from);
  }
}

function storedSurface(
  { series, placement, surface }: SessionState,
  measured: MeasuredSurface,
  analyser: Analyser,
): Outlined | null {
  switch (measured.kind) {
    case 'segmentation': {
      const segmentation = surface.kind === 'segmentation' ? surface.segmentation : null;
      return segmentation !== null && sameSegment(segmentation.reference, measured.segment) ? segmentation : null;
    }
    case 'traced': {
      if (series.kind !== 'open' || placement.kind !== 'placed') return null;
      const { stack, slicesLoaded } = series;
      const isComplete = slicesLoaded === stack.slices.length;
      return isComplete ? analyser.traceSurface({ stack, landmark: placement.landmark }) : null;
    }
    default:
      return assertNever(measured);
  }
}
