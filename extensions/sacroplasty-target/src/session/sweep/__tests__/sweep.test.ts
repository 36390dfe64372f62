import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContainmentState, OffsetAssessment } from '../../../core/analysis';
import { lpsPoint, mm } from '../../../core/geometry';
import { messages } from '../../../messages';
import { placeOnLine, Sweep, type Course } from '../index';

const slice = (offset: number, state: ContainmentState = 'inside'): OffsetAssessment => ({
  offset: mm(offset),
  point: lpsPoint(offset, -39, 7),
  state,
  margin: { kind: 'known', value: mm(state === 'anterior' ? -1 : 6), uncertainty: mm(0.5) },
});

/** Slices from the midline outwards; the same midline on both sides. */
function course(left: readonly ContainmentState[], right: readonly ContainmentState[], spacing = 0.75): Course {
  return {
    left: left.map((state, i) => slice(i * spacing, state)),
    right: right.map((state, i) => slice(i === 0 ? 0 : -i * spacing, state)),
  };
}

const clear = (slices: number): ContainmentState[] => Array.from({ length: slices }, () => 'inside');

function sweepOf(c: Course): Sweep {
  const sweep = new Sweep();
  sweep.setCourse(c);
  return sweep;
}

/** Ticks until the sweep stands still. @returns the offsets that were shown, the first one included. */
function runOut(sweep: Sweep, elapsed: () => number = () => 90): number[] {
  const shown: number[] = [sweep.state.offset];
  for (let ticks = 0; sweep.state.kind === 'running'; ticks++) {
    if (ticks > 20_000) throw new Error('The sweep does not end');
    sweep.tick(elapsed());
    if (sweep.state.offset !== shown.at(-1)) shown.push(sweep.state.offset);
  }
  return shown;
}

const stopOf = ({ state }: Sweep): unknown => (state.kind === 'stopped' ? state.stop : state.kind);

describe('a sweep', () => {
  it('goes from the midline to the left limit, back, to the right limit, and ends at the midline', () => {
    const sweep = sweepOf(course(clear(3), clear(4)));
    sweep.start();
    expect(runOut(sweep)).toEqual([0, 0.75, 1.5, 0.75, 0, -0.75, -1.5, -2.25, 0]);
    expect(stopOf(sweep)).toEqual({ kind: 'finished', findings: [] });
  });

  it('shows every slice of both sides in order, however the ticks come', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 70 }),
        fc.integer({ min: 1, max: 70 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 5000 })),
        fc.integer({ min: 1, max: 16 }),
        (left, right, delays, rate) => {
          const c = course(clear(left), clear(right), 1.3);
          const sweep = sweepOf(c);
          sweep.setRate(rate);
          sweep.start();
          const shown = runOut(sweep, () => Number(delays.next().value));
          const out = c.left.map(s => Number(s.offset));
          const back = [...out].reverse().slice(1);
          const other = c.right.slice(1).map(s => Number(s.offset));
          // Back at the midline at the end: no change of place where the right side is the midline alone.
          expect(shown).toEqual([...out, ...back, ...other, ...(right > 1 ? [0] : [])]);
        },
      ),
    );
  });

  it('shows one slice for each interval, and never two in one tick', () => {
    const sweep = sweepOf(course(clear(30), clear(30), 1));
    sweep.start();
    for (let frame = 0; frame < 12; frame++) sweep.tick(1000 / 12);
    expect(sweep.state.offset).toBe(12);
    sweep.tick(10_000);
    expect(sweep.state.offset).toBe(13);
    sweep.tick(1);
    expect(sweep.state.offset).toBe(13);
  });

  it('can be made slower and faster, within reason', () => {
    const sweep = sweepOf(course(clear(30), clear(30), 1));
    sweep.setRate(4);
    sweep.start();
    sweep.tick(200);
    expect(sweep.state.offset).toBe(0);
    sweep.tick(60);
    expect(sweep.state.offset).toBe(1);
    sweep.setRate(0);
    expect(sweep.state.slicesPerSecond).toBe(1);
    expect(() => sweep.setRate(Number.NaN)).toThrow(RangeError);
  });
});

