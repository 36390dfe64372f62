import type { Side } from '../geometry';
import type { CornerName } from '../landmark';
import type { TrajectoryNumber } from '../trajectory';

/** What is tracked through the versions of one plan: each role keeps its tracking UID. */
export type TrackingRole =
  | `corner ${CornerName}`
  | 'target'
  | 'proposed landmark'
  | 'diagonal A'
  | 'diagonal B'
  | 'L5 endplate'
  | 'sacral long axis'
  | `${Side} hemisacrum`
  | `${Side} ala target`
  | `${Side} joint line`
  | `${Side} trajectory ${TrajectoryNumber}`;

/** How a viewer that knows nothing of us shows a group. */
export type TrackedAs = 'point' | 'line' | 'own';

/*
 * OHIF draws a measurement group with its own tool when the tracking identifier starts with the
 * tool's name in this form; what follows is ours. A group of kind 'own' it leaves alone.
 */
const PREFIX: Record<TrackedAs, string> = {
  point: 'Cornerstone3DTools@^0.1.0:Probe',
  line: 'Cornerstone3DTools@^0.1.0:Length',
  own: 'SacroplastyTarget',
};

export function trackingIdentifier(role: TrackingRole, as: TrackedAs): string {
  return `${PREFIX[as]}:${role}`;
}

/** The role in a tracking identifier of ours; null where it holds none. */
export function trackingRoleText(identifier: string): string | null {
  const prefix = Object.values(PREFIX).find(start => identifier.startsWith(`${start}:`));
  return prefix === undefined ? null : identifier.slice(prefix.length + 1);
}
