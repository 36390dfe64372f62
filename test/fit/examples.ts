import { displacement, scale, translate, type LpsPoint } from '../../extensions/sacroplasty-target/src/core/geometry';
import { CORNER_ORDER, type Landmark } from '../../extensions/sacroplasty-target/src/core/landmark';
import {
  cornersOf,
  distance,
  type Look,
  lookNear,
  type ProposalParameters,
  signsOf,
  type Wedge,
} from '../../extensions/sacroplasty-target/src/core/proposal';
import { finish, type VoxelStack } from '../../extensions/sacroplasty-target/src/core/volume';
import type { AccuracyCase } from '../accuracy/accuracyCase';
import { cutStacks, type KnownStack } from '../cases/cutStacks';
import { cornersIn } from './trueWedge';

/** A candidate is S1 when no corner is farther off than the first, and is not from the second on, mm; between, it says nothing. */
const ON = 8;
const OFF = 12;

/** Cases made from real bones. */
export const BONE = 'real bone' satisfies AccuracyCase['kind'];

/** One picture's candidates. */
export interface Example {
  readonly what: string;
  readonly source: AccuracyCase['kind'];
  readonly signs: readonly (readonly number[])[];
  /** Which of them is S1; null: none is, since S1 is cut off. */
  readonly s1: number | null;
}

/** What was looked at and how. */
interface Looked {
  readonly known: KnownStack;
  readonly look: Look;
  readonly what: string;
}

/** Examples of a case, and the pictures of which S1 is whole and is not among the candidates. */
export interface Examples {
  readonly examples: readonly Example[];
  readonly missed: readonly string[];
}

/** Looks at a case whole and cut off, from a click in S1, in L5 and in S2. */
export function examplesOf(
  { name, kind }: AccuracyCase,
  stack: VoxelStack,
  landmark: Landmark,
  parameters: ProposalParameters,
): Examples {
  const looked = cutStacks(stack, landmark).flatMap(known =>
    clicks(landmark).flatMap(([where, click]): Looked[] => {
      const look = finish(lookNear(click, parameters.look.besideMidline, null, parameters), known.stack);
      return look.kind === 'refused' ? [] : [{ known, look, what: `${name}, ${known.what}, ${where}` }];
    }),
  );
  const examples = looked.flatMap(one => exampleOf(one, kind, parameters));
  const made = new Set(examples.map(({ what }) => what));
  return {
    examples,
    missed: looked.flatMap(({ what, known }) => (known.s1 !== null && !made.has(what) ? [what] : [])),
  };
}

/** Along the line from S2 to L5, whose middles lie about one height of S1 from its own. */
function clicks({ target, corners }: Landmark): readonly (readonly [string, LpsPoint])[] {
  const middle = translate(corners.PS, scale(displacement(corners.PS, corners.AS), 0.5));
  const up = displacement(target, middle);
  return [
    ['click in S1', target],
    ['click in L5', translate(target, scale(up, 2.2))],
    ['click in S2', translate(target, scale(up, -1.8))],
  ];
}

function exampleOf(
  { known, look: { frame, candidates }, what }: Looked,
  source: AccuracyCase['kind'],
  { choice }: ProposalParameters,
): readonly Example[] {
  if (candidates.length === 0) return [];
  const signs = signsOf(
    candidates.map(({ evidence }) => evidence),
    choice.leastStrength,
  );
  if (known.s1 === null) return [{ what, source, signs, s1: null }];
  const truth = cornersIn(known.s1, frame);
  const errors = candidates.map(({ wedge }) => farthestCorner(wedge, truth));
  const least = Math.min(...errors);
  if (least > ON) return [];
  const best = errors.indexOf(least);
  const kept = errors.flatMap((error, i) => (i === best || error >= OFF ? [i] : []));
  return [{ what, source, signs: kept.map(i => signs[i] ?? []), s1: kept.indexOf(best) }];
}

/** How far the worst of a wedge's corners lies from its place, mm. */
function farthestCorner(wedge: Wedge, truth: Wedge): number {
  const [found, known] = [cornersOf(wedge), cornersOf(truth)];
  return Math.max(...CORNER_ORDER.map(name => distance(found[name], known[name])));
}
