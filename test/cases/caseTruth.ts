import { readFileSync } from 'node:fs';
import { buildLandmark, type Landmark } from '../../extensions/sacroplasty-target/src/core/landmark';
import {
  lpsDirection,
  lpsPoint,
  mm,
  type LpsDirection,
  type LpsPoint,
  type Side,
} from '../../extensions/sacroplasty-target/src/core/geometry';
import type { SideChoice } from '../../extensions/sacroplasty-target/src/core/analysis';

type Numbers = readonly [number, number, number];

interface SideTruth {
  readonly offset: number;
  readonly si_dir: Numbers;
  readonly contain: { readonly s: readonly number[]; readonly sdf: readonly number[] };
  readonly traj: Readonly<Record<TrajectoryKey, { readonly d: number | null; readonly reenters?: boolean }>>;
}

/** What is known of one case: its truth.json, LPS mm. */
export interface CaseTruth {
  readonly corners: Readonly<Record<'AS' | 'PS' | 'AI' | 'PI', Numbers>>;
  readonly n: Numbers;
  readonly spacing: Numbers;
  readonly bone?: 'normal' | 'osteoporotic';
  readonly sides: Readonly<Record<Side, SideTruth>>;
}

const TRAJECTORY_KEYS = ['disc', 'axial', 'long'] as const;
type TrajectoryKey = (typeof TRAJECTORY_KEYS)[number];

/** Reads a truth.json. @throws when it is missing or is not JSON. */
export function readTruth(path: string): CaseTruth {
  return JSON.parse(readFileSync(path, 'utf8')) as CaseTruth;
}

/** The landmark of a case. @throws Error with the refusal when its corners are none. */
export function landmarkOf(truth: Pick<CaseTruth, 'corners'> & { readonly n: Numbers | null }): Landmark {
  const result = buildLandmark(
    {
      AS: pointOf(truth.corners.AS),
      PS: pointOf(truth.corners.PS),
      AI: pointOf(truth.corners.AI),
      PI: pointOf(truth.corners.PI),
    },
    truth.n === null ? null : directionFrom(truth.n),
  );
  if (result.kind === 'refused') throw new Error(`The case's corners are refused: ${result.refusal.kind}`);
  return result.landmark;
}

/** The target offsets and joint directions that the truth was made for. */
export function givenChoices({ sides }: CaseTruth): Readonly<Record<Side, SideChoice>> {
  const given = ({ offset, si_dir }: SideTruth): SideChoice => ({
    offset: mm(offset),
    jointDirection: directionFrom(si_dir),
  });
  return { left: given(sides.left), right: given(sides.right) };
}

/** The true distances of trajectories 1, 2, 3; null where the truth has none. */
export function trueDistances(side: SideTruth): readonly (number | null)[] {
  return TRAJECTORY_KEYS.map(key => side.traj[key].d);
}

/** Signed distance to the surface at an offset (positive inside), between the truth's own; null beyond them. */
export function trueDepth({ contain }: SideTruth, offset: number): number | null {
  const o = Math.abs(offset);
  for (let i = 0; i + 1 < contain.s.length; i++) {
    const a = Math.abs(contain.s[i] ?? Number.NaN);
    const b = Math.abs(contain.s[i + 1] ?? Number.NaN);
    if (o < a || o > b || b === a) continue;
    const from = contain.sdf[i] ?? Number.NaN;
    const to = contain.sdf[i + 1] ?? Number.NaN;
    return -(from + ((to - from) * (o - a)) / (b - a));
  }
  return null;
}

/** Angle between two horizontal directions, degrees. */
export function degreesBetween(a: LpsDirection, b: Numbers): number {
  const length = Math.hypot(...b);
  return (Math.acos(Math.min(1, (a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) / length)) * 180) / Math.PI;
}

function pointOf([x, y, z]: Numbers): LpsPoint {
  return lpsPoint(x, y, z);
}

function directionFrom([x, y, z]: Numbers): LpsDirection {
  const direction = lpsDirection(x, y, z);
  if (direction === null) throw new Error('The truth holds a direction without length');
  return direction;
}
