import {
  isBorderline,
  isMeasuredOn,
  surfaceFor,
  TRACED,
  type Analysis,
  type OffsetAssessment,
  type SurfaceChoice,
  type UnknownReason,
} from '../analysis';
import { seeBone, viewBone } from '../bone';
import { directionToLocal, type BoneSurface, type Local } from '../boneSurface';
import { assertNever, cross, directionOf, SIDES, type LpsDirection } from '../geometry';
import type { Landmark } from '../landmark';
import { ALONG, DEFAULT_DIRECTION_LINES, sagittalDirection } from '../trajectory';
import { pause, type VoxelStack, type Work } from '../volume';
import { angleOfRow, CELL_KIND, DIRECTIONS, type MarginMap } from './marginMap';
import { MARGIN_MAP } from './parameters';

const { columns: COLUMN_SPACING, sameSlice: SAME_SLICE, mostUncertain: MOST_UNCERTAIN, work: WORK } = MARGIN_MAP;

export interface MarginMapInput {
  readonly stack: VoxelStack;
  readonly landmark: Landmark;
  /** What was found for this landmark: a column is never called better than its slice was there. */
  readonly analysis: Analysis;
  /** What the analysis was made on; missing: traced on the CT. */
  readonly surface?: SurfaceChoice;
  /** The surface that was traced on the CT for the analysis, where it is still at hand; else it is traced again. */
  readonly traced?: () => BoneSurface | null;
}

export type MarginMapResult =
  { readonly kind: 'measured'; readonly map: MarginMap } | { readonly kind: 'unknown'; readonly reason: UnknownReason };

/**
 * Unrolls the margin in every direction around the landmark line, from the right joint (or where the sweep
 * ends) to the left one. Takes some tenths of a second, so it pauses several times in every column.
 */
export function* measureMarginMap(input: MarginMapInput): Work<MarginMapResult> {
  const { landmark, analysis } = input;
  const slices = SIDES.flatMap(side => analysis.sides[side].containment);
  if (slices.every(({ margin }) => margin.kind === 'unknown')) {
    const [reason] = slices.flatMap(({ margin }) => (margin.kind === 'unknown' ? [margin.reason] : []));
    return { kind: 'unknown', reason: reason ?? { kind: 'not-measured' } };
  }
  const anterior = sagittalDirection(ALONG.axial, landmark, DEFAULT_DIRECTION_LINES);
  const superior = anterior === null ? null : directionOf(cross(anterior, landmark.normal));
  if (anterior === null || superior === null) return { kind: 'unknown', reason: { kind: 'no-anterior-direction' } };
  const surface = surfaceOf(input);
  if (surface === null) return { kind: 'unknown', reason: { kind: 'surface-not-at-hand' } };
  yield* pause();
  const directions = directionsAround(surface, anterior, superior);
  const offsets = columnsOf(analysis);
  const cells = offsets.length * DIRECTIONS;
  const kind = new Uint8Array(cells);
  const margin = new Float32Array(cells).fill(Number.NaN);
  const uncertainty = new Float32Array(cells).fill(Number.NaN);
  for (let i = 0; i < offsets.length; i++) {
    const s = offsets[i] as number;
    const place = placeOf(nearestSlice(slices, s));
    if (place === 'unknown') continue;
    for (let j = 0; j < DIRECTIONS; j++) {
      if (j % WORK === 0) yield* pause();
      const at = i * DIRECTIONS + j;
      if (place === 'outside') kind[at] = CELL_KIND.outside;
      const exit = surface.exitAlong([s, 0, 0], directions[j] as Local);
      if (exit === null || !exit.seen || !exit.onSurface || exit.uncertainty > MOST_UNCERTAIN) continue;
      const isInside = exit.distance >= 0;
      // From outside, bone that lies ahead is no margin; and where two answers differ neither is shown.
      if (place !== 'close' && isInside !== (place === 'inside')) continue;
      kind[at] = isInside ? CELL_KIND.inside : CELL_KIND.outside;
      margin[at] = exit.distance;
      uncertainty[at] = exit.uncertainty;
    }
  }
  return { kind: 'measured', map: { offsets, kind, margin, uncertainty } };
}

/** The surface that the analysis was made on; null where that is not at hand. */
function surfaceOf({
  stack,
  landmark,
  analysis,
  surface: choice = TRACED,
  traced,
}: MarginMapInput): BoneSurface | null {
  if (!isMeasuredOn(analysis.surface, choice)) return null;
  const seen = surfaceFor({ surface: choice, landmark }, () => {
    const surface = traced?.() ?? null;
    return surface === null ? viewBone(stack, seeBone(stack, landmark)) : { kind: 'seen', surface };
  });
  return seen.kind === 'seen' ? seen.surface : null;
}

function directionsAround({ frame }: BoneSurface, anterior: LpsDirection, superior: LpsDirection): Local[] {
  const a = directionToLocal(frame, anterior);
  const u = directionToLocal(frame, superior);
  return Array.from({ length: DIRECTIONS }, (_, j) => {
    const cos = Math.cos(angleOfRow(j));
    const sin = Math.sin(angleOfRow(j));
    // Within the slice exactly: L(s) runs along the first axis.
    return [0, cos * a[1] + sin * u[1], cos * a[2] + sin * u[2]];
  });
}

/** Offsets from the right joint to the left one; where a joint is not known, as far as was looked. */
function columnsOf({ sides }: Analysis): Float64Array {
  const reach = SIDES.map(side => {
    const { jointLimit, containment } = sides[side];
    return Math.abs(jointLimit ?? containment.at(-1)?.offset ?? 0);
  });
  const [right = 0, left = 0] = reach.map(limit => Math.floor(limit / COLUMN_SPACING));
  return Float64Array.from({ length: right + left + 1 }, (_, i) => (i - right) * COLUMN_SPACING);
}

function nearestSlice(slices: readonly OffsetAssessment[], s: number): OffsetAssessment | null {
  let nearest: OffsetAssessment | null = null;
  let least = SAME_SLICE;
  for (const slice of slices) {
    const away = Math.abs(slice.offset - s);
    if (away >= least) continue;
    least = away;
    nearest = slice;
  }
  return nearest;
}

/** 'close': nearer to the surface than can be determined, so that each direction's own answer stands. */
function placeOf(slice: OffsetAssessment | null): 'inside' | 'outside' | 'close' | 'unknown' {
  if (slice === null) return 'unknown';
  const { state, margin } = slice;
  switch (state) {
    case 'inside':
      return 'inside';
    case 'anterior':
    case 'posterior':
    case 'foramen':
    case 'lateral':
      return 'outside';
    case 'unknown':
      return margin.kind === 'known' && isBorderline(margin) ? 'close' : 'unknown';
    default:
      return assertNever(state);
  }
}
