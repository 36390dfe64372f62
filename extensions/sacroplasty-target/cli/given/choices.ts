import type { AnalysisInput } from '../../src/core/analysis';
import { displacement, distanceBetween, dot, mm, type Side, SIDES, signOf } from '../../src/core/geometry';
import { type Landmark, landmarkLine } from '../../src/core/landmark';
import { cliMessages } from '../../src/messages';
import type { Given } from './given';

/** An ala target farther from the landmark line than this belongs to another landmark. */
const ON_LINE_WITHIN = mm(1);

export type Choices =
  | { readonly kind: 'choices'; readonly choices: AnalysisInput['choices'] }
  | { readonly kind: 'refused'; readonly reason: string };

type SideChoice = AnalysisInput['choices'][Side];

/**
 * What was given for each side, as offsets along the landmark line: the method defines an ala target
 * as a point of that line.
 */
export function resolveChoices(given: Given['sides'], landmark: Landmark): Choices {
  const choices: Record<Side, SideChoice> = {
    left: { offset: null, jointDirection: null },
    right: { offset: null, jointDirection: null },
  };
  for (const side of SIDES) {
    const choice = resolveSide(given[side], landmark, side);
    if (typeof choice === 'string') return { kind: 'refused', reason: choice };
    choices[side] = choice;
  }
  return { kind: 'choices', choices };
}

function resolveSide(
  { offset, alaTarget, jointDirection }: Given['sides'][Side],
  landmark: Landmark,
  side: Side,
): SideChoice | string {
  if (alaTarget === null) return { offset, jointDirection };
  const along = mm(dot(displacement(landmark.target, alaTarget), landmark.normal));
  const off = distanceBetween(landmarkLine(landmark, along), alaTarget);
  if (off > ON_LINE_WITHIN) {
    return cliMessages.targetOffLine(side, off, ON_LINE_WITHIN);
  }
  if (along * signOf(side) <= 0) return cliMessages.targetOnOtherSide(side);
  if (offset !== null && Math.abs(offset - along) > ON_LINE_WITHIN) {
    return cliMessages.offsetDisagrees(side, offset, along);
  }
  return { offset: offset ?? along, jointDirection };
}
