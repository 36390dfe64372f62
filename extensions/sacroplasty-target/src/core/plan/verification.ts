import type { UserVerdict } from '../analysis';
import type { Side } from '../geometry';

/** On which sides the user has given a verdict of their own, whichever it is. */
export type Verification = 'both' | Side | 'none';

/**
 * The sides that the user has verified. The program's own verdict verifies nothing.
 * @param userVerdicts at most one verdict per side; null: not given.
 */
export function verificationOf({ right, left }: Readonly<Record<Side, UserVerdict | null>>): Verification {
  if (right !== null && left !== null) return 'both';
  if (right !== null) return 'right';
  return left === null ? 'none' : 'left';
}
