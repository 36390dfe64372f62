import { orderOfTimes } from './acquisitionTimes';
import type { InstanceAttributes } from './instanceAttributes';
import { firstReturn, groupsOf, runsOf, type Run } from './runs';
import { SERIES } from './parameters';

/** By what an acquisition is distinguished from another. */
export type AcquisitionSign = 'number' | 'uid' | 'irradiation' | 'kilovolts' | 'time';

/** How the acquisitions of a series follow each other along its slices. */
export type AcquisitionOrder =
  | { readonly kind: 'one' }
  /** One after the other; `changes`: the slices (from 0) before which another one begins. */
  | { readonly kind: 'consecutive'; readonly changes: readonly number[] }
  /** Slices of one lie among those of another; `change`: the first slice that does not follow. */
  | { readonly kind: 'alternating'; readonly change: number; readonly by: AcquisitionSign };

/**
 * How the acquisitions of a series follow each other, by what its images state of them (PS3.3 C.7.10.1) and, on CT, of
 * tube voltage, irradiation and time. On MR the slices of one acquisition may be minutes apart, and are interleaved
 * by design.
 *
 * A value that comes back after another one refuses the series: numbers, UIDs and tube voltages change along the
 * slices of one scan in one direction or not at all, so that no ordinary series has that. Times may, a little; see
 * `orderOfTimes`. A scan in steps, with a number for each, is acquisitions that follow one another: between any two
 * steps the patient may have moved.
 * @param ordered in slice order.
 */
export function orderOfAcquisitions(ordered: readonly InstanceAttributes[]): AcquisitionOrder {
  const acquisitions = ordered.map(({ acquisition }) => acquisition);
  const isCt = ordered.every(({ Modality }) => Modality === 'CT');
  const numbers = runsOf(acquisitions.map(({ number }) => number));
  const signs: readonly (readonly [AcquisitionSign, readonly Run[]])[] = [
    ['number', numbers],
    ['uid', runsOf(acquisitions.map(({ uid }) => uid))],
    ['irradiation', runsOf(acquisitions.map(({ irradiation }) => irradiation))],
    [
      'kilovolts',
      runsOf(
        isCt
          ? groupsOf(
              acquisitions.map(({ kilovolts }) => kilovolts),
              SERIES.acquisition.anotherEnergy,
            )
          : [],
      ),
    ],
  ];
  for (const [by, runs] of signs) {
    const back = firstReturn(runs);
    if (back !== undefined) return { kind: 'alternating', change: back.first, by };
  }
  const [, second] = numbers;
  if (isCt && second !== undefined && turnsBack(numbers)) {
    return { kind: 'alternating', change: second.first, by: 'number' };
  }
  const times = orderOfTimes(isCt ? acquisitions.map(({ seconds }) => seconds) : []);
  if (times.back !== null) return { kind: 'alternating', change: times.back, by: 'time' };

  const changes = signs.flatMap(([, runs]) => runs.slice(1).map(({ first }) => first));
  const all = new Set([...changes, ...times.changes]);
  return all.size === 0 ? { kind: 'one' } : { kind: 'consecutive', changes: [...all].toSorted((a, b) => a - b) };
}

/** Whether the numbers run up and down again and again: two scans in steps, one between the slices of the other. */
function turnsBack(runs: readonly Run[]): boolean {
  const steps = runs.slice(1).map(({ key }, i) => Math.sign(Number(key) - Number(runs[i]?.key)));
  return steps.slice(1).filter((step, i) => step !== steps[i]).length > 1;
}
