import { signOf, SIDES, type Side } from '../../extensions/sacroplasty-target/src/core/geometry';
import { jointOf } from './anatomy/joint';
import { poseOf } from './anatomy/pose';
import { sacralAxes, s1Wedge } from './anatomy/s1';
import type { Sacrum } from './anatomy/sacrum';
import { distanceToSurface, exitAlong, innermost } from './surface';
import type { PhantomOptions } from './options';

type Triple = readonly [number, number, number];

export type TrueState = 'inside' | 'anterior' | 'posterior' | 'foramen' | 'lateral';

export interface TrueTrajectory {
  readonly dir: Triple;
  /** Signed distance to the outer surface; null: the needle never leaves or meets bone in front. */
  readonly d: number | null;
  readonly kind: 'inside' | 'anterior';
  readonly reenters: boolean;
}

export interface TrueSide {
  readonly offset: number;
  readonly target: Triple;
  readonly si_dir: Triple;
  /** |offset| of the S1 foramen's lateral edge next to the line, and where the line meets the joint. */
  readonly foramen_lateral: number;
  readonly si_face: number;
  readonly contain: {
    readonly s: readonly number[];
    readonly sdf: readonly number[];
    readonly state: readonly TrueState[];
  };
  readonly traj: Readonly<Record<'disc' | 'axial' | 'long', TrueTrajectory>>;
}

/** What a phantom is known to be: LPS mm, computed from its shapes and never from voxels. */
export interface PhantomTruth {
  readonly frame: 'LPS';
  readonly corners: Readonly<Record<'AS' | 'PS' | 'AI' | 'PI', Triple>>;
  readonly T0: Triple;
  readonly n: Triple;
  readonly spacing: Triple;
  readonly sides: Readonly<Record<Side, TrueSide>>;
}

/** The S1 foramen's lateral edge as the ala target is chosen by: |x|, mm from the midline. */
const FORAMEN_EDGE = 30;
/** How far out containment is stated: short of the rounded edge where front and joint meet. */
const STATED_TO = 57;

/** The truth of one phantom. */
export function truthOf(options: PhantomOptions, sacrum: Sacrum): PhantomTruth {
  const pose = poseOf(options);
  const axes = sacralAxes(options);
  const wedge = s1Wedge(options);
  const { size } = options.anatomy;
  const foramenEdge = size * FORAMEN_EDGE;
  const corner = ([a, b]: readonly [number, number]): Triple => pose.toLps([0, ...axes.place(a, b)]);
  const n = pose.turn([1, 0, 0]);
  const T0 = pose.toLps([0, 0, 0]);
  const bone = (p: Triple): number => {
    const [x, y, z] = pose.toOwn(p);
    return sacrum.bone(x, y, z);
  };
  const corners = {
    AS: corner(wedge.AS),
    PS: corner(wedge.PS),
    AI: corner(wedge.AI),
    PI: corner(wedge.PI),
  };
  const inferior = half(corners.AI, corners.PI);
  const superior = half(corners.AS, corners.PS);
  // The lateral view shows only what is perpendicular to n.
  const seen = {
    disc: unit(across(minus(corners.AS, corners.PS), n)),
    axial: unit(anteriorly([n[1], -n[0], 0])),
    long: unit(across(minus(superior, inferior), n)),
  };

  const sideTruth = (side: Side): TrueSide => {
    const sign = signOf(side);
    const onLine = (s: number): Triple => [T0[0] + s * n[0], T0[1] + s * n[1], T0[2] + s * n[2]];
    const joint = jointOf(side, options);
    const si_face = innermost(s => joint.beyond(...pose.toOwn(onLine(sign * s))), size * 40, size * 80);
    const offset = sign * (foramenEdge + 0.5 * (si_face - foramenEdge));
    const target = onLine(offset);
    const si_dir = horizontalCut(pose.turn(joint.normal));
    const s = Array.from({ length: Math.floor(size * STATED_TO) + 1 }, (_, i) => i);
    const nearest = s.map(o => distanceToSurface(bone, onLine(sign * o)));
    const state = s.map((o, i) => stateAt(pose.toOwn(onLine(sign * o)), nearest[i] ?? 0, side));
    const trajectory = (direction: Triple): TrueTrajectory => {
      const dir = needle(direction, n, si_dir);
      const { d, reenters } = exitAlong(bone, target, dir);
      return { dir, d, kind: d !== null && d < 0 ? 'anterior' : 'inside', reenters };
    };
    return {
      offset,
      target,
      si_dir,
      foramen_lateral: foramenEdge,
      si_face,
      contain: { s: s.map(o => sign * o), sdf: nearest, state },
      traj: { disc: trajectory(seen.disc), axial: trajectory(seen.axial), long: trajectory(seen.long) },
    };
  };

  const stateAt = ([x, y, z]: Triple, sdf: number, side: Side): TrueState => {
    if (sdf < 0) return 'inside';
    if (sacrum.foramina[side](x, y, z) < 0) return 'foramen';
    if (sacrum.canal(x, y, z) < 0) return 'posterior';
    if (jointOf(side, options).beyond(x, y, z) > 0) return 'lateral';
    return axes.anterior(y, z) > -12 ? 'anterior' : 'posterior';
  };

  const [right, left] = SIDES.map(sideTruth) as [TrueSide, TrueSide];
  return {
    frame: 'LPS',
    corners,
    T0,
    n,
    spacing: [options.pixelSpacing, options.pixelSpacing, options.sliceSpacing],
    sides: { right, left },
  };
}

/** Where an axial image cuts a plane: horizontal, pointing anteriorly. */
function horizontalCut(normal: Triple): Triple {
  return unit(anteriorly([-normal[1], normal[0], 0]));
}

/** The needle that looks like `seen` from the side and runs along `joint` from above. */
function needle(seen: Triple, n: Triple, joint: Triple): Triple {
  const lambda = (seen[1] * joint[0] - seen[0] * joint[1]) / (n[0] * joint[1] - n[1] * joint[0]);
  return unit([seen[0] + lambda * n[0], seen[1] + lambda * n[1], seen[2] + lambda * n[2]]);
}

function anteriorly(v: Triple): Triple {
  return v[1] > 0 ? [-v[0], -v[1], -v[2]] : v;
}

function dotted(a: Triple, b: Triple): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function across(v: Triple, n: Triple): Triple {
  const along = dotted(v, n);
  return [v[0] - along * n[0], v[1] - along * n[1], v[2] - along * n[2]];
}

function minus(a: Triple, b: Triple): Triple {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

function half(a: Triple, b: Triple): Triple {
  return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
}

function unit(v: Triple): Triple {
  const length = Math.hypot(...v);
  return [v[0] / length, v[1] / length, v[2] / length];
}
