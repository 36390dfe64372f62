import { describe, expect, it } from 'vitest';
import { messages } from '../../../messages';
import { measureDisc } from '../disc';
import { PROPOSAL } from '../parameters';
import type { Picture } from '../slab';
import { suggestTransition } from '../transition';
import type { PictureCorners } from '../wedge';

const HALF_SLAB = 80;
const SIDE = 2 * HALF_SLAB + 1;
const BONE = 170;
const DISC = 60;
const PLATE = 320;

/** A gap between two endplates: its middle at `v`, mm up from the centre. */
interface Gap {
  readonly v: number;
  readonly height: number;
}

/** Bone with horizontal discs between bright endplates, smeared over a pixel or so. */
function pictureOf(gaps: readonly Gap[]): Picture {
  const values = new Float32Array(SIDE * SIDE);
  for (let j = 0; j < SIDE; j++) {
    const v = j - HALF_SLAB;
    let value = BONE;
    for (const gap of gaps) {
      const from = Math.abs(v - gap.v) - gap.height / 2;
      const gauss = Math.exp(-((from - 1.2) ** 2) / 1.5);
      value = from < 0 ? DISC + (PLATE - DISC) * Math.exp(-(from ** 2)) * 0.3 : value + (PLATE - BONE) * gauss;
    }
    values.fill(value, j * SIDE, (j + 1) * SIDE);
  }
  return { side: SIDE, half: HALF_SLAB, perMm: 1, values };
}

/** S1 from v = -15 to v = 15, its superior endplate `superior` and its inferior one 22 mm long; anterior is -u. */
function corners(superior: number): PictureCorners {
  return { PS: [superior / 2, 15], AS: [-superior / 2, 15], AI: [-11, -15], PI: [11, -15] };
}

const SQUARE = corners(26);
const WEDGED = corners(32);
const L5_S1: Gap = { v: 20, height: 9 };

describe('the height of a disc', () => {
  it.each([5, 7.5, 10])('of %f mm is measured', height => {
    const disc = measureDisc(
      pictureOf([{ v: 16 + height / 2, height }]),
      WEDGED.PS,
      WEDGED.AS,
      PROPOSAL.transition.above,
      PROPOSAL.disc,
    );
    if (disc.kind !== 'seen') throw new Error(disc.kind);
    expect(Math.abs(disc.height - height)).toBeLessThan(1.5);
  });

  it('is none where the bone goes on', () => {
    const window = { nearest: -3, farthest: 3, reach: 6 };
    expect(measureDisc(pictureOf([]), WEDGED.AI, WEDGED.PI, window, PROPOSAL.disc)).toEqual({ kind: 'not-seen' });
  });

  it('is none where there is no image', () => {
    const empty = { side: SIDE, half: HALF_SLAB, perMm: 1, values: new Float32Array(SIDE * SIDE).fill(Number.NaN) };
    const window = { nearest: -3, farthest: 3, reach: 6 };
    expect(measureDisc(empty, WEDGED.AI, WEDGED.PI, window, PROPOSAL.disc)).toEqual({ kind: 'not-seen' });
  });
});

const NO_JOINT = { right: null, left: null };

describe('a lumbarised S1', () => {
  const remnant = (height: number): Picture => pictureOf([L5_S1, { v: -15, height }]);

  it.each([
    ['square', SQUARE, /1\.18 times as long as its lower one \(squared\)/],
    ['wedge-shaped', WEDGED, /1\.45 times as long as its lower one \(not squared\)/],
  ])('is suggested by a formed disc below a %s body, with the reason in numbers', (_, shape, words) => {
    const suggestion = suggestTransition(remnant(6), shape, NO_JOINT, PROPOSAL);
    expect(suggestion).toMatchObject({ kind: 'suggested', anatomy: 'lumbarised-s1' });
    expect(messages.transitionReason(suggestion.because)).toMatch(
      /The S1-S2 disc is \d\.\d mm high \(L5-S1: \d+\.\d mm\)/,
    );
    expect(messages.transitionReason(suggestion.because)).toMatch(words);
  });

  it.each([
    ['a remnant of 2 mm', remnant(2)],
    ['no remnant', pictureOf([L5_S1])],
    ['an L5-S1 disc that is not seen', pictureOf([{ v: -15, height: 6 }])],
  ])('is not suggested by a square body with %s', (_, picture) => {
    const suggestion = suggestTransition(picture, SQUARE, NO_JOINT, PROPOSAL);
    expect(suggestion.kind).toBe('nothing-suggested');
    expect(messages.transitionReason(suggestion.because)).not.toBe('');
  });

  it.each([6, 8, 10, 12])('is suggested by a disc of %d mm whose upper endplate ends S1', height => {
    const picture = pictureOf([L5_S1, { v: -15 - height / 2, height }]);
    expect(suggestTransition(picture, WEDGED, NO_JOINT, PROPOSAL)).toMatchObject({ anatomy: 'lumbarised-s1' });
  });
});

describe('a sacralised L5', () => {
  it.each([
    ['right', { right: 2.6, left: null }, 'sacralised-l5-right', /A bone lies 2\.6 mm above the right ala/],
    ['left', { right: null, left: 3.4 }, 'sacralised-l5-left', /A bone lies 3\.4 mm above the left ala/],
    ['bilateral', { right: 2, left: 4 }, 'sacralised-l5-bilateral', /2\.0 mm above the right.* 4\.0 mm above the left/],
  ])('is suggested by a false joint: %s', (_, joints, anatomy, words) => {
    const suggestion = suggestTransition(pictureOf([L5_S1]), WEDGED, joints, PROPOSAL);
    expect(suggestion).toMatchObject({ kind: 'suggested', anatomy });
    expect(messages.transitionReason(suggestion.because)).toMatch(words);
  });

  it('comes second to a formed disc below S1, and is stated with it', () => {
    const picture = pictureOf([L5_S1, { v: -15, height: 6 }]);
    const suggestion = suggestTransition(picture, WEDGED, { right: null, left: 3 }, PROPOSAL);
    expect(suggestion).toMatchObject({ anatomy: 'lumbarised-s1' });
    expect(messages.transitionReason(suggestion.because)).toContain('above the left ala');
  });
});
