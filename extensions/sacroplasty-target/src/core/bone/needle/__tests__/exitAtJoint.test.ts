import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exit, Local } from '../../../boneSurface';
import { exitAtJoint } from '../exitAtJoint';
import { NEEDLE } from '../parameters';

/** A flat face so far to the left, mm; asked beyond its edge it is known worse. */
function faceAt(s: number, uncertainty: (place: Local) => number = () => 0.6): Parameters<typeof exitAtJoint>[0] {
  return { beside: place => ({ beyond: place[0] - s, uncertainty: uncertainty(place) }), normal: () => [1, 0, 0] };
}

const START: Local = [45, 0, 0];
/** Half to the side, half forward. */
const OBLIQUE: Local = [Math.SQRT1_2, Math.SQRT1_2, 0];

function cortex(distance: number, other: Partial<Exit> = {}): Exit {
  return { distance, uncertainty: 0.7, normal: [0, 1, 0], seen: true, onSurface: true, at: 'cortex', ...other };
}

const end = (face: Parameters<typeof exitAtJoint>[0], exit: Exit | null, start: Local = START): Exit | null =>
  exitAtJoint(face, exit, start, OBLIQUE, NEEDLE.joint);

describe('exitAtJoint', () => {
  it('ends a needle at the joint whose bone goes on in the ilium', () => {
    const exit = end(faceAt(52), cortex(31));
    expect(exit).toMatchObject({ at: 'sacroiliac-joint', seen: true });
    expect(exit?.distance).toBeCloseTo(7 * Math.SQRT2, 6);
    expect(exit?.uncertainty).toBeCloseTo(0.6 * Math.SQRT2, 6);
  });

  it('ends one that leaves no bone that was traced', () => {
    expect(end(faceAt(52), null)).toMatchObject({ at: 'sacroiliac-joint' });
  });

  it('leaves an exit well before the joint as it is', () => {
    expect(end(faceAt(52), cortex(6))).toEqual(cortex(6));
    expect(end(faceAt(52), cortex(-4))).toEqual(cortex(-4));
    expect(end(faceAt(52), cortex(-4, { seen: false }))).toEqual(cortex(-4, { seen: false }));
  });

  it('takes the joint’s word where a vague profile shows the same exit', () => {
    const vague = cortex(8.5, { onSurface: false, uncertainty: 3 });
    expect(end(faceAt(52), vague)).toMatchObject({ at: 'sacroiliac-joint' });
    expect(end(faceAt(52), { ...vague, distance: 5 })).toMatchObject({ at: 'cortex', distance: 5 });
  });

  it('reaches back from an exit before which the joint may lie', () => {
    const exit = end(faceAt(52), cortex(9.5, { uncertainty: 0.3 }));
    expect(exit).toMatchObject({ at: 'cortex', distance: 9.5 });
    expect(exit?.uncertainty).toBeCloseTo(9.5 - (7 - 0.6) * Math.SQRT2, 6);
  });

  it('reaches back to a wall that is not seen', () => {
    const exit = end(faceAt(52), cortex(4, { seen: false }));
    expect(exit?.at).toBe('sacroiliac-joint');
    expect((exit?.distance ?? 0) - (exit?.uncertainty ?? 0)).toBeLessThanOrEqual(4 + 1e-9);
  });

  it('says nothing of a target beyond the joint', () => {
    expect(end(faceAt(44), cortex(12))).toEqual(cortex(12));
  });

  it('states the whole stretch in which a face may lie that is hardly seen', () => {
    const exit = end(
      faceAt(52, ([, a]) => 0.5 + a),
      cortex(40),
    );
    expect(exit?.at).toBe('sacroiliac-joint');
    expect(exit?.uncertainty).toBeGreaterThan(20);
  });

  it('never ends beyond a true face that lies within its uncertainty', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 47, max: 60, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        fc.double({ min: 10, max: 80, noNaN: true }),
        fc.double({ min: 1, max: 59, noNaN: true }),
        (s, share, uncertainty, degrees, bone) => {
          const turn = (degrees * Math.PI) / 180;
          const d: Local = [Math.sin(turn), Math.cos(turn), 0];
          const truth = (s - START[0]) / d[0];
          const exit = exitAtJoint(
            faceAt(s + share * uncertainty, () => uncertainty),
            cortex(truth + bone),
            START,
            d,
            NEEDLE.joint,
          );
          const found = truth + bone + uncertainty / d[0] < NEEDLE.joint.reach;
          if (found) expect((exit?.distance ?? 0) - (exit?.uncertainty ?? 0)).toBeLessThanOrEqual(truth + 1e-6);
        },
      ),
    );
  });
});
