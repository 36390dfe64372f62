import type { UserVerdict } from '../../core/analysis';
import { samePerson, type PersonName } from '../../core/dicom';
import { forBothSides } from '../../core/geometry';
import { CORNER_ORDER } from '../../core/landmark';
import type { AcceptedBy, Acceptance, SessionState } from '../state';
import { acceptCorners, NOTHING_ACCEPTED } from './acceptance';

/* What was said of a plan stays the word of whoever said it when another person goes on with the plan. */

/** Who goes on with a plan, and after whom; null: not named (yet). */
export interface ReaderChange {
  readonly from: PersonName | null;
  readonly to: PersonName | null;
}

type Verdicts = SessionState['userVerdicts'];

/** The verdicts with their names: the former reader's where they were the present reader's, and the other way round. */
export function verdictsRead(verdicts: Verdicts, { from, to }: ReaderChange): Verdicts {
  const read = forBothSides(side => {
    const verdict = verdicts[side];
    if (verdict === null) return null;
    const by = verdict.by ?? from;
    const name = by !== null && to !== null && samePerson(by, to) ? null : by;
    return name === verdict.by ? verdict : { ...verdict, by: name };
  });
  return read.left === verdicts.left && read.right === verdicts.right ? verdicts : read;
}

/** What a former reader has accepted, or placed by hand, is as it came to the present one. */
export function acceptanceRead(
  { acceptance, geometry }: Pick<SessionState, 'acceptance' | 'geometry'>,
  change: ReaderChange,
): Acceptance {
  if (!isAnotherReader(change)) return acceptance;
  const { landmark } = geometry.origins;
  const stoodBehind = landmark.kind === 'proposed' ? {} : acceptCorners(NOTHING_ACCEPTED, geometry.corners).corners;
  const byFormer = <T extends { readonly by: AcceptedBy }>(one: T): T =>
    one.by === 'user' ? { ...one, by: 'saved' } : one;
  const corners = Object.fromEntries(
    CORNER_ORDER.flatMap(name => {
      const accepted = acceptance.corners[name] ?? stoodBehind[name];
      return accepted === undefined ? [] : [[name, byFormer(accepted)]];
    }),
  );
  return { corners, sides: forBothSides(side => byFormer(acceptance.sides[side])) };
}

/** Whether somebody else than the one who was named before goes on. */
export function isAnotherReader({ from, to }: ReaderChange): boolean {
  return from !== null && (to === null || !samePerson(from, to));
}

/** Whether a verdict is another person's than the reader's. */
export function isOfAnother(verdict: UserVerdict | null): boolean {
  return verdict !== null && verdict.by !== null;
}
