import { createHash } from 'node:crypto';
import {
  analyse,
  type AnalysisWarning,
  type UnknownReason,
} from '../../extensions/sacroplasty-target/src/core/analysis';
import { forBothSides } from '../../extensions/sacroplasty-target/src/core/geometry';
import { CORNER_ORDER, type Landmark } from '../../extensions/sacroplasty-target/src/core/landmark';
import { proposeLandmark } from '../../extensions/sacroplasty-target/src/core/proposal';
import { DEFAULT_DIRECTION_LINES, PUBLISHED_THRESHOLDS } from '../../extensions/sacroplasty-target/src/core/trajectory';
import type { VoxelStack } from '../../extensions/sacroplasty-target/src/core/volume';
import { messages } from '../../extensions/sacroplasty-target/src/messages';
import { NO_CHOICE } from '../../extensions/sacroplasty-target/src/session';

/** Digits behind the point that are compared: a millionth of a millimetre is rounding, a thousandth is a change. */
const DIGITS = 6;

/**
 * All that the program says of a series: of the S1 that it finds by itself, and along the true landmark.
 * @returns as text, with numbers rounded to 1e-6, so that the same code gives the same text on every computer.
 */
export function planOf(stack: VoxelStack, truth: Landmark): string {
  const found = proposeLandmark(stack, null);
  const plan = {
    found:
      found.kind === 'refused'
        ? found
        : {
            corners: CORNER_ORDER.map(name => [name, found.corners[name], found.confidence[name]]),
            normal: found.normal,
            transition: { ...found.transition, because: messages.transitionReason(found.transition.because) },
            analysis: analysisOf(stack, found.landmark),
          },
    given: analysisOf(stack, truth),
  };
  return JSON.stringify(plan, (_, value: unknown) => (typeof value === 'number' ? rounded(value) : value), 1);
}

/** A short name of a plan: equal for equal plans. */
export function hashOf(plan: string): string {
  return createHash('sha256').update(plan).digest('hex').slice(0, 16);
}

/** The measurements, with what the user reads in the place of reasons and warnings. */
function analysisOf(stack: VoxelStack, landmark: Landmark): unknown {
  const analysis = analyse({
    stack,
    landmark,
    choices: forBothSides(() => NO_CHOICE),
    lines: DEFAULT_DIRECTION_LINES,
    thresholds: PUBLISHED_THRESHOLDS,
  });
  const inWords = (key: string, value: unknown): unknown => {
    if (key === 'warnings') return (value as readonly AnalysisWarning[]).map(messages.warning);
    return key === 'reason' ? messages.reason(value as UnknownReason) : value;
  };
  return JSON.parse(JSON.stringify(analysis, inWords)) as unknown;
}

function rounded(value: number): number {
  return Number(value.toFixed(DIGITS));
}