describe('a breach', () => {
  it('stops the sweep at its first slice, which is named in words', () => {
    const left: ContainmentState[] = [...clear(32), 'anterior', 'anterior'];
    const sweep = sweepOf(course(left, clear(3)));
    sweep.start();
    runOut(sweep);
    const { state } = sweep;
    if (state.kind !== 'stopped' || state.stop.kind !== 'breach') throw new Error(state.kind);
    expect(state.stop.side).toBe('left');
    expect(state.offset).toBe(24);
    expect(messages.slice(placeOnLine(state.stop.slice))).toBe('left, 24 mm: in front of the anterior cortex');
  });

  it('is passed when the user goes on, and the other side stops at its own', () => {
    const sweep = sweepOf(course([...clear(2), 'anterior', 'inside', 'anterior'], [...clear(3), 'anterior']));
    sweep.start();
    expect(runOut(sweep).at(-1)).toBe(1.5);
    sweep.resume();
    const rest = runOut(sweep);
    expect(Math.max(...rest)).toBe(3);
    expect(stopOf(sweep)).toMatchObject({ kind: 'breach', side: 'right', slice: { offset: -2.25 } });
    sweep.resume();
    runOut(sweep);
    expect(stopOf(sweep)).toMatchObject({
      kind: 'finished',
      findings: [
        { side: 'left', status: 'anterior', from: 1.5, to: 1.5 },
        { side: 'left', status: 'anterior', from: 3, to: 3 },
        { side: 'right', status: 'anterior', from: -2.25, to: -2.25 },
      ],
    });
  });

  it('in front of the cortex is not hidden by a foramen nearer to the midline', () => {
    const sweep = sweepOf(course(['inside', 'foramen', 'inside', 'anterior'], clear(2)));
    sweep.start();
    runOut(sweep);
    expect(stopOf(sweep)).toMatchObject({ slice: { state: 'foramen', offset: 0.75 } });
    sweep.resume();
    runOut(sweep);
    expect(stopOf(sweep)).toMatchObject({ slice: { state: 'anterior', offset: 2.25 } });
  });

  it('stops at the first of any states on the way out of each side', () => {
    const states = fc.array(
      fc.constantFrom<ContainmentState>('inside', 'anterior', 'posterior', 'unknown', 'lateral'),
      {
        minLength: 2,
        maxLength: 25,
      },
    );
    fc.assert(
      fc.property(states, states, (left, right) => {
        const c = course(['inside', ...left], ['inside', ...right]);
        const sweep = sweepOf(c);
        sweep.start();
        const stops: number[] = [];
        for (;;) {
          runOut(sweep);
          const { state } = sweep;
          if (state.kind !== 'stopped' || state.stop.kind === 'finished') break;
          stops.push(state.offset);
          sweep.resume();
        }
        const firsts = [c.left, c.right].flatMap(side =>
          (['anterior', 'posterior'] as const)
            .flatMap(kind => side.find(s => s.state === kind)?.offset ?? [])
            .sort((a, b) => Math.abs(a) - Math.abs(b)),
        );
        expect(stops).toEqual(firsts);
      }),
    );
  });

  it('and what is unknown or too close to determine are named at the end', () => {
    const c = course(['inside', 'inside', 'unknown', 'unknown'], clear(2));
    const close = { ...slice(-1.5), margin: { kind: 'known', value: mm(0.3), uncertainty: mm(0.7) } } as const;
    const sweep = sweepOf({ ...c, right: [...c.right, close] });
    sweep.start();
    runOut(sweep);
    expect(stopOf(sweep)).toMatchObject({
      findings: [
        { side: 'left', status: 'unknown', from: 1.5, to: 2.25 },
        { side: 'right', status: 'borderline', from: -1.5, to: -1.5 },
      ],
    });
  });
});

describe('by hand', () => {
  it('pauses and goes on from the same slice', () => {
    const sweep = sweepOf(course(clear(5), clear(5), 1));
    sweep.start();
    sweep.tick(90);
    sweep.toggle();
    sweep.tick(5000);
    expect(sweep.state).toMatchObject({ kind: 'paused', offset: 1 });
    sweep.toggle();
    sweep.tick(90);
    expect(sweep.state).toMatchObject({ kind: 'running', offset: 2 });
  });

  it('steps to the neighbours, across the midline, and stays at the ends', () => {
    const sweep = sweepOf(course(clear(3), clear(3), 2));
    sweep.step(-1);
    expect(sweep.state).toMatchObject({ kind: 'idle', offset: -2 });
    sweep.step(2);
    expect(sweep.state.offset).toBe(2);
    sweep.goTo(mm(0.5));
    sweep.step(-1);
    expect(sweep.state.offset).toBe(0);
    sweep.step(7);
    expect(sweep.state.offset).toBe(4);
    sweep.step(-70);
    expect(sweep.state.offset).toBe(-4);
  });

  it('pauses a running sweep wherever the user goes, and resumes towards the rest', () => {
    const sweep = sweepOf(course(clear(4), clear(4), 1));
    sweep.start();
    sweep.tick(90);
    sweep.goTo(mm(-2));
    expect(sweep.state).toMatchObject({ kind: 'paused', offset: -2 });
    sweep.resume();
    expect(runOut(sweep)).toEqual([-2, -3, 0]);
  });

  it('goes no farther than the course, but follows the view anywhere', () => {
    const sweep = sweepOf(course(clear(4), clear(3), 1));
    sweep.goTo(mm(17));
    expect(sweep.state.offset).toBe(3);
    sweep.follow(mm(-48.5));
    expect(sweep.state.offset).toBe(-48.5);
  });

  it('takes the view that it has asked for as its own doing', () => {
    const sweep = sweepOf(course(clear(4), clear(3), 1));
    sweep.start();
    sweep.tick(90);
    sweep.follow(mm(1.01));
    expect(sweep.state).toMatchObject({ kind: 'running', offset: 1 });
    sweep.follow(mm(1.4));
    expect(sweep.state).toMatchObject({ kind: 'paused', offset: 1.4 });
  });

  it('ends at the midline, from any state', () => {
    const sweep = sweepOf(course(['inside', 'anterior'], clear(3)));
    for (const before of ['running', 'stopped', 'paused'] as const) {
      sweep.start();
      if (before !== 'running') runOut(sweep);
      if (before === 'paused') sweep.step(1);
      expect(sweep.state.kind).toBe(before);
      sweep.end();
      expect(sweep.state).toMatchObject({ kind: 'idle', offset: 0 });
      expect('stop' in sweep.state).toBe(false);
    }
  });
});

describe('the course', () => {
  it('may grow under a running sweep', () => {
    const sweep = sweepOf(course(clear(3), clear(2), 1));
    sweep.start();
    sweep.tick(90);
    sweep.setCourse(course(clear(5), clear(2), 1));
    expect(runOut(sweep)).toEqual([1, 2, 3, 4, 3, 2, 1, 0, -1, 0]);
  });

  it('that is gone ends the sweep', () => {
    const sweep = sweepOf(course(clear(3), clear(2), 1));
    sweep.start();
    sweep.tick(90);
    sweep.setCourse(null);
    expect(sweep.state).toMatchObject({ kind: 'idle', offset: 1 });
    sweep.start();
    expect(sweep.state.kind).toBe('idle');
  });
});
