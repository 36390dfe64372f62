import {
  cross,
  lpsDirection,
  lpsPoint,
  SUPERIOR,
  type LpsDirection,
  type LpsPoint,
  type Side,
  signOf,
} from '../../geometry';
import { Resampler, type VoxelStack } from '../../volume';
import { fromLocal } from '../../boneSurface';
import { ContourSolver, learnFallScale, polarGrid, sectionCost, sectionFall, type Sacrum } from '../surface';
import type { JointParameters } from './parameters';

/** A point of an axial contour: mm along the lateral and the posterior axis and along z. */
export interface AxialPoint {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** mm of arc that it stands for. */
  readonly weight: number;
}

/** The ala's outline on several axial levels, and what the ilium shows of its own beyond the joint. */
export interface AxialContour {
  readonly origin: LpsPoint;
  /** Horizontal axes: x to the side, y posterior. */
  readonly lateral: LpsDirection;
  readonly posterior: LpsDirection;
  readonly sacrum: readonly AxialPoint[];
  readonly ilium: readonly AxialPoint[];
}

/** Outlines one ala in axial planes. Null where the ala was not found. */
export function axialContour(
  stack: VoxelStack,
  sacrum: Sacrum,
  side: Side,
  axial: JointParameters['axial'],
): AxialContour | null {
  const { surface, frame, parameters } = sacrum;
  const { centreOffset, levels } = axial;
  const k = surface.middle + signOf(side) * Math.round(centreOffset / surface.spacing);
  if (k < surface.first || k > surface.last) return null;
  const n = frame.left;
  const lateral = lpsDirection(signOf(side) * n[0], signOf(side) * n[1], 0);
  if (lateral === null) return null;
  const across = cross(SUPERIOR, lateral);
  const posterior = lpsDirection(signOf(side) * across[0], signOf(side) * across[1], 0);
  if (posterior === null) return null;
  const ala = fromLocal(frame, [
    signOf(side) * centreOffset,
    surface.centreA[k] as number,
    surface.centreU[k] as number,
  ]);
  const origin = lpsPoint(ala[0], ala[1], frame.origin[2]);
  const resampler = contourResampler(stack, { origin, lateral, posterior });
  const grid = polarGrid(axial);
  const { rays, depths, step } = grid;
  const half = Math.max(1, Math.round((axial.smeared * sacrum.coarsest) / step));
  const gap = Math.round(axial.gap / step);
  /** mm of height that a level stands for, in steps of 2 mm. */
  const height = axial.heights / levels.length;
  const values = new Float32Array(rays * depths);
  const fall = new Float32Array(rays * depths);
  const cost = new Float32Array(rays * depths);
  const radius = new Float32Array(rays);
  const solver = new ContourSolver(grid, parameters.contour);
  const bone: AxialPoint[] = [];
  const ilium: AxialPoint[] = [];
  const arc = (2 * Math.PI) / rays;
  for (const z of levels) {
    for (let t = 0; t < rays; t++) {
      const dx = (grid.cos[t] as number) * step;
      const dy = (grid.sin[t] as number) * step;
      resampler.line(0, 0, z, dx, dy, 0, depths, values, t * depths);
    }
    sectionFall(grid, values, half, cost, fall);
    const scale = learnFallScale(grid, fall, parameters.fall);
    sectionCost(grid, fall, scale, parameters.cost, cost);
    solver.solve(cost, radius, 0);
    for (let t = 0; t < rays; t++) {
      const r = radius[t] as number;
      if ((fall[t * depths + r] as number) < scale.seen) continue;
      const cos = grid.cos[t] as number;
      const sin = grid.sin[t] as number;
      bone.push({
        x: r * step * cos,
        y: r * step * sin,
        z,
        weight: height * r * step * arc,
      });
      const beyond = riseAfter(values.subarray(t * depths, (t + 1) * depths), r, gap, axial.rise);
      if (beyond !== null)
        ilium.push({
          x: beyond * step * cos,
          y: beyond * step * sin,
          z,
          weight: height * beyond * step * arc,
        });
    }
  }
  return { origin, lateral, posterior, sacrum: bone, ilium };
}

/** Reads the voxels in a contour's axes. */
export function contourResampler(
  stack: VoxelStack,
  { origin, lateral, posterior }: Pick<AxialContour, 'origin' | 'lateral' | 'posterior'>,
): Resampler {
  return new Resampler(stack, origin, [lateral, posterior, SUPERIOR]);
}

/**
 * The depth at which a ray's values rise again beyond an edge, or null where no bone follows near.
 * @param within this many samples of the edge. @param rise above the lowest value between, HU.
 */
function riseAfter(values: Float32Array, edge: number, within: number, rise: number): number | null {
  let lowest = Number.POSITIVE_INFINITY;
  for (let r = edge + 1; r < Math.min(values.length, edge + within); r++) {
    const value = values[r] as number;
    lowest = Math.min(lowest, value);
    if (value > lowest + rise) return r;
  }
  return null;
}
