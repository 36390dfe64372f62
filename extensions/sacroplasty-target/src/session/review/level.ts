import { CORNER_ORDER, inSameVertebra } from '../../core/landmark';
import type { LevelDoubt, LevelFinding, SessionState, SessionWarning } from '../state';

type Readable = Pick<SessionState, 'placement' | 'geometry' | 'level'>;

/** What is known of the level of the landmark as it lies now; null: it has not been looked for. */
export function levelOf({ placement, level }: Pick<Readable, 'placement' | 'level'>): LevelFinding | null {
  if (placement.kind !== 'placed' || level === null) return null;
  return inSameVertebra(level.at, placement.landmark.target) ? level : null;
}

/** Whether a landmark is there whose level nobody has looked for: not one that the program itself put into S1. */
export function isLevelOpen(state: Readable): boolean {
  return state.placement.kind === 'placed' && levelOf(state) === null && !liesWhereProposed(state);
}

/** The warnings about the landmark's level. */
export function levelWarnings(state: Pick<Readable, 'placement' | 'level'>): readonly SessionWarning[] {
  const check = levelOf(state)?.check;
  return isDoubt(check) ? [{ kind: 'level', check }] : [];
}

/** Those of them that are settled, since the user has counted: they stay in the plan, and need no look any more. */
export function settledWarnings(state: Pick<Readable, 'placement' | 'level'>): readonly SessionWarning[] {
  return isLevelUnsure(state) ? [] : levelWarnings(state);
}

/** Whether the landmark's vertebra may not be S1, and the user has not said that it is. */
export function isLevelUnsure(state: Pick<Readable, 'placement' | 'level'>): boolean {
  const finding = levelOf(state);
  return finding !== null && isDoubt(finding.check) && !finding.isAccepted;
}

function isDoubt(check: LevelFinding['check'] | undefined): check is LevelDoubt {
  return check?.kind === 'elsewhere' || check?.kind === 'unsure' || check?.kind === 'stated';
}

function liesWhereProposed({ geometry }: Readable): boolean {
  const { landmark } = geometry.origins;
  if (landmark.kind !== 'proposed') return false;
  return CORNER_ORDER.every(name => {
    const corner = geometry.corners[name];
    return corner !== undefined && inSameVertebra(corner, landmark.proposed.corners[name]);
  });
}
