import type { WedgeEvidence } from './wedgeEvidence';

/**
 * The signs by which a body is distinguished from its neighbours, of all that may be a body in a picture. The weakest
 * edge counts by itself: S1 lacks none. Edges count as shares of the strongest endplate, or front and back, of the
 * picture, since thin cortex and noise weaken those of S1 and of all others alike.
 *
 * @param least edges weaker than this are noise.
 */
export function signsOf(found: readonly WedgeEvidence[], least: number): readonly (readonly number[])[] {
  const strength = Math.max(
    least,
    ...found.map(({ endplate, anterior, posterior }) => Math.max(endplate, (anterior + posterior) / 2)),
  );
  return found.map(({ endplate, anterior, posterior, neighbourAbove, discBelow, breadth, sacrumBelow, unlikeness }) => {
    const weakest = Math.min(endplate, anterior, posterior);
    const edges = [endplate, anterior, posterior, weakest, neighbourAbove, discBelow, breadth, sacrumBelow];
    return [...edges.map(edge => edge / strength), unlikeness];
  });
}
