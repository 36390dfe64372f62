import { expect } from '@playwright/test';
import type { PlanningPage } from './planningPage';

/** What was on the sagittal view while a sweep ran. */
export interface SweepSeen {
  /** Each slice's own words, in the order in which they were drawn: "left, 24 mm". */
  readonly slices: readonly string[];
  /** Where the target's asterisk was drawn, CSS pixels; one place only when it stood still. */
  readonly marks: readonly (readonly [number, number])[];
}

interface Recording {
  slices: string[];
  marks: [number, number][];
  stop: () => void;
}

/** Records every drawing of the sagittal view from now on. @returns what stops it and says what was seen. */
export async function watchSweep(planning: PlanningPage): Promise<() => Promise<SweepSeen>> {
  await planning.page.evaluate(() => {
    const pane = document
      .querySelector('[data-cy="sacroplasty-labels-sagittal"]')
      ?.closest('[data-cy="viewport-pane"]');
    if (pane == null) throw new Error('There is no sagittal view');
    const recording: Recording = { slices: [], marks: [], stop: () => undefined };
    const look = (): void => {
      const where = pane.querySelector('[data-cy="sacroplasty-drawing-target-where"]')?.textContent ?? null;
      const [x, y] = (pane.querySelector('[data-cy="sacroplasty-drawing-target"]')?.getAttribute('d') ?? '')
        .replace('M', '')
        .split(' ')
        .map(Number);
      if (where !== null && recording.slices.at(-1) !== where) recording.slices.push(where);
      const known = recording.marks.some(mark => mark[0] === x && mark[1] === y);
      if (x !== undefined && y !== undefined && !known) recording.marks.push([x, y]);
    };
    const observer = new MutationObserver(look);
    observer.observe(pane, { subtree: true, childList: true, attributes: true, characterData: true });
    recording.stop = () => {
      observer.disconnect();
    };
    look();
    (window as unknown as { sweepRecording: Recording }).sweepRecording = recording;
  });
  return () =>
    planning.page.evaluate(() => {
      const { sweepRecording } = window as unknown as { sweepRecording: Recording };
      sweepRecording.stop();
      return { slices: sweepRecording.slices, marks: sweepRecording.marks };
    });
}

/** The millimetres of one side that were shown. */
export function millimetresOf({ slices }: SweepSeen, side: 'right' | 'left'): readonly number[] {
  return slices.flatMap(words => {
    const found = new RegExp(`^${side}, (\\d+) mm$`).exec(words);
    return found === null ? [] : [Number(found[1])];
  });
}

/** Runs the sweep to its end as fast as the screen can, without a stop on the way. */
export async function sweepThrough(planning: PlanningPage): Promise<SweepSeen> {
  const stop = await watchSweep(planning);
  await planning.cy('sweep-rate').selectOption('16');
  await planning.cy('sweep-main').click();
  await expect(planning.cy('sweep-state')).toHaveText(/Running/);
  await expect(planning.cy('sweep-state')).toHaveText(/Sweep finished/, { timeout: 120_000 });
  return stop();
}
