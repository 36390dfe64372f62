import { SIDES } from '../../geometry';
import type { Plan } from '../../plan';
import type { GroupContext } from '../templates';
import type { ContentItem } from '../valueTypes';
import { hemisacrumGroup } from './hemisacrumGroup';
import { directionLineGroups, landmarkGroups } from './landmarkGroups';
import { alaTargetGroup, jointLineGroup, trajectoryGroup } from './needleGroups';

export * from './containmentTable';
export * from './evaluations';
export * from './needleAngles';

/** Every measurement group of a plan. */
export function planGroups(plan: Plan, context: GroupContext): ContentItem[] {
  const { landmark, origins, lines, analysis, userVerdicts } = plan;
  return [
    ...landmarkGroups(landmark, origins.landmark, context),
    ...directionLineGroups(lines, context),
    ...SIDES.map(side => analysis.sides[side]).flatMap(onSide => [
      hemisacrumGroup(onSide, userVerdicts[onSide.side], landmark, context),
      alaTargetGroup(onSide, userVerdicts[onSide.side], origins.sides[onSide.side].offset, landmark, context),
      jointLineGroup(onSide, origins.sides[onSide.side].jointDirection, landmark, context),
      ...onSide.distances.map(distance => trajectoryGroup(distance, onSide, landmark, context)),
    ]),
  ];
}
