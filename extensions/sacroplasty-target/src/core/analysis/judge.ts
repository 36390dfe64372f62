import type { ContainmentVerdict, OffsetAssessment } from './containment';

/** 1.96 standard deviations are the half-width of a 95 % interval. */
const DEVIATIONS = 1.96;

/**
 * The verdict over one side's needle zone. Contained only where every slice is inside by more than
 * the doubt of its margin; one slice that cannot be told makes the whole unknown, unless another is a
 * certain breach. A breach that is certain anywhere begins at the first slice that lies outside, as the
 * sweep shows it.
 *
 * @param zone the assessments of the needle zone, from medial to lateral.
 */
export function judge(zone: readonly OffsetAssessment[]): ContainmentVerdict {
  if (zone.length === 0) return { kind: 'unknown', reason: 'the needle zone is not known' };
  const firstBreach = zone.find(isOutside);
  if (firstBreach !== undefined && zone.some(isCertainBreach))
    return {
      kind: 'not-contained',
      confidence: Math.max(...zone.map(breachConfidence)),
      firstBreach,
    };
  const close = zone.filter(isBorderline);
  const closest = close.reduce<OffsetAssessment | null>(
    (a, b) => (a === null || marginOf(b) < marginOf(a) ? b : a),
    null,
  );
  const untold = zone.find(o => (o.state === 'unknown' && !isBorderline(o)) || o.margin.kind === 'unknown');
  if (untold !== undefined) {
    const reason = untold.margin.kind === 'unknown' ? untold.margin.reason : 'the bone around the point cannot be told';
    return {
      kind: 'unknown',
      reason: `at ${untold.offset.toFixed(0)} mm ${reason}`,
    };
  }
  if (closest !== null) return { kind: 'borderline', closest };
  const confidence = Math.min(
    ...zone.map(o => (o.margin.kind === 'known' ? normal((DEVIATIONS * o.margin.value) / o.margin.uncertainty) : 0)),
  );
  return { kind: 'contained', confidence };
}

function isOutside({ state }: OffsetAssessment): boolean {
  return state !== 'inside' && state !== 'unknown';
}

/** Whether the line lies outside by more than the uncertainty. */
export function isCertainBreach(o: OffsetAssessment): boolean {
  if (!isOutside(o)) return false;
  return o.state !== 'anterior' || o.margin.kind === 'unknown' || o.margin.value < -o.margin.uncertainty;
}

function isBorderline(o: OffsetAssessment): boolean {
  return o.margin.kind === 'known' && Math.abs(o.margin.value) <= o.margin.uncertainty;
}

function marginOf(o: OffsetAssessment): number {
  return o.margin.kind === 'known' ? o.margin.value : Number.POSITIVE_INFINITY;
}

function breachConfidence(o: OffsetAssessment): number {
  if (!isCertainBreach(o)) return 0;
  return o.margin.kind === 'known' ? normal((-DEVIATIONS * o.margin.value) / o.margin.uncertainty) : 0.5;
}

/** Logistic approximation of the cumulative normal distribution, error below 0.01. */
function normal(x: number): number {
  return 1 / (1 + Math.exp(-1.702 * x));
}
