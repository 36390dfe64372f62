import type { SeeingAnalyser } from '../core/analysis';
import { BONE_REACH } from '../core/bone';
import { assertNever } from '../core/geometry';
import type { Landmark } from '../core/landmark';
import { measureMarginMap } from '../core/marginMap';
import { findLandmark, findLevel } from '../core/proposal';
import { pause, voxels, type EmptyStack, type VoxelStack, type Work } from '../core/volume';
import type { Answer, Task, TaskKind } from './tasks';

/**
 * The work that answers a question, in steps.
 * @param frame of the stack that the question is about. @param analyser keeps the bone that was found last.
 */
export function workOf(task: Task, frame: EmptyStack, analyser: SeeingAnalyser): Work<Answer<TaskKind>> {
  switch (task.kind) {
    case 'measure':
      return measure(task.ask, frame, analyser);
    case 'see':
      return see(task.ask, frame, analyser);
    case 'propose':
      return findLandmark(frame, task.ask);
    case 'map':
      return map(task.ask, frame, analyser);
    case 'level':
      return findLevel(frame, task.ask);
    default:
      return assertNever(task);
  }
}

function* measure(
  input: Extract<Task, { kind: 'measure' }>['ask'],
  frame: EmptyStack,
  analyser: SeeingAnalyser,
): Work<Answer<'measure'>> {
  const stack = yield* around(frame, input.landmark);
  const bone = analyser.see({ stack, landmark: input.landmark });
  yield* pause();
  return { bone, analysis: analyser.analyse({ ...input, stack }) };
}

function* see(landmark: Landmark, frame: EmptyStack, analyser: SeeingAnalyser): Work<Answer<'see'>> {
  return analyser.see({ stack: yield* around(frame, landmark), landmark });
}

function* map(
  { landmark, ...input }: Extract<Task, { kind: 'map' }>['ask'],
  frame: EmptyStack,
  analyser: SeeingAnalyser,
): Work<Answer<'map'>> {
  const stack = yield* around(frame, landmark);
  return yield* measureMarginMap({
    ...input,
    landmark,
    stack,
    traced: () => analyser.surfaceFrom({ stack, landmark }),
  });
}

/** The voxels around a landmark; none where they have no Hounsfield units: nothing reads them there. */
function* around(frame: EmptyStack, { target }: Landmark): Work<VoxelStack> {
  if (frame.intensity !== 'hounsfield') {
    const { sliceCount, ...rest } = frame;
    return { ...rest, slices: new Array<null>(sliceCount).fill(null) };
  }
  return yield* voxels({ kind: 'around', centre: target, half: BONE_REACH });
}
