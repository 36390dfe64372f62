/**
 * Solves the levels of a box one after another: the middle one begins, from there each next level is held by the one
 * before, and at last, in several rounds, every level by both beside it.
 *
 * @param solve solves one level, held by those that are named.
 */
export function fromTheMiddle(
  { levels, middle, rounds }: { readonly levels: number; readonly middle: number; readonly rounds: number },
  solve: (level: number, beside: readonly number[]) => void,
): void {
  solve(middle, []);
  for (let level = middle + 1; level < levels; level++) solve(level, [level - 1]);
  for (let level = middle - 1; level >= 0; level--) solve(level, [level + 1]);
  for (let round = 0; round < rounds; round++)
    for (let level = 0; level < levels; level++)
      solve(
        level,
        [level - 1, level + 1].filter(beside => beside >= 0 && beside < levels),
      );
}
