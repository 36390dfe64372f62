import { sameGeometry } from './sameGeometry';
import type { SessionState } from './state';
import { sameSurface } from './surface';

/** What a plan is compared with to tell whether it has changed: the stored plan, or an empty one. */
export type Baseline = Pick<SessionState, 'geometry' | 'userVerdicts' | 'record' | 'surface'>;

/** Whether anything of the user's work differs from the baseline. */
export function differs(state: SessionState, baseline: Baseline): boolean {
  return (
    !sameSurface(state.surface, baseline.surface) ||
    state.userVerdicts !== baseline.userVerdicts ||
    state.record !== baseline.record ||
    !sameGeometry(state.geometry, baseline.geometry)
  );
}
