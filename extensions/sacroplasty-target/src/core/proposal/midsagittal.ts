import { displacement, type LpsPoint } from '../geometry';
import type { VoxelStack } from '../volume';
import { boneGrid, type BoneGrid } from './boneGrid';
import { sagittalFrame, type SagittalFrame } from './sagittalFrame';

/** How the plane lies: slopes of its normal against x, and its distance from where the search began, mm. */
interface Pose {
  yaw: number;
  roll: number;
  offset: number;
}

/** The midsagittal plane and how alike the two halves of the patient are across it (correlation, -1 to 1). */
export interface MidsagittalPlane {
  readonly frame: SagittalFrame;
  readonly likeness: number;
}

/** The part of the patient that is compared: from the spine's own bones out to the iliac wings, mm. */
const NEAREST = 3;
const LATERAL = 84;
const ANTERIOR = 45;
const POSTERIOR_REACH = 60;
const VERTICAL = 48;
/** A plane turned by up to 20 degrees, and a little more, is searched for. */
const SLOPES = [-0.39, -0.26, -0.13, 0, 0.13, 0.26, 0.39] as const;
const OFFSET_STEP = 4;
/** Halves less alike than this are no halves: a plane beside the midline. In patients 0.6 and more. */
const LEAST_LIKENESS = 0.5;
/** Fewer comparable pairs than this share of the fullest say nothing. */
const LEAST_SHARE = 0.35;
const GRID = 2.5;
/** Pairs are compared this far apart, first everywhere, then around the best, mm. */
const COARSE = 9;
const MIDDLING = 6;
const FINE = 4;

/**
 * The plane across which the bones near a place mirror each other best: yaw, roll and offset, first over
 * everything a patient's position allows, then refined to a fraction of a voxel.
 *
 * @param around LPS mm; within the spine or sacrum.
 * @param farthest how far the plane may lie from `around`, mm.
 * @returns null where the image holds too little of both halves, or no plane within reach parts them.
 */
export function findMidsagittalPlane(stack: VoxelStack, around: LpsPoint, farthest: number): MidsagittalPlane | null {
  const lateral = LATERAL + farthest;
  const grid = boneGrid(stack, around, [lateral, ANTERIOR + POSTERIOR_REACH, VERTICAL + 30], GRID);
  const mirror = new Mirror(grid, around);
  const best: Pose = { yaw: 0, roll: 0, offset: 0 };
  let most = -Infinity;
  for (const yaw of SLOPES) {
    for (const roll of SLOPES) {
      for (let offset = -farthest; offset <= farthest; offset += OFFSET_STEP) {
        const likeness = mirror.likeness(yaw, roll, offset, COARSE);
        if (likeness <= most) continue;
        most = likeness;
        best.yaw = yaw;
        best.roll = roll;
        best.offset = offset;
      }
    }
  }
  if (most === -Infinity) return null;
  refine(mirror, best, { yaw: 0.06, roll: 0.06, offset: 2 }, MIDDLING, 3);
  refine(mirror, best, { yaw: 0.02, roll: 0.02, offset: 0.8 }, FINE, 4);
  const likeness = mirror.likeness(best.yaw, best.roll, best.offset, FINE);
  if (likeness < LEAST_LIKENESS || Math.abs(best.offset) > farthest) return null;
  return { frame: sagittalFrame(around, best.yaw, best.roll, best.offset), likeness };
}

const AXES = ['yaw', 'roll', 'offset'] as const;

/** Pattern search: one parameter at a time, halving the steps when none helps. */
function refine(mirror: Mirror, best: Pose, step: Pose, sampling: number, halvings: number): void {
  let most = mirror.likeness(best.yaw, best.roll, best.offset, sampling);
  for (let halved = 0; halved <= halvings;) {
    let better = false;
    for (const axis of AXES) {
      for (const sign of [-1, 1]) {
        const trial = { ...best, [axis]: best[axis] + sign * step[axis] };
        const likeness = mirror.likeness(trial.yaw, trial.roll, trial.offset, sampling);
        if (likeness <= most) continue;
        most = likeness;
        best[axis] = trial[axis];
        better = true;
        break;
      }
    }
    if (better) continue;
    halved++;
    step.yaw /= 2;
    step.roll /= 2;
    step.offset /= 2;
  }
}

