import type { UserVerdict } from '../analysis';
import type { Side } from '../geometry';

/** On which sides whoever stored a plan has given a verdict of their own, whichever it is. */
export type Verification = 'both' | Side | 'none';

/**
 * The sides that the user has verified. The program's own verdict verifies nothing, and that of an earlier user not
 * for the next one.
 * @param userVerdicts at most one verdict per side; null: not given.
 */
export function verificationOf({ right, left }: Readonly<Record<Side, UserVerdict | null>>): Verification {
  const [onRight, onLeft] = [isOwn(right), isOwn(left)];
  if (onRight && onLeft) return 'both';
  if (onRight) return 'right';
  return onLeft ? 'left' : 'none';
}

function isOwn(verdict: UserVerdict | null): boolean {
  return verdict !== null && verdict.by === null;
}
