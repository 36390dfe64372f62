import type { Side } from '../geometry';
import type { CornerName } from '../landmark';
import type { TrajectoryNumber } from '../trajectory';
import { TRACKING_BEFORE_1_2 } from './contentVersion';
import type { ROLE } from './terms';

/** What is tracked through the versions of one plan: each role keeps its tracking UID. */
export type TrackingRole =
  | `corner ${CornerName}`
  | 'target'
  | typeof ROLE.proposedLandmark
  | 'diagonal A'
  | 'diagonal B'
  | 'L5 endplate'
  | typeof ROLE.longAxis
  | `${Side} hemisacrum`
  | ReturnType<typeof ROLE.alaTarget | typeof ROLE.jointLine>
  | `${Side} trajectory ${TrajectoryNumber}`;

/** How a viewer that knows nothing of us shows a group: its name at one place, or not at all. */
export type TrackedAs = 'named' | 'own';

/*
 * OHIF draws a measurement group with its own tool when the tracking identifier starts with the tool's name in
 * this form; what follows is ours. Of all its tools only the arrow writes the group's comment beside the drawing,
 * and nothing else. A group of kind 'own' OHIF leaves alone.
 */
const PREFIX: Record<TrackedAs, string> = {
  named: 'Cornerstone3DTools@^0.1.0:ArrowAnnotate',
  own: 'SacroplastyTarget',
};

export function trackingIdentifier(role: TrackingRole, as: TrackedAs): string {
  return `${PREFIX[as]}:${role}`;
}

/** The role in a tracking identifier of ours; null where it holds none. */
export function trackingRoleText(identifier: string): string | null {
  const prefix = [...Object.values(PREFIX), ...TRACKING_BEFORE_1_2].find(start => identifier.startsWith(`${start}:`));
  return prefix === undefined ? null : identifier.slice(prefix.length + 1);
}
