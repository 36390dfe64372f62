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
import { landmarkOf } from '../cases/caseTruth';
import { compareWithTruth } from '../cases/compare';
import { seededRandom } from '../phantom';
import type { AccuracyCase } from './accuracyCase';
import type { CaseResult } from './caseResult';
import { loadCase } from './loadCase';
import { movedCorners } from './movedCorners';
import { proposalErrors } from './proposalErrors';

/**
 * Measures one case: with the truth's corners, targets and joint directions; with the landmark proposed from
 * a click and from none; with moved corners.
 *
 * @param version of the phantoms' generator.
 */
export async function measureCase(one: AccuracyCase, version: string): Promise<CaseResult> {
  const { stack, truth, bone } = await loadCase(one, version);
  const real = landmarkOf(truth);
  const comparison = compareWithTruth(stack, truth);
  const random = seededRandom(Array.from(one.name).reduce((hash, letter) => hash * 31 + letter.charCodeAt(0), 7));
  const known = { stack, corners: real.corners, target: real.target };
  return {
    name: one.name,
    caseKind: {
      source: one.kind,
      slice: stack.sliceSpacing,
      ...bone,
      breached: comparison.sides.some(side => side.breached),
      turned: radiansToDegrees(angleBetween(real.normal, LEFT)),
    },
    ...comparison,
    clicked: proposalErrors(known, pointInS1(real, random)),
    unclicked: proposalErrors(known, null),
    moved: movedCorners(stack, truth, real, random),
  };
}

/** Somewhere in S1: up to 8 mm beside the midline, and half of the way from the target to a corner. */
function pointInS1({ corners, target, normal }: Landmark, random: () => number): LpsPoint {
  const towards = CORNER_ORDER[Math.floor(random() * CORNER_ORDER.length)] ?? 'AS';
  const inPlane = translate(target, scale(displacement(target, corners[towards]), random() / 2));
  return travel(inPlane, normal, 16 * random() - 8);
}
