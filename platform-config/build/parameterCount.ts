import { BONE_PARAMETERS } from '../../extensions/sacroplasty-target/src/core/bone';
import {
  listParameters,
  PARAMETER_KINDS,
  type ParameterGroup,
  type ParameterKind,
} from '../../extensions/sacroplasty-target/src/core/numeric';
import { PROPOSAL_PARAMETERS } from '../../extensions/sacroplasty-target/src/core/proposal';

/** The rooms whose numbers are counted. */
const ROOMS: ParameterGroup = { bone: BONE_PARAMETERS, proposal: PROPOSAL_PARAMETERS };

/** How many numbers a person has set, by where they come from: each number of a list counts. */
export function parameterCount(group: ParameterGroup = ROOMS): Readonly<Record<ParameterKind, number>> {
  const count: Record<ParameterKind, number> = { anatomy: 0, scanner: 0, tuned: 0 };
  for (const { parameter } of listParameters(group)) {
    const { kind, value } = parameter;
    count[kind] += typeof value === 'number' ? 1 : value.length;
  }
  return count;
}

/** The count in words. */
export function describeParameters(count: Readonly<Record<ParameterKind, number>>): string {
  return `Numbers set by hand: ${PARAMETER_KINDS.map(kind => `${kind} ${String(count[kind])}`).join(', ')}.`;
}
