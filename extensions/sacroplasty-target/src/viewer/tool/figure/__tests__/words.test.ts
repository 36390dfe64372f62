import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spanOf, withinView } from '../words';

const anchors = fc.constantFrom('start', 'middle', 'end');
const lettersUpTo = (most: number) => fc.integer({ min: 1, max: most }).map(count => 'x'.repeat(count));

it('words that fit into a view are never cut off at its sides, and stay where they are in sight', () => {
  fc.assert(
    fc.property(lettersUpTo(40), fc.integer({ min: -200, max: 700 }), anchors, (words, x, anchor) => {
      const view = { width: 457 };
      const place = withinView(view, x, words, anchor);
      const [left, right] = spanOf(words, place, anchor);
      expect(left).toBeGreaterThanOrEqual(4);
      expect(right).toBeLessThanOrEqual(457 - 4);
      const [from, to] = spanOf(words, x, anchor);
      if (from >= 4 && to <= 457 - 4) expect(place).toBe(x);
    }),
  );
});

it('words that are too long for a view begin in it', () => {
  expect(spanOf('x'.repeat(90), withinView({ width: 230 }, 120, 'x'.repeat(90), 'middle'), 'middle')[0]).toBe(4);
});
