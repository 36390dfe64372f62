import { MEASURING_PARAMETERS } from '../../extensions/sacroplasty-target/src/core/analysis';
import { BONE_PARAMETERS } from '../../extensions/sacroplasty-target/src/core/bone';
import { listParameters, type NamedParameter } from '../../extensions/sacroplasty-target/src/core/numeric';
import { PROPOSAL_PARAMETERS } from '../../extensions/sacroplasty-target/src/core/proposal';

/** What is varied: the parameters of the bone and proposal rooms, and those with which the analysis measures. */
export type Room = 'bone' | 'measuring' | 'proposal';

/** One parameter, multiplied by a factor. */
export interface Variation {
  readonly room: Room;
  readonly path: readonly string[];
  readonly factor: number;
}

/** A quarter less and a quarter more. */
const FACTORS = [0.75, 1.25] as const;

/** Each parameter a quarter both ways. @param prefix only those whose name begins like this; an empty one: all. */
export function variations(prefix: string): readonly Variation[] {
  const of = (room: Room, parameters: readonly NamedParameter[]): Variation[] =>
    parameters
      .filter(({ path }) => nameOf(room, path).startsWith(prefix))
      .flatMap(({ path }) => FACTORS.map(factor => ({ room, path, factor })));
  return [
    ...of('bone', listParameters(BONE_PARAMETERS)),
    ...of('measuring', listParameters(MEASURING_PARAMETERS)),
    ...of('proposal', listParameters(PROPOSAL_PARAMETERS)),
  ];
}

/** A parameter's name: `bone.surface.cost.passing`. */
export function nameOf(room: Room, path: readonly string[]): string {
  return [room, ...path].join('.');
}
