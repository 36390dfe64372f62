import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distanceBetween,
  dot,
  LEFT,
  lpsPoint,
  mm,
  reversed,
  signedDistance,
  travel,
  type LpsPoint,
} from '../../geometry';
import { buildLandmark, landmarkLine } from '..';
import type { Corners, Landmark, LandmarkRefusal } from '..';
import { arbitraryS1, bodyFrom, PLAIN_S1 } from '../../../../../../test/anatomy';

function landmarkOf(...args: Parameters<typeof buildLandmark>): Landmark {
  const result = buildLandmark(...args);
  if (result.kind === 'refused') throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.landmark;
}

function refusalOf(...args: Parameters<typeof buildLandmark>): LandmarkRefusal {
  const result = buildLandmark(...args);
  if (result.kind === 'landmark') throw new Error('was accepted');
  return result.refusal;
}

const swap = (c: Corners, a: keyof Corners, b: keyof Corners): Corners => ({ ...c, [a]: c[b], [b]: c[a] });

describe('a landmark on an S1 body', () => {
  it('has its target where the diagonals cross, wherever and however the patient lies', () => {
    fc.assert(
      fc.property(arbitraryS1, ({ corners, normal, target }) => {
        const landmark = landmarkOf(corners, normal);
        expect(distanceBetween(landmark.target, target)).toBeLessThan(1e-6);
        expect(landmark.corners).toEqual(corners);
      }),
    );
  });

  it('points its normal to the left of the patient, whichever sense the image plane had', () => {
    fc.assert(
      fc.property(arbitraryS1, fc.boolean(), ({ corners, normal }, flip) => {
        const landmark = landmarkOf(corners, flip ? reversed(normal) : normal);
        expect(dot(landmark.normal, LEFT)).toBeGreaterThan(0.5);
        expect(dot(landmark.normal, normal)).toBeCloseTo(1, 10);
      }),
    );
  });

  it('finds the plane by itself when none is given', () => {
    fc.assert(
      fc.property(arbitraryS1, ({ corners, normal, target }) => {
        const landmark = landmarkOf(corners, null);
        expect(dot(landmark.normal, normal)).toBeCloseTo(1, 9);
        expect(distanceBetween(landmark.target, target)).toBeLessThan(1e-6);
      }),
    );
  });

  it('passes halfway between the diagonals of corners that are coplanar only nearly', () => {
    const { corners, normal, target } = PLAIN_S1;
    // Line A to the left, line B to the right: the target stays in the middle.
    const split: Corners = {
      PS: travel(corners.PS, normal, 0.4),
      AI: travel(corners.AI, normal, 0.4),
      AS: travel(corners.AS, normal, -0.4),
      PI: travel(corners.PI, normal, -0.4),
    };
    expect(distanceBetween(landmarkOf(split, normal).target, target)).toBeLessThan(1e-9);
  });

  it('runs as a line along its normal, to the left for positive offsets', () => {
    fc.assert(
      fc.property(arbitraryS1, fc.double({ min: -80, max: 80, noNaN: true }), ({ corners, normal, target }, offset) => {
        const point = landmarkLine(landmarkOf(corners, normal), mm(offset));
        expect(signedDistance({ origin: target, normal }, point)).toBeCloseTo(offset, 6);
        if (Math.abs(offset) > 1) expect(Math.sign(point[0] - target[0])).toBe(Math.sign(offset));
      }),
    );
  });
});