/** Compares both halves of a bone grid across a plane. */
class Mirror {
  readonly #grid: BoneGrid;
  readonly #around: LpsPoint;
  readonly #fullest = new Map<number, number>();

  constructor(grid: BoneGrid, around: LpsPoint) {
    this.#grid = grid;
    this.#around = around;
  }

  /** Normalised correlation over pairs of mirrored places `sampling` mm apart; -Infinity: too few of them. */
  likeness(yaw: number, roll: number, offset: number, sampling: number): number {
    const { counts, values, spacing, corner } = this.#grid;
    const frame = sagittalFrame(this.#around, yaw, roll, offset);
    const o = displacement(corner, frame.origin);
    const { left, posterior, superior } = frame;
    const lx = left[0] / spacing,
      ly = left[1] / spacing,
      lz = left[2] / spacing;
    const plane = counts[0] * counts[1];
    const [nx, ny, nz] = counts;
    let n = 0,
      sa = 0,
      saa = 0,
      sab = 0;
    let all = 0;
    for (let v = -VERTICAL; v <= VERTICAL; v += sampling) {
      for (let u = -ANTERIOR; u <= POSTERIOR_REACH; u += sampling) {
        const x0 = (o[0] + u * posterior[0] + v * superior[0]) / spacing;
        const y0 = (o[1] + u * posterior[1] + v * superior[1]) / spacing;
        const z0 = (o[2] + u * posterior[2] + v * superior[2]) / spacing;
        for (let w = NEAREST; w <= LATERAL; w += sampling) {
          all++;
          const dx = w * lx,
            dy = w * ly,
            dz = w * lz;
          const a = trilinear(values, nx, ny, nz, plane, x0 + dx, y0 + dy, z0 + dz);
          const b = trilinear(values, nx, ny, nz, plane, x0 - dx, y0 - dy, z0 - dz);
          const both = a + b;
          if (both !== both) continue;
          n++;
          sa += both;
          saa += a * a + b * b;
          sab += a * b;
        }
      }
    }
    const fullest = Math.max(this.#fullest.get(sampling) ?? 0, n);
    this.#fullest.set(sampling, fullest);
    if (n < LEAST_SHARE * fullest || n < 0.05 * all) return -Infinity;
    const mean = sa / (2 * n);
    const variance = saa / (2 * n) - mean * mean;
    return variance <= 0 ? -Infinity : (sab / n - mean * mean) / variance;
  }
}

/** Trilinear value, NaN outside. */
function trilinear(
  values: Float32Array,
  nx: number,
  ny: number,
  nz: number,
  plane: number,
  x: number,
  y: number,
  z: number,
): number {
  if (!(x >= 0 && y >= 0 && z >= 0 && x < nx - 1 && y < ny - 1 && z < nz - 1)) return Number.NaN;
  const i = x | 0,
    j = y | 0,
    k = z | 0;
  const fx = x - i,
    fy = y - j,
    fz = z - k;
  const p = k * plane + j * nx + i;
  const a = values[p] as number,
    b = values[p + nx] as number;
  const c = values[p + plane] as number,
    d = values[p + plane + nx] as number;
  const ab = a + ((values[p + 1] as number) - a) * fx;
  const bb = b + ((values[p + nx + 1] as number) - b) * fx;
  const cb = c + ((values[p + plane + 1] as number) - c) * fx;
  const db = d + ((values[p + plane + nx + 1] as number) - d) * fx;
  const near = ab + (bb - ab) * fy;
  return near + (cb + (db - cb) * fy - near) * fz;
}
