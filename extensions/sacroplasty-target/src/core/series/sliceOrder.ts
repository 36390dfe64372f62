import {
  add,
  angleBetween,
  cross,
  directionOf,
  displacement,
  dot,
  lengthOf,
  mm,
  perpendicularPart,
  radiansToDegrees,
  scale,
  type LpsDirection,
  type Millimetres,
} from '../geometry';
import type { ImagePlane, InstanceAttributes } from './instanceAttributes';
import type { Between, PlaceBetween, SeriesRefusal } from './seriesRefusal';
import { SERIES } from './parameters';

const { order: STACK } = SERIES;

/** One image with its place, which has been found present. */
export interface PlacedInstance {
  readonly attributes: InstanceAttributes;
  readonly plane: ImagePlane;
}

/** Slices in order along `sliceDirection`, evenly spaced and square above each other. */
export interface SliceOrder {
  readonly ordered: readonly PlacedInstance[];
  readonly sliceDirection: LpsDirection;
  readonly sliceSpacing: Millimetres;
}

export type SliceOrderResult =
  | { readonly kind: 'ordered'; readonly order: SliceOrder }
  | { readonly kind: 'refused'; readonly refusal: SeriesRefusal };

const refuse = (refusal: SeriesRefusal): SliceOrderResult => ({ kind: 'refused', refusal });

/** How the user finds the place between slice `index` and the next one, `slices` being in slice order. */
export function between(slices: readonly PlacedInstance[], index: number): Between {
  const first = slices[index]?.attributes.InstanceNumber ?? null;
  const second = slices[index + 1]?.attributes.InstanceNumber ?? null;
  return first === null || second === null
    ? { first: index + 1, second: index + 2 }
    : { first: Math.min(first, second), second: Math.max(first, second) };
}

const AXES = ['x', 'y', 'z'] as const;

/** As `between`, with the place in the patient: half-way between the two ImagePositionPatients. */
export function placeBetween(
  slices: readonly PlacedInstance[],
  index: number,
  sliceDirection: LpsDirection,
): PlaceBetween {
  const along = sliceDirection.map(Math.abs);
  const i = ([0, 1, 2] as const).reduce((most, axis) => ((along[axis] ?? 0) > (along[most] ?? 0) ? axis : most));
  const [below = 0, above = 0] = slices.slice(index, index + 2).map(({ plane }) => plane.position[i]);
  return { ...between(slices, index), axis: AXES[i], at: mm((below + above) / 2) };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/**
 * Puts parallel slices in order along row direction x column direction and checks that they make an
 * even, unsheared stack (PS3.3 C.7.6.2.1.1). By their positions alone: InstanceNumber and
 * SliceLocation follow no rule.
 *
 * @param slices at least two, of one orientation.
 */
export function orderSlices(slices: readonly PlacedInstance[]): SliceOrderResult {
  const [some] = slices;
  const sliceDirection = some && directionOf(cross(some.plane.rowDirection, some.plane.columnDirection));
  if (!sliceDirection) return refuse({ kind: 'empty' });

  const along = ({ plane }: PlacedInstance): number =>
    dot(displacement(some.plane.position, plane.position), sliceDirection);
  const ordered = slices.toSorted((a, b) => along(a) - along(b));
  const heights = ordered.map(along);
  const steps = heights.slice(1).map((height, i) => height - (heights[i] ?? 0));

  const spacing = checkSpacing(ordered, heights, steps);
  if (typeof spacing !== 'number') return refuse(spacing);
  const skew = checkShear(ordered, sliceDirection);
  if (skew !== null) return refuse(skew);
  return { kind: 'ordered', order: { ordered, sliceDirection, sliceSpacing: spacing } };
}

function checkSpacing(
  ordered: readonly PlacedInstance[],
  heights: readonly number[],
  steps: readonly number[],
): Millimetres | SeriesRefusal {
  const repeats = steps.filter(step => step < STACK.samePosition).length;
  if (repeats > 0) {
    const at = steps.findIndex(step => step < STACK.samePosition);
    return { kind: 'duplicate-positions', positions: repeats, between: between(ordered, at) };
  }

  const usual = median(steps);
  const gaps = steps.filter(step => step > STACK.gap * usual);
  // Gaps that are whole numbers of steps lost slices; other steps never were even.
  const lost = gaps.map(gap => Math.round(gap / usual) - 1);
  const whole = gaps.every((gap, i) => Math.abs(gap - usual * ((lost[i] ?? 0) + 1)) < STACK.offGrid);
  if (gaps.length > 0 && whole) {
    const at = steps.findIndex(step => step > STACK.gap * usual);
    const missing = lost.reduce((sum, count) => sum + count, 0);
    return { kind: 'missing-slices', missing, gaps: gaps.length, between: between(ordered, at) };
  }

  const first = heights[0] ?? 0;
  const spacing = ((heights.at(-1) ?? 0) - first) / steps.length;
  const off = heights.findIndex(
    (height, k) => Math.abs(height - first - k * spacing) > Math.min(STACK.offGrid, 0.5 * spacing),
  );
  if (off < 0) return mm(spacing);
  const irregular = steps.findIndex(step => Math.abs(step - usual) > STACK.uneven * usual);
  return {
    kind: 'non-uniform-spacing',
    least: mm(Math.min(...steps)),
    most: mm(Math.max(...steps)),
    between: between(ordered, irregular < 0 ? Math.max(0, off - 1) : irregular),
  };
}

/** Whether each slice lies straight above the first; an even shear is a tilted gantry. */
function checkShear(ordered: readonly PlacedInstance[], normal: LpsDirection): SeriesRefusal | null {
  const [first] = ordered;
  const last = ordered.at(-1);
  if (first === undefined || last === undefined) return null;
  const whole = displacement(first.plane.position, last.plane.position);
  const height = dot(whole, normal);
  const shear = scale(perpendicularPart(whole, normal), 1 / height);
  let shift = 0;
  let uneven = 0;
  for (const { plane } of ordered) {
    const from = displacement(first.plane.position, plane.position);
    const sideways = perpendicularPart(from, normal);
    shift = Math.max(shift, lengthOf(sideways));
    uneven = Math.max(uneven, lengthOf(add(sideways, scale(shear, -dot(from, normal)))));
  }
  if (shift <= STACK.shift) return null;
  const path = directionOf(whole);
  return uneven <= STACK.evenShear && path !== null
    ? { kind: 'gantry-tilt', degrees: radiansToDegrees(angleBetween(path, normal)) }
    : { kind: 'shifted-slices', shift: mm(shift) };
}
