import { describe, expect, it } from 'vitest';
import { poseOf } from '../anatomy/pose';
import { makeSacrum } from '../anatomy/sacrum';
import { BREACH_PATIENT, NORMAL_PATIENT, type PhantomOptions } from '../options';
import { truthOf, type PhantomTruth } from '../truth';

type Triple = readonly [number, number, number];

const truthFor = (options: PhantomOptions): PhantomTruth => truthOf(options, makeSacrum(options));

const normal = truthFor(NORMAL_PATIENT);
const breach = truthFor(BREACH_PATIENT);
// Turned about z alone, the axial plane is the same plane: every distance stays.
const turned = truthFor({
  ...NORMAL_PATIENT,
  rotation: { yaw: 9, pitch: 0, roll: 0 },
  translation: [-20, 7, 300],
});

describe('the truth of a phantom', () => {
  it('puts the corners on the surface of the bone', () => {
    const sacrum = makeSacrum(NORMAL_PATIENT);
    const pose = poseOf(NORMAL_PATIENT);
    const { corners } = normal;
    for (const corner of [corners.AS, corners.PS]) {
      expect(Math.abs(sacrum.bone(...pose.toOwn(corner)))).toBeLessThan(0.05);
    }
  });

  it('finds each exit where a dense march along the needle finds it', () => {
    const sacrum = makeSacrum(BREACH_PATIENT);
    const pose = poseOf(BREACH_PATIENT);
    for (const side of Object.values(breach.sides)) {
      for (const { dir, d } of Object.values(side.traj)) {
        if (d === null) throw new Error('The needle meets no bone');
        const at = (t: number): Triple => [
          side.target[0] + t * dir[0],
          side.target[1] + t * dir[1],
          side.target[2] + t * dir[2],
        ];
        const bone = (t: number): number => sacrum.bone(...pose.toOwn(at(t)));
        expect(bone(d - 0.01)).toBeLessThan(0);
        expect(bone(d + 0.01)).toBeGreaterThan(0);
        // Between the target and the exit it never changes its mind for a millimetre.
        const [from, to] = d < 0 ? [d + 0.02, 0] : [0, d - 0.02];
        for (let t = from; t < to; t += 0.5) expect(bone(t) > 0).toBe(d < 0);
      }
    }
  });

  it('breaches on the side that is swept back, and only there', () => {
    const { sides } = breach;
    expect(sides.left.traj.axial.d).toBeLessThan(-1);
    expect(sides.right.traj.axial.d).toBeGreaterThan(0.5);
    expect(sides.left.contain.state).toContain('anterior');
  });

  it('turns with the patient, and only turns', () => {
    for (const side of ['left', 'right'] as const) {
      for (const key of ['disc', 'axial', 'long'] as const) {
        expect(turned.sides[side].traj[key].d).toBeCloseTo(normal.sides[side].traj[key].d ?? Number.NaN, 3);
      }
      turned.sides[side].contain.sdf.forEach((value, i) => {
        expect(Math.abs(value - (normal.sides[side].contain.sdf[i] ?? Number.NaN))).toBeLessThan(0.03);
      });
    }
    expect(turned.sides.left.target[0]).toBeGreaterThan(turned.T0[0]);
    expect(turned.n[0]).toBeGreaterThan(0.9);
  });
});
