import { mm, type Millimetres } from '../geometry';
import type { InstanceAttributes } from './instanceAttributes';

/** How the acquisitions of a series follow each other along its slices. */
export type AcquisitionOrder =
  | { readonly kind: 'one' }
  /** One after the other; `changes`: the slices (from 0) before which another one begins. */
  | { readonly kind: 'consecutive'; readonly changes: readonly number[] }
  /** Slices of one lie among those of another; `change`: the first slice that does not follow. */
  | { readonly kind: 'alternating'; readonly change: number };

/**
 * Times that lie further apart are two acquisitions, s. Chosen above any pause within one scan of a pelvis
 * (seconds), and below the time that a second scan takes to be set up.
 */
const APART_FROM = 60;
/** A scanner that stands still for each rotation sees no more at a time than its collimation: 64 x 0.625 mm, mm. */
const WIDEST_STEP = mm(40);
/** As many acquisitions, each within one collimation, are steps of one scan; two are two scans. */
const LEAST_STEPS = 3;

/** A stretch of slices of one acquisition. Slices that do not say which theirs is are passed over. */
interface Run {
  readonly key: string | number;
  readonly first: number;
  readonly last: number;
}

/**
 * How the acquisitions of a series follow each other, by Acquisition Number, Acquisition UID and, on CT, by the
 * time (PS3.3 C.7.10.1). On MR the slices of one acquisition may be minutes apart, and are interleaved by design.
 *
 * A scan in steps, with a number for each step or even for each slice, is one acquisition: nothing is wrong with it.
 * @param ordered in slice order.
 */
export function orderOfAcquisitions(
  ordered: readonly InstanceAttributes[],
  sliceSpacing: Millimetres,
): AcquisitionOrder {
  const numbers = runsOf(ordered.map(({ acquisition }) => acquisition.number));
  const uids = runsOf(ordered.map(({ acquisition }) => acquisition.uid));
  const isCt = ordered.every(({ Modality }) => Modality === 'CT');
  const times = isCt ? runsOf(scansByTime(ordered.map(({ acquisition }) => acquisition.seconds))) : [];
  const between = isCt && turnsBack(numbers) ? numbers[1] : undefined;
  const back = firstReturn(numbers) ?? firstReturn(uids) ?? firstReturn(times) ?? between;
  if (back !== undefined) return { kind: 'alternating', change: back.first };

  const inSteps = (runs: readonly Run[]): boolean =>
    runs.length >= LEAST_STEPS && runs.every(({ first, last }) => (last - first + 1) * sliceSpacing <= WIDEST_STEP);
  const scans = [numbers, uids].filter(runs => !inSteps(runs));
  const changes = [...scans, times].flatMap(runs => runs.slice(1).map(({ first }) => first));
  if (changes.length === 0) return { kind: 'one' };
  return { kind: 'consecutive', changes: [...new Set(changes)].toSorted((a, b) => a - b) };
}

function runsOf(keys: readonly (string | number | null)[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [k, key] of keys.entries()) {
    if (key === null) continue;
    const last = runs.at(-1);
    if (last?.key === key) runs[runs.length - 1] = { ...last, last: k };
    else runs.push({ key, first: k, last: k });
  }
  return runs;
}

/** The first stretch of an acquisition that had ended before; undefined: none comes back. */
function firstReturn(runs: readonly Run[]): Run | undefined {
  const ended = new Set<Run['key']>();
  return runs.find(({ key }) => {
    const back = ended.has(key);
    ended.add(key);
    return back;
  });
}

/** Whether the numbers run up and down again and again: two scans in steps, one between the slices of the other. */
function turnsBack(runs: readonly Run[]): boolean {
  const steps = runs.slice(1).map(({ key }, i) => Math.sign(Number(key) - Number(runs[i]?.key)));
  return steps.slice(1).filter((step, i) => step !== steps[i]).length > 1;
}

/** Counts the scans: times that follow each other within `APART_FROM` belong to one. Null where no time is stated. */
function scansByTime(seconds: readonly (number | null)[]): readonly (number | null)[] {
  const known = [...new Set(seconds.filter(time => time !== null))].toSorted((a, b) => a - b);
  const scans = new Map<number, number>();
  let scan = 0;
  for (const [i, time] of known.entries()) {
    if (time - (known[i - 1] ?? time) >= APART_FROM) scan += 1;
    scans.set(time, scan);
  }
  return seconds.map(time => (time === null ? null : (scans.get(time) ?? null)));
}
