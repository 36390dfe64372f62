import { describe, expect, it } from 'vitest';
import { mm, type Millimetres } from '../../../core/geometry';
import { plannedSession, shifted } from '../../../../../../test/planning';
import { Sweep } from '../../../session';
import { feedCourse } from '../courseFeed';
import { SweepDriver } from '../sweepDriver';

/** A planned session with the sweep driven on a view that renders when the test says so. */
function driven() {
  const planned = plannedSession();
  const sweep = new Sweep();
  feedCourse(planned.session, sweep, () => undefined);
  let at: Millimetres = mm(0);
  const asked: number[] = [];
  let due: ((now: number) => void)[] = [];
  let now = 1000;
  const driver = new SweepDriver(
    planned.session,
    sweep,
    {
      sagittalOffset: () => at,
      showSagittalOffset: offset => {
        at = offset;
        asked.push(offset);
      },
    },
    {
      now: () => now,
      requestFrame: run => due.push(run),
      cancelFrame: () => {
        due = [];
      },
    },
  );
  const frames = (count: number, ms = 100): void => {
    for (let i = 0; i < count; i++) {
      now += ms;
      const run = due;
      due = [];
      for (const one of run) one(now);
    }
  };
  const scrollTo = (offset: number): void => {
    at = mm(offset);
    driver.rendered();
  };
  return { ...planned, sweep, driver, asked, frames, scrollTo };
}

describe('what has been seen', () => {
  it('is not seen by the next reader, and is still by one who only now gives a name', () => {
    const { session, sweep } = driven();
    const person = (alphabetic: string) => ({ alphabetic, ideographic: '', phonetic: '' });
    sweep.seen.add(mm(1.25));
    session.setReader(person('Grün^Zoë'));
    expect(sweep.seen.store.getState().offsets).toEqual([1.25]);
    session.setReader(person('Reader^Second'));
    expect(sweep.seen.store.getState().offsets).toEqual([]);
  });
});

describe('the sweep on the view', () => {
  it('asks for the next slice only when the last one is on the screen', () => {
    const { sweep, driver, asked, frames } = driven();
    sweep.start();
    frames(2);
    expect(asked).toEqual([1.25]);
    frames(20);
    expect(asked).toEqual([1.25]);
    driver.rendered();
    frames(1);
    expect(asked).toEqual([1.25, 2.5]);
  });

  it('shows every slice of both sides', () => {
    const { sweep, driver, asked, frames } = driven();
    sweep.start();
    for (let i = 0; i < 60 && sweep.state.kind === 'running'; i++) {
      frames(1);
      driver.rendered();
    }
    expect(asked).toEqual([1.25, 2.5, 1.25, 0, -1.25, -2.5, 0]);
    expect(sweep.state).toMatchObject({ kind: 'stopped', stop: { kind: 'finished' } });
  });

  it('pauses where the user scrolls to by hand', () => {
    const { sweep, driver, frames, scrollTo, asked } = driven();
    sweep.start();
    frames(2);
    driver.rendered();
    scrollTo(-1.9);
    expect(sweep.state).toMatchObject({ kind: 'paused', offset: -1.9 });
    expect(asked).toEqual([1.25]);
  });

  it('pauses where the view never comes', () => {
    const { sweep, frames } = driven();
    sweep.start();
    frames(50);
    expect(sweep.state.kind).toBe('paused');
  });

  it('goes where a click on the strip or an arrow key sends it', () => {
    const { sweep, asked } = driven();
    sweep.goTo(mm(-2.5));
    sweep.step(1);
    expect(asked).toEqual([-2.5, -1.25]);
  });
});

describe('the course', () => {
  it('is gone as soon as the landmark moves, and back with its numbers', () => {
    const { session, sweep, runAnalysis } = driven();
    const corner = session.state.geometry.corners.AS;
    if (corner === undefined) throw new Error('No corner');
    sweep.start();
    session.moveCorner('AS', shifted(corner, 0, 1, 2));
    expect(sweep.state).toMatchObject({ kind: 'idle', course: null });
    runAnalysis();
    expect(sweep.state.course?.left).toHaveLength(3);
  });

  it('stays while the same landmark is measured again', () => {
    const { session, sweep, runAnalysis } = driven();
    sweep.start();
    session.choose('left', { offset: mm(31) });
    expect(sweep.state).toMatchObject({ kind: 'running' });
    runAnalysis();
    expect(sweep.state.kind).toBe('running');
  });

  it('is gone with the landmark', () => {
    const { session, sweep } = driven();
    session.removeLandmark();
    expect(sweep.state.course).toBeNull();
  });
});
