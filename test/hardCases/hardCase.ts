import { analyse, type Analysis } from '../../extensions/sacroplasty-target/src/core/analysis';
import type { Side } from '../../extensions/sacroplasty-target/src/core/geometry';
import { DEFAULT_DIRECTION_LINES, PUBLISHED_THRESHOLDS } from '../../extensions/sacroplasty-target/src/core/trajectory';
import { givenChoices, landmarkOf, trueDepth, trueDistances } from '../cases/caseTruth';
import {
  generatePhantom,
  NORMAL_PATIENT,
  phantomStack,
  type Finding,
  type PhantomOptions,
  type PhantomTruth,
} from '../phantom';
import { messages } from '../../extensions/sacroplasty-target/src/messages';

/** The sacrum with room for the tracing, and little else. */
const VIEW = {
  pixelSpacing: 1,
  extent: [140, 100, 72],
} as const satisfies Partial<PhantomOptions>;

/**
 * A patient of 1 mm voxels with findings. On the right the target lies 7 mm inside the bone; on the left
 * the ala is swept back so far that the target lies 5 mm in front of it.
 */
export function patientWith(
  findings: readonly Finding[],
  seed: number,
  given: Partial<PhantomOptions> = {},
): PhantomOptions {
  return {
    ...NORMAL_PATIENT,
    ...VIEW,
    seed,
    sweptBack: { right: 0, left: 12 },
    ...given,
    findings,
  };
}

/** One hard case, analysed along the truth's own targets and joint directions. */
export interface HardCase {
  readonly truth: PhantomTruth;
  readonly analysis: Analysis;
}

export function hardCase(options: PhantomOptions): HardCase {
  const phantom = generatePhantom(options);
  const { truth } = phantom;
  const analysis = analyse({
    stack: phantomStack(phantom),
    landmark: landmarkOf(truth),
    lines: DEFAULT_DIRECTION_LINES,
    thresholds: PUBLISHED_THRESHOLDS,
    choices: givenChoices(truth),
  });
  return { truth, analysis };
}

/** Slices that are answered against the truth, as sentences: outside called inside, or clearly inside called outside. */
export function wrongStates({ truth, analysis }: HardCase, side: Side): readonly string[] {
  return analysis.sides[side].containment.flatMap(({ offset, state }) => {
    const depth = trueDepth(truth.sides[side], offset);
    if (depth === null || state === 'unknown') return [];
    const wrong = state === 'inside' ? depth < 0 : depth > 1;
    return wrong ? [`${state} at ${offset.toFixed(0)} mm, truly ${depth.toFixed(1)} mm inside`] : [];
  });
}

/** Distances that are off by more than a millimetre and by more than they admit, where no warning says so either. */
export function wrongDistances({ truth, analysis }: HardCase, side: Side): readonly string[] {
  if (analysis.warnings.map(messages.warning).some(warning => warning.includes('cortex unsure'))) return [];
  return trueDistances(truth.sides[side]).flatMap((d, i) => {
    const found = analysis.sides[side].distances[i];
    if (d === null || found?.kind !== 'measured') return [];
    const error = found.distance - d;
    return Math.abs(error) <= Math.max(1, found.uncertainty)
      ? []
      : [
          `trajectory ${String(i + 1)} is ${d.toFixed(2)}, measured ${found.distance.toFixed(2)} +- ${found.uncertainty.toFixed(2)}`,
        ];
  });
}

/** How many of a side's three distances are measured within 3 mm by their own account. */
export function answered({ analysis }: HardCase, side: Side): number {
  return analysis.sides[side].distances.filter(d => d.kind === 'measured' && d.uncertainty < 3).length;
}
