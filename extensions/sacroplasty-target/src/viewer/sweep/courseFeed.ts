import { forBothSides, mm } from '../../core/geometry';
import type { Landmark } from '../../core/landmark';
import { isWithinStack, spacingAlong, type VoxelStack } from '../../core/volume';
import {
  courseOf,
  isAnotherReader,
  type Course,
  type PlanningSession,
  type SessionState,
  type Sweep,
} from '../../session';

/**
 * Keeps the sweep's course up to date with the session. While the same landmark is measured again (slices
 * still loading, an ala target dragged) the course stays; for another landmark it is gone at once, and so is what
 * had been seen. What somebody has seen is not seen by the next reader.
 * @param anew called when there is another landmark.
 * @returns what ends it.
 */
export function feedCourse(session: PlanningSession, sweep: Sweep, anew: () => void): () => void {
  let fedFor: Landmark | null = null;
  const feed = ({ placement, series, analysis }: SessionState): void => {
    const landmark = placement.kind === 'placed' && series.kind === 'open' ? placement.landmark : null;
    if (landmark !== null && series.kind === 'open' && analysis.kind === 'done') {
      if (fedFor === null || !sameLine(landmark, fedFor)) {
        sweep.seen.reset(spacingAlong(series.stack, landmark.normal));
        anew();
      }
      fedFor = landmark;
      sweep.setCourse(withinImages(courseOf(analysis.analysis, landmark, mm(series.stack.sliceSpacing)), series.stack));
      return;
    }
    const isSame = landmark !== null && fedFor !== null && sameLine(landmark, fedFor);
    if (isSame && analysis.kind === 'pending') return;
    fedFor = null;
    if (sweep.state.course !== null) sweep.setCourse(null);
  };
  feed(session.state);
  return session.store.subscribe((state, before) => {
    if (isAnotherReader({ from: before.reader, to: state.reader })) fedFor = null;
    if (state.reader !== before.reader || state.analysis !== before.analysis || state.placement !== before.placement)
      feed(state);
  });
}

/** The slices of which there are images: beyond them (a narrow MR) there is nothing to be looked at. */
function withinImages(course: Course, stack: VoxelStack): Course {
  return forBothSides(side => course[side].filter(({ point }) => isWithinStack(stack, point)));
}

/** Whether two landmarks are the same line through the patient. */
function sameLine(a: Landmark, b: Landmark): boolean {
  return [0, 1, 2].every(i => a.target[i] === b.target[i] && a.normal[i] === b.normal[i]);
}
