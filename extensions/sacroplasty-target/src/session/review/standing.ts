import { SAME_SLICE, type Analysis } from '../../core/analysis';
import { angleBetween, SIDES, type LpsDirection, type Millimetres, type Side } from '../../core/geometry';
import { CORNER_ORDER, type CornerName } from '../../core/landmark';
import { isUnsure } from '../../core/landmark';
import { samePlace } from '../geometry';
import type { SessionState } from '../state';
import type { Concern } from '../concern';
import { concernsOf, sameConcern } from './concerns';
import { isLevelUnsure } from './level';

/**
 * Whether a person stands behind something. 'accepted': set by hand or taken as right in this session; 'saved': as it
 * came with a stored plan, whose user had accepted it (or which does not record that); 'proposed': by the program, nobody
 * has looked; 'unsure': proposed, and the program itself is unsure of it.
 */
export type Standing = 'accepted' | 'saved' | 'proposed' | 'unsure';

const WEAKEST_FIRST = ['unsure', 'proposed', 'saved', 'accepted'] as const satisfies readonly Standing[];

/** Who stands behind the corner of a landmark, where it lies now. */
export function cornerStanding(name: CornerName, { geometry, acceptance }: Readable): Standing {
  const { corners, origins } = geometry;
  const accepted = acceptance.corners[name];
  if (accepted !== undefined && samePlace(accepted.at, corners[name])) {
    return accepted.by === 'user' ? 'accepted' : 'saved';
  }
  if (origins.landmark.kind !== 'proposed') return 'accepted';
  return isUnsure(origins.landmark.proposed.confidence[name]) ? 'unsure' : 'proposed';
}

/** The weakest of the four corners; unsure while the level is unsure. */
export function landmarkStanding(state: Readable & Pick<SessionState, 'placement' | 'level'>): Standing {
  if (isLevelUnsure(state)) return 'unsure';
  return weakest(CORNER_ORDER.map(name => cornerStanding(name, state)));
}

/** Who stands behind one side's ala target and joint line, with what is unsure of the side. */
export function sideStanding(side: Side, analysis: Analysis, { acceptance }: Readable): Standing {
  const { alaTarget, jointDirection } = analysis.sides[side];
  const accepted = acceptance.sides[side];
  if (concernsBeside(accepted.concerns, analysis, side).length > 0) return 'unsure';
  // What is not there is a concern, and was accepted as such.
  const isTargetAccepted = alaTarget.kind === 'unknown' || sameOffset(alaTarget.offset, accepted.offset);
  const isJointAccepted =
    jointDirection.kind === 'unknown' || sameDirection(jointDirection.direction, accepted.jointDirection);
  if (!isTargetAccepted || !isJointAccepted) return 'proposed';
  return accepted.by === 'user' ? 'accepted' : 'saved';
}

/** The weaker of both sides. */
export function sidesStanding(analysis: Analysis, state: Readable): Standing {
  return weakest(SIDES.map(side => sideStanding(side, analysis, state)));
}

/** What is unsure of a side and has not been accepted by the user; a stored plan's acceptance is not the user's. */
export function newConcerns(
  side: Side,
  analysis: Analysis,
  { acceptance }: Pick<Readable, 'acceptance'>,
): readonly Concern[] {
  const { by, concerns } = acceptance.sides[side];
  return concernsBeside(by === 'user' ? concerns : [], analysis, side);
}

function concernsBeside(accepted: readonly Concern[], analysis: Analysis, side: Side): readonly Concern[] {
  return concernsOf(analysis, side).filter(concern => !accepted.some(other => sameConcern(concern, other)));
}

type Readable = Pick<SessionState, 'geometry' | 'acceptance'>;

/** Rounding of what was stored, and no other direction: far finer than a drag, radians (0.06 degrees). */
const SAME_DIRECTION = 0.001;

/** Rounding of what was stored is no other slice. */
function sameOffset(a: Millimetres, b: Millimetres | null): boolean {
  return b !== null && Math.abs(a - b) < SAME_SLICE;
}

function sameDirection(a: LpsDirection, b: LpsDirection | null): boolean {
  return b !== null && angleBetween(a, b) < SAME_DIRECTION;
}

function weakest(standings: readonly Standing[]): Standing {
  return WEAKEST_FIRST.find(standing => standings.includes(standing)) ?? 'accepted';
}
