import { assertNever } from '../geometry';
import { DEVIATIONS_OF_95, LOGISTIC_SCALE } from '../numeric';
import type { OffsetFinding } from './assessOffset';
import { isBorderline, isClearlyInFront } from './borderline';
import type { ContainmentVerdict, Measured, OffsetAssessment } from './containment';
import type { UnknownReason } from './reason';

/**
 * The verdict over one side's needle zone. Contained only where every slice is inside by more than
 * the uncertainty of its margin; one slice that cannot be determined makes the whole unknown, unless another is
 * a certain breach: outside, by more than the uncertainty of the surface that says so.
 *
 * @param zone what was found in the needle zone, from medial to lateral.
 */
export function judge(zone: readonly OffsetFinding[]): ContainmentVerdict {
  if (zone.length === 0) return { kind: 'unknown', reason: { kind: 'no-needle-zone' } };
  const firstBreach = beginningOfBreach(zone);
  if (firstBreach !== null) {
    const confidence = Math.max(...zone.filter(isCertainBreach).map(({ depth }) => 1 - confidenceInside(depth)));
    return { kind: 'not-contained', confidence, firstBreach: firstBreach.assessment };
  }
  for (const { assessment, depth } of zone) {
    const reason = whyUnknown(assessment, depth);
    if (reason !== null) return { kind: 'unknown', reason: { kind: 'at-offset', offset: assessment.offset, reason } };
  }
  const closest = zone
    .map(({ assessment }) => assessment)
    .filter(isMarginBorderline)
    .reduce<OffsetAssessment | null>((a, b) => (a === null || marginOf(b) < marginOf(a) ? b : a), null);
  if (closest !== null) return { kind: 'borderline', closest };
  const confidence = Math.min(
    ...zone.flatMap(({ assessment, depth }) => [confidenceInside(assessment.margin), confidenceInside(depth)]),
  );
  return { kind: 'contained', confidence };
}

/**
 * Where a breach begins: at the first slice that lies outside of a surface, by however little, if a certain one follows
 * with no slice inside between them. A slice that cannot be determined is no bone between them.
 *
 * @param findings from medial to lateral.
 * @param counts what is a breach at all, of what lies outside.
 * @returns null where no breach is certain.
 */
export function beginningOfBreach(
  findings: readonly OffsetFinding[],
  counts: (assessment: OffsetAssessment) => boolean = () => true,
): OffsetFinding | null {
  let beginning: OffsetFinding | null = null;
  for (const finding of findings) {
    const { assessment, depth } = finding;
    if (assessment.state === 'inside') beginning = null;
    else if (isOutside(assessment) && depth.kind === 'known' && counts(assessment)) {
      beginning ??= finding;
      if (isCertainBreach(finding)) return beginning;
    }
  }
  return null;
}

/** Whether the line lies outside of the surface that says so by more than its uncertainty. */
function isCertainBreach({ assessment, depth }: OffsetFinding): boolean {
  return isOutside(assessment) && depth.kind === 'known' && isClearlyInFront(depth);
}

function isOutside({ state }: OffsetAssessment): boolean {
  switch (state) {
    case 'anterior':
    case 'posterior':
    case 'foramen':
    case 'lateral':
      return true;
    case 'inside':
    case 'unknown':
      return false;
    default:
      return assertNever(state);
  }
}

/** Why a slice cannot be judged; null where it is inside, or so near to the anterior cortex that the margin says it. */
function whyUnknown(assessment: OffsetAssessment, depth: Measured): UnknownReason | null {
  const { state, margin } = assessment;
  if (margin.kind === 'unknown') return margin.reason;
  if (isMarginBorderline(assessment) || state === 'inside') return null;
  return depth.kind === 'unknown' ? depth.reason : { kind: 'bone-unclear' };
}

function isMarginBorderline({ margin }: OffsetAssessment): boolean {
  return margin.kind === 'known' && isBorderline(margin);
}

function marginOf({ margin }: OffsetAssessment): number {
  return margin.kind === 'known' ? margin.value : Number.POSITIVE_INFINITY;
}

/** How likely a place lies inside of a surface, by its signed distance from it; 0 where that is not known. */
function confidenceInside(depth: Measured): number {
  return depth.kind === 'known' ? normal((DEVIATIONS_OF_95 * depth.value) / depth.uncertainty) : 0;
}

/** Logistic approximation of the cumulative normal distribution, error below 0.01. */
function normal(x: number): number {
  return 1 / (1 + Math.exp(-LOGISTIC_SCALE * x));
}
