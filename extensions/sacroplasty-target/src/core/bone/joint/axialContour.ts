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
import { ContourSolver } from '../surface';
import { fromLocal } from '../../boneSurface';
import { AXIAL } from '../surface';
import type { Sacrum } from '../surface';
import { learnFallScale, sectionCost, sectionFall } from '../surface';

const { rays: RAYS, depths: DEPTHS, step: STEP, cos: RAY_COS, sin: RAY_SIN } = AXIAL;
/** Offset, mm, of the fan's centre: lateral to the S1 foramen, well inside any ala. */
const CENTRE_OFFSET = 36;
/** Axial levels around T0, mm: the part of the joint that the needle passes. */
const LEVELS = [0, 4, -4, 8, -8] as const;
/** mm of height that a level stands for, in steps of 2 mm: the scale of a joint's support. */
const LEVEL_WEIGHT = 9 / LEVELS.length;
/** The ilium is looked for within this many samples beyond the sacrum. */
const GAP_SAMPLES = Math.round(14 / STEP);
/** The ilium's cortex begins where the values rise by this much above the gap's lowest, HU. */
const RISE = 80;

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
export function axialContour(stack: VoxelStack, sacrum: Sacrum, side: Side): AxialContour | null {
  const { surface, frame } = sacrum;
  const k = surface.middle + signOf(side) * Math.round(CENTRE_OFFSET / surface.spacing);
  if (k < surface.first || k > surface.last) return null;
  const n = frame.left;
  const lateral = lpsDirection(signOf(side) * n[0], signOf(side) * n[1], 0);
  if (lateral === null) return null;
  const across = cross(SUPERIOR, lateral);
  const posterior = lpsDirection(signOf(side) * across[0], signOf(side) * across[1], 0);
  if (posterior === null) return null;
  const ala = fromLocal(frame, [
    signOf(side) * CENTRE_OFFSET,
    surface.centreA[k] as number,
    surface.centreU[k] as number,
  ]);
  const origin = lpsPoint(ala[0], ala[1], frame.origin[2]);
  const resampler = new Resampler(stack, origin, [lateral, posterior, SUPERIOR]);
  const half = Math.max(1, Math.round((0.3 * sacrum.coarsest) / STEP));
  const values = new Float32Array(RAYS * DEPTHS);
  const fall = new Float32Array(RAYS * DEPTHS);
  const cost = new Float32Array(RAYS * DEPTHS);
  const radius = new Float32Array(RAYS);
  const solver = new ContourSolver(AXIAL);
  const bone: AxialPoint[] = [];
  const ilium: AxialPoint[] = [];
  const arc = (2 * Math.PI) / RAYS;
  for (const z of LEVELS) {
    for (let t = 0; t < RAYS; t++) {
      resampler.line(
        0,
        0,
        z,
        (RAY_COS[t] as number) * STEP,
        (RAY_SIN[t] as number) * STEP,
        0,
        DEPTHS,
        values,
        t * DEPTHS,
      );
    }
    sectionFall(AXIAL, values, half, cost, fall);
    const scale = learnFallScale(AXIAL, fall);
    sectionCost(AXIAL, fall, scale, cost);
    solver.solve(cost, radius, 0);
    for (let t = 0; t < RAYS; t++) {
      const r = radius[t] as number;
      if ((fall[t * DEPTHS + r] as number) < scale.seen) continue;
      const cos = RAY_COS[t] as number;
      const sin = RAY_SIN[t] as number;
      bone.push({
        x: r * STEP * cos,
        y: r * STEP * sin,
        z,
        weight: LEVEL_WEIGHT * r * STEP * arc,
      });
      const beyond = riseAfter(values, t * DEPTHS, r);
      if (beyond !== null)
        ilium.push({
          x: beyond * STEP * cos,
          y: beyond * STEP * sin,
          z,
          weight: LEVEL_WEIGHT * beyond * STEP * arc,
        });
    }
  }
  return { origin, lateral, posterior, sacrum: bone, ilium };
}

/** The depth at which the values rise again beyond an edge, or null where no bone follows near. */
function riseAfter(values: Float32Array, at: number, edge: number): number | null {
  let lowest = Number.POSITIVE_INFINITY;
  for (let r = edge + 1; r < Math.min(DEPTHS, edge + GAP_SAMPLES); r++) {
    const value = values[at + r] as number;
    lowest = Math.min(lowest, value);
    if (value > lowest + RISE) return r;
  }
  return null;
}
