import { displacement, type LpsPoint } from '../geometry';
import type { VoxelStack } from '../volume';
import { boneGrid, type BoneGrid } from './boneGrid';
import { trilinear } from '../numeric';
import type { ProposalParameters } from './parameters';
import { sagittalFrame, type SagittalFrame, type SagittalPose } from './sagittalFrame';

type MirrorParameters = ProposalParameters['mirror'];

/**
 * The plane across which the bones near a place mirror each other best, to a fraction of a voxel.
 *
 * @param around LPS mm; within the spine or sacrum.
 * @param farthest how far the plane may lie from `around`, mm.
 * @param rough the plane to a few mm and degrees; null: everything that a patient's position allows is tried.
 * @returns null where the image holds too little of both halves, or no plane within reach parts them.
 */
export function findMidsagittalPlane(
  stack: VoxelStack,
  around: LpsPoint,
  farthest: number,
  rough: SagittalPose | null,
  parameters: MirrorParameters,
): SagittalFrame | null {
  const { fine, fineSlope, fineOffset, fineHalvings, leastLikeness } = parameters;
  const mirror = mirrorAround(stack, around, farthest, parameters);
  const settled = settle(mirror, rough ?? search(mirror, farthest, parameters), parameters);
  if (settled === null) return null;
  const pose = refine(mirror, settled, { yaw: fineSlope, roll: fineSlope, offset: fineOffset }, fine, fineHalvings);
  if (mirror.likeness(pose, fine) < leastLikeness || Math.abs(pose.offset) > farthest) return null;
  return sagittalFrame(around, pose);
}

/** The same to a few mm and degrees, whether or not the halves are alike. */
export function roughMidsagittalPose(
  stack: VoxelStack,
  around: LpsPoint,
  farthest: number,
  parameters: MirrorParameters,
): SagittalPose | null {
  const mirror = mirrorAround(stack, around, farthest, parameters);
  return settle(mirror, search(mirror, farthest, parameters), parameters);
}

function mirrorAround(stack: VoxelStack, around: LpsPoint, farthest: number, parameters: MirrorParameters): Mirror {
  const { lateral, anterior, posterior, vertical, margin } = parameters;
  const half = [lateral + farthest, anterior + posterior, vertical + margin] as const;
  return new Mirror(boneGrid(stack, around, half, parameters), around, parameters);
}

/** The best of the poses that a patient's position allows; null: the image holds too little for any. */
function search(
  mirror: Mirror,
  farthest: number,
  { slopes, offsetStep, coarse, closer, bestPoses }: MirrorParameters,
): SagittalPose | null {
  const poses: SagittalPose[] = [];
  for (const yaw of slopes)
    for (const roll of slopes)
      for (let offset = -farthest; offset <= farthest; offset += offsetStep) poses.push({ yaw, roll, offset });
  return alikest(mirror, alikest(mirror, poses, coarse).slice(0, bestPoses), closer)[0] ?? null;
}

/** The poses of which anything is seen, most alike first. */
function alikest(mirror: Mirror, poses: readonly SagittalPose[], sampling: number): SagittalPose[] {
  return poses
    .map(pose => [mirror.likeness(pose, sampling), pose] as const)
    .filter(([likeness]) => likeness > -Infinity)
    .sort(([a], [b]) => b - a)
    .map(([, pose]) => pose);
}

function settle(mirror: Mirror, pose: SagittalPose | null, parameters: MirrorParameters): SagittalPose | null {
  const { middling, middlingSlope: slope, middlingOffset: offset, middlingHalvings } = parameters;
  return pose && refine(mirror, pose, { yaw: slope, roll: slope, offset }, middling, middlingHalvings);
}

const AXES = ['yaw', 'roll', 'offset'] as const;

/** Pattern search: one parameter at a time, halving the steps when none helps. */
function refine(
  mirror: Mirror,
  start: SagittalPose,
  first: SagittalPose,
  sampling: number,
  halvings: number,
): SagittalPose {
  let best = start;
  let most = mirror.likeness(best, sampling);
  for (let halved = 0; halved <= halvings;) {
    let better = false;
    for (const axis of AXES) {
      for (const sign of [-1, 1]) {
        const trial = { ...best, [axis]: best[axis] + (sign * first[axis]) / 2 ** halved };
        const likeness = mirror.likeness(trial, sampling);
        if (likeness <= most) continue;
        most = likeness;
        best = trial;
        better = true;
        break;
      }
    }
    if (!better) halved++;
  }
  return best;
}

/** Compares both halves of a bone grid across a plane. */
class Mirror {
  readonly #grid: BoneGrid;
  readonly #around: LpsPoint;
  /** The largest share of pairs of which both are in the image. */
  #fullest: number;

  constructor(
    grid: BoneGrid,
    around: LpsPoint,
    private readonly parameters: MirrorParameters,
  ) {
    this.#grid = grid;
    this.#around = around;
    this.#fullest = parameters.leastFull;
  }

  /** Normalised correlation over pairs of mirrored places `sampling` mm apart; -Infinity: too few of them. */
  likeness(pose: SagittalPose, sampling: number): number {
    const { nearest, lateral, anterior, posterior: behind, vertical, leastShare } = this.parameters;
    const { counts, values, spacing, corner } = this.#grid;
    const frame = sagittalFrame(this.#around, pose);
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
    for (let v = -vertical; v <= vertical; v += sampling) {
      for (let u = -anterior; u <= behind; u += sampling) {
        const x0 = (o[0] + u * posterior[0] + v * superior[0]) / spacing;
        const y0 = (o[1] + u * posterior[1] + v * superior[1]) / spacing;
        const z0 = (o[2] + u * posterior[2] + v * superior[2]) / spacing;
        for (let w = nearest; w <= lateral; w += sampling) {
          all++;
          const dx = w * lx,
            dy = w * ly,
            dz = w * lz;
          const a = valueIn(values, nx, ny, nz, plane, x0 + dx, y0 + dy, z0 + dz);
          if (a !== a) continue;
          const b = valueIn(values, nx, ny, nz, plane, x0 - dx, y0 - dy, z0 - dz);
          if (b !== b) continue;
          n++;
          sa += a + b;
          saa += a * a + b * b;
          sab += a * b;
        }
      }
    }
    const share = n / all;
    this.#fullest = Math.max(this.#fullest, share);
    if (share < leastShare * this.#fullest) return -Infinity;
    const mean = sa / (2 * n);
    const variance = saa / (2 * n) - mean * mean;
    return variance <= 0 ? -Infinity : (sab / n - mean * mean) / variance;
  }
}

/** Trilinear value, NaN outside. */
function valueIn(
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
  return trilinear(values, k * plane + j * nx + i, nx, plane, x - i, y - j, z - k);
}
