import { ANALYSIS_PARAMETERS } from '../../extensions/sacroplasty-target/src/core/analysis';
import { USUAL_PARAMETERS } from '../../extensions/sacroplasty-target/src/core/anatomy';
import { BONE_PARAMETERS } from '../../extensions/sacroplasty-target/src/core/bone';
import { LANDMARK_PARAMETERS } from '../../extensions/sacroplasty-target/src/core/landmark';
import { MARGIN_MAP_PARAMETERS } from '../../extensions/sacroplasty-target/src/core/marginMap';
import {
  listParameters,
  PARAMETER_KINDS,
  type ParameterGroup,
  type ParameterKind,
} from '../../extensions/sacroplasty-target/src/core/numeric';
import { OUTLINE_PARAMETERS } from '../../extensions/sacroplasty-target/src/core/outline';
import { PROPOSAL_PARAMETERS } from '../../extensions/sacroplasty-target/src/core/proposal';
import { SEGMENTATION_PARAMETERS } from '../../extensions/sacroplasty-target/src/core/segmentation';
import { SERIES_PARAMETERS } from '../../extensions/sacroplasty-target/src/core/series';
import { TRAJECTORY_PARAMETERS } from '../../extensions/sacroplasty-target/src/core/trajectory';

/** The rooms whose numbers are counted; those of the seam are among the bone's, which hands them to it. An entry of two rooms counts once. */
const ROOMS: ParameterGroup = {
  anatomy: USUAL_PARAMETERS,
  landmark: LANDMARK_PARAMETERS,
  trajectory: TRAJECTORY_PARAMETERS,
  series: SERIES_PARAMETERS,
  bone: BONE_PARAMETERS,
  segmentation: SEGMENTATION_PARAMETERS,
  proposal: PROPOSAL_PARAMETERS,
  analysis: ANALYSIS_PARAMETERS,
  marginMap: MARGIN_MAP_PARAMETERS,
  outline: OUTLINE_PARAMETERS,
};

/** How many numbers a person has set, by where they come from: each number of a list counts. */
export function parameterCount(group: ParameterGroup = ROOMS): Readonly<Record<ParameterKind, number>> {
  const count: Record<ParameterKind, number> = { anatomy: 0, scanner: 0, tuned: 0 };
  for (const { kind, value } of new Set(listParameters(group).map(({ parameter }) => parameter))) {
    count[kind] += typeof value === 'number' ? 1 : value.length;
  }
  return count;
}

/** The count in words. */
export function describeParameters(count: Readonly<Record<ParameterKind, number>>): string {
  return `Numbers set by hand: ${PARAMETER_KINDS.map(kind => `${kind} ${String(count[kind])}`).join(', ')}.`;
}
