import {
  add,
  cross,
  degreesToRadians,
  directionOf,
  dot,
  displacement,
  LEFT,
  lpsPoint,
  mm,
  POSTERIOR,
  reversed,
  rotateAbout,
  scale,
  SUPERIOR,
  translate,
  type LpsDirection,
  type LpsPoint,
  type Side,
} from '../../extensions/sacroplasty-target/src/core/geometry';
import { buildLandmark, type Landmark } from '../../extensions/sacroplasty-target/src/core/landmark';
import type { VoxelStack } from '../../extensions/sacroplasty-target/src/core/volume';

/**
 * A bone whose surface is known exactly: a round tube along the landmark's normal that bends backwards
 * on the sides, a cortical shell filled with marrow of muscle's HU, in muscle, blurred like a CT.
 */
export interface Tube {
  /** How far the tube's axis has bent backwards 35 mm beyond the bend, mm. */
  readonly bent: Readonly<Record<Side, number>>;
  readonly shell: number;
  readonly cortex: number;
  readonly marrow: number;
  readonly outside: number;
  readonly noise: number;
  readonly pose: Pose;
}

export interface Pose {
  readonly origin: LpsPoint;
  readonly left: LpsDirection;
  readonly anterior: LpsDirection;
  readonly superior: LpsDirection;
}

export const RADIUS = 11;
const BEND_AT = 25;
const END_AT = 60;
const BLUR = 0.7;

export function pose(yaw: number, pitch: number, roll: number, origin: LpsPoint): Pose {
  const turn = (d: LpsDirection): LpsDirection =>
    rotateAbout(
      rotateAbout(rotateAbout(d, SUPERIOR, degreesToRadians(yaw)), LEFT, degreesToRadians(pitch)),
      POSTERIOR,
      degreesToRadians(roll),
    );
  return { origin, left: turn(LEFT), anterior: turn(reversed(POSTERIOR)), superior: turn(SUPERIOR) };
}

export const NORMAL_TUBE: Tube = {
  bent: { left: 0, right: 0 },
  shell: 1.4,
  cortex: 800,
  marrow: 40,
  outside: 45,
  noise: 0,
  pose: pose(0, 0, 0, lpsPoint(7, -31, 402)),
};

export function placeIn({ origin, left, anterior, superior }: Pose, s: number, a: number, u: number): LpsPoint {
  return translate(origin, add(add(scale(left, s), scale(anterior, a)), scale(superior, u)));
}

/** Signed distance to the tube's outer surface, mm, negative inside. */
export function tubeDistance(tube: Tube, p: LpsPoint): number {
  const v = displacement(tube.pose.origin, p);
  const s = dot(v, tube.pose.left);
  const a = dot(v, tube.pose.anterior);
  const u = dot(v, tube.pose.superior);
  const right = segmentDistance(s, a, -END_AT, -tube.bent.right, -BEND_AT, 0);
  const middle = segmentDistance(s, a, -BEND_AT, 0, BEND_AT, 0);
  const left = segmentDistance(s, a, BEND_AT, 0, END_AT, -tube.bent.left);
  return Math.hypot(Math.min(right, middle, left), u) - RADIUS;
}

function segmentDistance(x: number, y: number, x0: number, y0: number, x1: number, y1: number): number {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const t = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
}

/** The landmark whose target lies `forward` mm in front of the tube's axis. */
export function tubeLandmark({ pose: own }: Tube, forward = 0): Landmark {
  const at = (a: number, u: number): LpsPoint => placeIn(own, 0, a + forward, u);
  const result = buildLandmark(
    { AS: at(11.25, -1.8), PS: at(1.8, 5.85), AI: at(-2.5, -8.125), PI: at(-7.2, 1.152) },
    own.left,
  );
  if (result.kind === 'refused') throw new Error(result.refusal.kind);
  return result.landmark;
}

export interface Grid {
  readonly spacing: readonly [column: number, row: number, slice: number];
  readonly row: LpsDirection;
  readonly column: LpsDirection;
  readonly slice: LpsDirection;
}

export const AXIAL_GRID: Grid = { spacing: [0.9, 0.9, 1], row: LEFT, column: POSTERIOR, slice: SUPERIOR };

