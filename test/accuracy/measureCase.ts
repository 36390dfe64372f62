import {
  displacement,
  LEFT,
  angleBetween,
  radiansToDegrees,
  scale,
  translate,
  travel,
  type LpsPoint,
} from '../../extensions/sacroplasty-target/src/core/geometry';
import { CORNER_ORDER, type Landmark } from '../../extensions/sacroplasty-target/src/core/landmark';
import type { ProposalParameters } from '../../extensions/sacroplasty-target/src/core/proposal';
import { landmarkOf } from '../cases/caseTruth';
import { compareWithTruth, type AnalysedWith } from '../cases/compare';
import { seededRandom } from '../phantom';
import type { AccuracyCase } from './accuracyCase';
import type { CaseResult } from './caseResult';
import { proposeCutOff, type CutOffProposals } from './cutOff';
import { loadCase } from './loadCase';
import { movedCorners, moveLandmark } from './movedCorners';
import { measureTurned, type TurnedNeedle } from './turnedNeedles';
import { proposalErrors, type ProposalErrors } from './proposalErrors';

/** A case that was read, and can be measured again with other parameters. */
export interface PreparedCase {
  readonly caseKind: Omit<CaseResult['caseKind'], 'breached'>;
  /** With the truth's corners, targets and joint directions, and with moved corners. */
  readonly analysed: (
    parameters?: AnalysedWith,
  ) => Pick<CaseResult, 'distances' | 'bands' | 'sides' | 'milliseconds' | 'moved'>;
  /** Along needles turned from the true joint line. */
  readonly turned: (parameters?: AnalysedWith) => readonly TurnedNeedle[];
  /** With S1 cut off. */
  readonly cutOff: () => CutOffProposals;
  /** With the landmark proposed from a click, or from none. */
  readonly proposed: (from: 'click' | 'nothing', proposal?: ProposalParameters) => ProposalErrors;
}

/**
 * Reads one case.
 *
 * @param version of the phantoms' generator.
 */
export async function prepareCase(one: AccuracyCase, version: string): Promise<PreparedCase> {
  const { stack, truth, bone, probes } = await loadCase(one, version);
  const real = landmarkOf(truth);
  const random = seededRandom(Array.from(one.name).reduce((hash, letter) => hash * 31 + letter.charCodeAt(0), 7));
  const known = { stack, corners: real.corners, target: real.target };
  const point = pointInS1(real, random);
  const moved = moveLandmark(real, random);
  return {
    caseKind: {
      source: one.kind,
      slice: stack.sliceSpacing,
      ...bone,
      turned: radiansToDegrees(angleBetween(real.normal, LEFT)),
    },
    analysed: parameters => ({
      ...compareWithTruth(stack, truth, parameters),
      moved: movedCorners(stack, truth, { real, moved }, parameters),
    }),
    turned: parameters => measureTurned(stack, real, probes, parameters),
    cutOff: () => proposeCutOff(stack, real),
    proposed: (from, parameters) => proposalErrors(known, from === 'click' ? point : null, parameters),
  };
}

/**
 * Measures one case: with the truth's corners, targets and joint directions; with the landmark proposed from
 * a click and from none; with moved corners.
 *
 * @param version of the phantoms' generator.
 */
export async function measureCase(one: AccuracyCase, version: string): Promise<CaseResult> {
  return measurePrepared(one.name, await prepareCase(one, version));
}

/** Measures a case that was read, with the program's own parameters. */
export function measurePrepared(
  name: string,
  { caseKind, analysed, turned, proposed, cutOff }: PreparedCase,
): CaseResult {
  const analysis = analysed();
  return {
    name,
    caseKind: { ...caseKind, breached: analysis.sides.some(side => side.breached) },
    ...analysis,
    turned: turned(),
    clicked: proposed('click'),
    unclicked: proposed('nothing'),
    cutOff: cutOff(),
  };
}

/** Somewhere in S1: up to 8 mm beside the midline, and half of the way from the target to a corner. */
function pointInS1({ corners, target, normal }: Landmark, random: () => number): LpsPoint {
  const towards = CORNER_ORDER[Math.floor(random() * CORNER_ORDER.length)] ?? 'AS';
  const inPlane = translate(target, scale(displacement(target, corners[towards]), random() / 2));
  return travel(inPlane, normal, 16 * random() - 8);
}