describe('corners in the wrong places', () => {
  const PAIRS = [
    ['PS', 'AS'],
    ['AI', 'PI'],
    ['AS', 'AI'],
    ['PS', 'PI'],
    ['PS', 'AI'],
    ['AS', 'PI'],
  ] as const;

  it.each(PAIRS)('recognises that %s and %s are swapped, with and without a plane', (a, b) => {
    fc.assert(
      fc.property(arbitraryS1, fc.boolean(), ({ corners, normal }, fitted) => {
        expect(refusalOf(swap(corners, a, b), fitted ? null : normal)).toEqual({ kind: 'swapped', corners: [a, b] });
      }),
    );
  });

  it('accepts one of the 24 orders only', () => {
    fc.assert(
      fc.property(
        arbitraryS1,
        fc.shuffledSubarray(['PS', 'AS', 'AI', 'PI'] as const, { minLength: 4 }),
        fc.boolean(),
        ({ corners, normal, slope }, [ps = 'PS', as = 'AS', ai = 'AI', pi = 'PI'], fitted) => {
          // In flatter and in steeper ones a body named one corner too far round is itself a possible body.
          fc.pre(slope > 38 && slope < 66);
          const shuffled = { PS: corners[ps], AS: corners[as], AI: corners[ai], PI: corners[pi] };
          const right = ps === 'PS' && as === 'AS' && ai === 'AI' && pi === 'PI';
          expect(buildLandmark(shuffled, fitted ? null : normal).kind).toBe(right ? 'landmark' : 'refused');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('distinguishes upside down, back to front and one place too far round', () => {
    const { PS, AS, AI, PI } = PLAIN_S1.corners;
    const { normal } = PLAIN_S1;
    expect(refusalOf({ PS: PI, PI: PS, AS: AI, AI: AS }, normal)).toEqual({ kind: 'upside-down' });
    expect(refusalOf({ PS: AI, AI: PS, AS: PI, PI: AS }, normal)).toEqual({ kind: 'upside-down' });
    expect(refusalOf({ PS: AS, AS: PS, AI: PI, PI: AI }, normal)).toEqual({ kind: 'back-to-front' });
    expect(refusalOf({ PS: AS, AS: AI, AI: PI, PI: PS }, normal)).toEqual({ kind: 'named-too-far-round' });
    expect(refusalOf({ PS: PI, AS: PS, AI: AS, PI: AI }, normal)).toEqual({ kind: 'named-too-far-round' });
  });

  it('names the corner that lies inside the other three', () => {
    fc.assert(
      fc.property(arbitraryS1, fc.constantFrom('PS', 'AS', 'AI', 'PI'), ({ corners, normal }, name) => {
        // Pulled past the centre towards the opposite corner, but not beyond the line of its neighbours' far side.
        const opposite = { PS: 'AI', AI: 'PS', AS: 'PI', PI: 'AS' } as const;
        const to = corners[opposite[name]];
        const from = landmarkOf(corners, normal).target;
        const inside = lpsPoint(...between(from, to, 0.3));
        const result = buildLandmark({ ...corners, [name]: inside }, normal);
        // Very near its neighbours it may be refused for its size instead; never accepted.
        if (result.kind === 'landmark') throw new Error('was accepted');
        if (result.refusal.kind !== 'implausible-size') {
          expect(result.refusal).toEqual({ kind: 'not-convex', corner: name });
        }
      }),
    );
  });

  it('names a corner that lies on the line between its neighbours', () => {
    const { corners, normal } = PLAIN_S1;
    const flat = { ...corners, AS: lpsPoint(...between(corners.PS, corners.AI, 0.45)) };
    expect(refusalOf(flat, normal)).toEqual({ kind: 'not-convex', corner: 'AS' });
  });

  it('refuses corners on one line, with or without a plane', () => {
    const { place, normal } = PLAIN_S1;
    const line = { PS: place(0, 0), AS: place(10, 1), AI: place(20, 2), PI: place(30, 3) };
    expect(refusalOf(line, normal)).toEqual({ kind: 'collinear' });
    expect(refusalOf(line, null)).toEqual({ kind: 'collinear' });
  });

  it('refuses a corner placed twice', () => {
    const { corners, normal } = PLAIN_S1;
    const twice = { ...corners, AI: travel(corners.AS, normal, 0.5) };
    expect(refusalOf(twice, normal)).toEqual({ kind: 'coincident', corners: ['AS', 'AI'] });
  });

  it('refuses corners off the plane by more than a millimetre, and says by how much', () => {
    const { corners, normal } = PLAIN_S1;
    const off = { ...corners, AS: travel(corners.AS, normal, 2) };
    const refusal = refusalOf(off, normal);
    expect(refusal.kind === 'not-coplanar' ? refusal.deviation : refusal.kind).toBeCloseTo(1.5, 9);
    const near = { ...corners, AS: travel(corners.AS, normal, 1.2) };
    expect(buildLandmark(near, normal).kind).toBe('landmark');
  });

  it('refuses planes that are not sagittal', () => {
    const lying = bodyFrom({
      superior: 31,
      inferior: 21,
      anteriorHeight: 33,
      posteriorHeight: 24,
      tilt: 40,
      roll: 0,
      yaw: 75,
      at: [0, 0, 0],
    });
    expect(refusalOf(lying.corners, lying.normal)).toEqual({ kind: 'normal-not-sagittal' });
    expect(refusalOf(lying.corners, null)).toEqual({ kind: 'normal-not-sagittal' });
  });

  it.each([1e-3, 0.2, 3, 1e3])('refuses a body %f times as large', factor => {
    const { corners, normal } = PLAIN_S1;
    const scaled = (p: LpsPoint): LpsPoint => lpsPoint(p[0] * factor, p[1] * factor, p[2] * factor);
    const body = { PS: scaled(corners.PS), AS: scaled(corners.AS), AI: scaled(corners.AI), PI: scaled(corners.PI) };
    expect(['implausible-size', 'coincident']).toContain(refusalOf(body, normal).kind);
  });

  it('answers any four points with a landmark or a refusal, never with NaN', () => {
    const anywhere = fc
      .tuple(...Array.from({ length: 3 }, () => fc.double({ min: -60, max: 60, noNaN: true })))
      .map(([x = 0, y = 0, z = 0]) => lpsPoint(x, y, z));
    const fourAnywhere = fc.record({ PS: anywhere, AS: anywhere, AI: anywhere, PI: anywhere });
    // Of points anywhere hardly four are a landmark: an S1 whose corners are moved a little within its plane often is.
    const { corners: body } = PLAIN_S1;
    const small = fc.double({ min: -3, max: 3, noNaN: true });
    const moved = (p: LpsPoint): fc.Arbitrary<LpsPoint> =>
      fc.tuple(small, small).map(([y, z]) => lpsPoint(p[0], p[1] + y, p[2] + z));
    const nearS1 = fc.record({ PS: moved(body.PS), AS: moved(body.AS), AI: moved(body.AI), PI: moved(body.PI) });
    let landmarks = 0;
    fc.assert(
      fc.property(fc.oneof(fourAnywhere, nearS1), corners => {
        const result = buildLandmark(corners, null);
        if (result.kind === 'refused') return;
        landmarks++;
        const { target, normal } = result.landmark;
        expect([...target, ...normal].every(Number.isFinite)).toBe(true);
      }),
    );
    expect(landmarks).toBeGreaterThan(10);
  });
});

function between(a: LpsPoint, b: LpsPoint, t: number): [number, number, number] {
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])];
}