/** Scans a tube on a grid of voxels that is centred on it. */
export function scanTube(tube: Tube, grid: Grid = AXIAL_GRID): VoxelStack {
  const axes = [grid.row, grid.column, grid.slice] as const;
  const half = axes.map(d => (Math.abs(dot(d, tube.pose.left)) > 0.7 ? 76 : Math.abs(d[2]) > 0.7 ? 34 : 52));
  const counts = axes.map((_, i) => Math.ceil((2 * (half[i] ?? 0)) / (grid.spacing[i] ?? 1)));
  const [columns = 0, rows = 0, slices = 0] = counts;
  const corner = axes.reduce((p, d, i) => translate(p, scale(d, -(half[i] ?? 0))), tube.pose.origin);
  let seed = 12345;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 4294967296 - 0.5;
  };
  const data = Array.from({ length: slices }, (_, k) => {
    const slice = new Float32Array(columns * rows);
    const start = translate(corner, scale(grid.slice, k * grid.spacing[2]));
    for (let j = 0; j < rows; j++) {
      for (let i = 0; i < columns; i++) {
        const x = i * grid.spacing[0];
        const y = j * grid.spacing[1];
        const d = tubeDistance(tube, [
          start[0] + x * grid.row[0] + y * grid.column[0],
          start[1] + x * grid.row[1] + y * grid.column[1],
          start[2] + x * grid.row[2] + y * grid.column[2],
        ] as unknown as LpsPoint);
        const noise =
          tube.noise === 0 ? 0 : tube.noise * Math.sqrt(12 / 4) * (random() + random() + random() + random());
        slice[j * columns + i] = valueAt(tube, d) + noise;
      }
    }
    return slice;
  });
  return {
    columns,
    rows,
    slices: data,
    origin: corner,
    rowDirection: grid.row,
    columnDirection: grid.column,
    sliceDirection: grid.slice,
    columnSpacing: mm(grid.spacing[0]),
    rowSpacing: mm(grid.spacing[1]),
    sliceSpacing: mm(grid.spacing[2]),
    intensity: 'hounsfield',
  };
}

function valueAt({ marrow, cortex, outside, shell }: Tube, d: number): number {
  return marrow + (cortex - marrow) * smooth((d + shell) / BLUR) + (outside - cortex) * smooth(d / BLUR);
}

/** The same scan with a ball of one density in it, blurred as the tube is. */
export function withBall(stack: VoxelStack, centre: LpsPoint, radius: number, hounsfield: number): VoxelStack {
  const { columns, origin, rowDirection, columnDirection, sliceDirection } = stack;
  const { columnSpacing, rowSpacing, sliceSpacing } = stack;
  const to = displacement(origin, centre);
  const away = (i: number, along: LpsDirection, spacing: number): number => i * spacing - dot(to, along);
  const reach = radius + 5 * BLUR;
  const slices = stack.slices.map((slice, k) => {
    const w = away(k, sliceDirection, sliceSpacing);
    if (slice === null || Math.abs(w) > reach) return slice;
    return slice.map((value, i) => {
      const u = away(i % columns, rowDirection, columnSpacing);
      const v = away(Math.floor(i / columns), columnDirection, rowSpacing);
      return value + (hounsfield - value) * smooth((radius - Math.hypot(u, v, w)) / BLUR);
    });
  });
  return { ...stack, slices };
}

/** A normal distribution's cumulative function by its logistic approximation, good to 1 %. */
function smooth(x: number): number {
  return 1 / (1 + Math.exp(-1.702 * x));
}

/** Signed distance along a direction to the tube's surface, by small steps: the truth of an exit. */
export function tubeExit(tube: Tube, from: LpsPoint, direction: LpsDirection): number {
  const at = (x: number): number => tubeDistance(tube, translate(from, scale(direction, x)));
  const step = at(0) < 0 ? 0.01 : -0.01;
  let x = 0;
  while (at(x) < 0 === step > 0 && Math.abs(x) < 100) x += step;
  return x;
}

/** A horizontal joint direction on one side, for a pose: outwards and forwards by 30 degrees. */
export function jointDirection(own: Pose, side: Side): LpsDirection {
  const sideways = side === 'left' ? own.left : reversed(own.left);
  const flat = directionOf(cross(SUPERIOR, cross(add(scale(own.anterior, 0.87), scale(sideways, 0.5)), SUPERIOR)));
  if (flat === null) throw new Error('no horizontal direction');
  return flat;
}
