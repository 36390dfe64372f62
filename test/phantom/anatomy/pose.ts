import type { PhantomOptions } from '../options';

type Triple = readonly [number, number, number];

/** How the phantom's own frame lies in the patient coordinate system (LPS mm). */
export interface Pose {
  readonly toLps: (p: Triple) => Triple;
  readonly turn: (direction: Triple) => Triple;
  readonly toOwn: (p: Triple) => Triple;
  readonly turnBack: (direction: Triple) => Triple;
}

/** Yaw about z, then roll about y, then pitch about x, and the translation. */
export function poseOf({
  rotation,
  translation,
  anatomy: { size },
}: Pick<PhantomOptions, 'rotation' | 'translation' | 'anatomy'>): Pose {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const [cy, sy] = [Math.cos(rad(rotation.yaw)), Math.sin(rad(rotation.yaw))];
  const [cr, sr] = [Math.cos(rad(rotation.roll)), Math.sin(rad(rotation.roll))];
  const [cp, sp] = [Math.cos(rad(rotation.pitch)), Math.sin(rad(rotation.pitch))];
  const turn = ([x, y, z]: Triple): Triple => {
    const a: Triple = [cy * x - sy * y, sy * x + cy * y, z];
    const b: Triple = [cr * a[0] + sr * a[2], a[1], -sr * a[0] + cr * a[2]];
    return [b[0], cp * b[1] - sp * b[2], sp * b[1] + cp * b[2]];
  };
  const turnBack = ([x, y, z]: Triple): Triple => {
    const a: Triple = [x, cp * y + sp * z, -sp * y + cp * z];
    const b: Triple = [cr * a[0] - sr * a[2], a[1], sr * a[0] + cr * a[2]];
    return [cy * b[0] + sy * b[1], -sy * b[0] + cy * b[1], b[2]];
  };
  const [tx, ty, tz] = translation;
  return {
    turn,
    turnBack,
    toLps: p => {
      const [x, y, z] = turn(p);
      return [size * x + tx, size * y + ty, size * z + tz];
    },
    toOwn: ([x, y, z]) => turnBack([(x - tx) / size, (y - ty) / size, (z - tz) / size]),
  };
}
