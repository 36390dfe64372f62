import { MEASURING, type Analysis, type OffsetAssessment, type SideAnalysis } from '../../core/analysis';
import { forBothSides, mm, SIDES, signOf, type Millimetres, type Side } from '../../core/geometry';
import { landmarkLine, type Landmark } from '../../core/landmark';

/** The slices of a sweep on each side, from the midline (offset 0) outwards. */
export type Course = Readonly<Record<Side, readonly OffsetAssessment[]>>;

/** How far the sweep goes where nothing shows where the joint is (MR): as the analysis does. */
const BLIND_REACH = mm(MEASURING.sweep.widest);
/** A slice nearer to the midline than this counts as the midline slice, mm. */
const MIDLINE = 1e-6;

/**
 * The slices to look at: up to each side's sacroiliac joint, or as far as the analysis reaches. A side of
 * which the program knows nothing is still there to be looked at: every slice of it is unknown.
 * @param spacing between the slices of such a side, mm.
 */
export function courseOf(analysis: Analysis, landmark: Landmark, spacing: Millimetres): Course {
  return forBothSides(side => {
    const { containment, jointLimit, needleZone } = analysis.sides[side];
    // A target past the joint is to be looked at, too.
    const end = jointLimit === null ? Infinity : Math.max(Math.abs(jointLimit), Math.abs(needleZone?.to ?? 0));
    const outward = containment
      .filter(({ offset }) => offset * signOf(side) >= -MIDLINE && Math.abs(offset) <= end)
      .sort((a, b) => Math.abs(a.offset) - Math.abs(b.offset));
    return outward.length > 0 ? outward : blindSide(side, landmark, spacing);
  });
}

/** What of a side has to be seen before it is judged: the needle zone; where there is none, all of the side. */
export function zoneToSee(
  { side, needleZone }: Pick<SideAnalysis, 'side' | 'needleZone'>,
  course: Course,
): Readonly<Record<'from' | 'to', Millimetres>> {
  return needleZone ?? { from: mm(0), to: course[side].at(-1)?.offset ?? mm(0) };
}

function blindSide(side: Side, landmark: Landmark, spacing: Millimetres): readonly OffsetAssessment[] {
  return Array.from({ length: Math.floor(BLIND_REACH / spacing) + 1 }, (_, i) => {
    const offset = mm(i === 0 ? 0 : signOf(side) * i * spacing);
    return {
      offset,
      point: landmarkLine(landmark, offset),
      state: 'unknown',
      margin: { kind: 'unknown', reason: { kind: 'not-looked' } },
    };
  });
}

/** The side on which an offset lies; the midline counts as left. */
export function sideOf(offset: Millimetres): Side {
  return offset < 0 ? 'right' : 'left';
}

/** The offsets of both ends, right (negative) and left. */
export function endsOf(course: Course): { readonly right: Millimetres; readonly left: Millimetres } {
  return forBothSides(side => course[side].at(-1)?.offset ?? mm(0));
}

/**
 * The slice of the course at an offset.
 * @returns null where the course has none within one slice of it: nothing is known there.
 */
export function sliceAt(course: Course, offset: Millimetres): OffsetAssessment | null {
  const slices = course[sideOf(offset)];
  const nearest = nearestIndex(slices, offset);
  const found = slices[nearest];
  if (found === undefined) return null;
  return Math.abs(found.offset - offset) <= localSpacing(slices, nearest) / 2 + MIDLINE ? found : null;
}

/** All slices once, from the patient's right to the left; the midline once. */
export function acrossOf(course: Course): readonly OffsetAssessment[] {
  const [right, left] = SIDES.map(side => course[side]);
  const beyondMidline = (right ?? []).filter(({ offset }) => Math.abs(offset) > MIDLINE);
  return [...beyondMidline].reverse().concat(left ?? []);
}

function nearestIndex(slices: readonly OffsetAssessment[], offset: Millimetres): number {
  let nearest = 0;
  let least = Infinity;
  for (const [i, slice] of slices.entries()) {
    const distance = Math.abs(slice.offset - offset);
    if (distance < least) [nearest, least] = [i, distance];
  }
  return nearest;
}

function localSpacing(slices: readonly OffsetAssessment[], i: number): number {
  const here = slices[i]?.offset ?? 0;
  return Math.max(...[slices[i - 1], slices[i + 1]].map(s => (s === undefined ? 0 : Math.abs(s.offset - here))));
}
