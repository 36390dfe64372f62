import { describe, expect, it, vi } from 'vitest';
import { NORMAL_TUBE, scanTube, tubeLandmark } from '../../../../../test/anatomy';
import { engineAtOnce } from '../../../../../test/planning';
import { analyse, SeeingAnalyser, type AnalysisInput, type MeasuringOutcome } from '../../core/analysis';
import { forBothSides, mm } from '../../core/geometry';
import { DEFAULT_DIRECTION_LINES, PUBLISHED_THRESHOLDS } from '../../core/trajectory';
import type { Engine, Waiting } from '../engine';
import { Measurer } from '../measurer';
import type { TaskKind } from '../tasks';

const STACK = scanTube(NORMAL_TUBE);
const at = (shift: number): AnalysisInput => ({
  stack: STACK,
  landmark: tubeLandmark(NORMAL_TUBE, shift),
  choices: forBothSides(() => ({ offset: null, jointDirection: null })),
  lines: DEFAULT_DIRECTION_LINES,
  thresholds: PUBLISHED_THRESHOLDS,
});

/** An engine that answers when the test says so. */
function slowEngine() {
  const due: (() => void)[] = [];
  const atOnce = engineAtOnce();
  const ask = vi.fn<Engine['ask']>((kind, question, stack, waiting) => {
    due.push(() => void atOnce.ask(kind, question, stack, waiting));
    return () => undefined;
  });
  return { engine: { ask }, ask, answerNext: () => due.shift()?.() };
}

const failing = (reason: string): Pick<Engine, 'ask'> => ({
  ask: (_kind: TaskKind, _ask: unknown, _stack: unknown, { failed }: Pick<Waiting<TaskKind>, 'failed'>) => {
    failed(reason);
    return () => undefined;
  },
});

const unexpected = (error: unknown): void => {
  throw error;
};

const atOnce = (run: () => void): void => run();

describe('measuring beside the screen', { timeout: 60_000 }, () => {
  it('asks the engine for bone that is not known, and answers at once in bone that is', () => {
    const { engine, ask, answerNext } = slowEngine();
    const measurer = new Measurer(engine, unexpected, atOnce);
    const outcomes: MeasuringOutcome[] = [];
    const hear = (outcome: MeasuringOutcome): void => void outcomes.push(outcome);
    measurer.measure(at(0), 'at-rest', hear);
    expect(outcomes).toEqual([]);
    answerNext();
    expect(outcomes).toEqual([{ kind: 'measured', analysis: analyse(at(0)) }]);
    const target = { ...at(0), choices: { ...at(0).choices, left: { offset: mm(43), jointDirection: null } } };
    measurer.measure(target, 'at-rest', hear);
    expect(outcomes[1]).toEqual({ kind: 'measured', analysis: analyse(target) });
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('follows a drag in the bone that is known, and measures carefully where it ends', () => {
    const { engine, ask, answerNext } = slowEngine();
    const measurer = new Measurer(engine, unexpected, atOnce);
    measurer.measure(at(0), 'at-rest', () => undefined);
    answerNext();
    const follower = new SeeingAnalyser();
    follower.analyse(at(0));
    const hear = vi.fn();
    measurer.measure(at(3), 'dragged', hear);
    expect(hear).toHaveBeenCalledExactlyOnceWith({ kind: 'measured', analysis: follower.follow(at(3)) });
    expect(ask).toHaveBeenCalledTimes(1);
    measurer.measure(at(3), 'at-rest', hear);
    answerNext();
    expect(hear).toHaveBeenLastCalledWith({ kind: 'measured', analysis: analyse(at(3)) });
  });

  it('gives the numbers before it reads the bone that they were measured in, which is done in a task of its own', () => {
    const engine = engineAtOnce();
    let reads = 0;
    const watched = <T extends object>(bone: T): T =>
      new Proxy(bone, {
        get(target, key): unknown {
          reads++;
          return Reflect.get(target, key);
        },
      });
    const watching: Pick<Engine, 'ask'> = {
      ask: (kind, question, stack, waiting) =>
        engine.ask(kind, question, stack, {
          ...waiting,
          answered: answer => waiting.answered('bone' in answer ? { ...answer, bone: watched(answer.bone) } : answer),
        }),
    };
    const tasks: (() => void)[] = [];
    const measurer = new Measurer(watching, unexpected, run => void tasks.push(run));
    const hear = vi.fn();
    measurer.measure(at(0), 'at-rest', hear);
    expect(hear).toHaveBeenCalledExactlyOnceWith({ kind: 'measured', analysis: analyse(at(0)) });
    expect(reads).toBe(0);
    expect(tasks).toHaveLength(1);
    tasks[0]?.();
    const once = reads;
    expect(once).toBeGreaterThan(0);
    measurer.measure(at(3), 'dragged', hear);
    expect(hear.mock.lastCall?.[0]).toMatchObject({ kind: 'measured' });
    expect(reads - once).toBeLessThan(once);
  });

  it('rehearses the measuring once, a step in a task of its own, and a drag in the middle of it has the same numbers', () => {
    const tasks: (() => void)[] = [];
    const measurer = new Measurer(engineAtOnce(), unexpected, run => void tasks.push(run));
    const done = (): number => {
      let count = 0;
      for (let task = tasks.shift(); task !== undefined; task = tasks.shift(), count++) task();
      return count;
    };
    measurer.measure(at(0), 'at-rest', () => undefined);
    tasks.shift()?.();
    tasks.shift()?.();
    const follower = new SeeingAnalyser();
    follower.analyse(at(0));
    const hear = vi.fn();
    measurer.measure(at(3), 'dragged', hear);
    expect(hear).toHaveBeenCalledExactlyOnceWith({ kind: 'measured', analysis: follower.follow(at(3)) });
    expect(done()).toBeGreaterThan(6);
    measurer.measure(at(8), 'at-rest', hear);
    expect(done()).toBe(1);
  });

  it('answers a drag that has gone too far once bone arrives, although the hand goes on', () => {
    const { engine, ask, answerNext } = slowEngine();
    const measurer = new Measurer(engine, unexpected, atOnce);
    const early = vi.fn();
    const late = vi.fn();
    measurer.measure(at(0), 'dragged', early);
    measurer.measure(at(1), 'dragged', early);
    measurer.measure(at(2), 'dragged', late);
    expect(ask).toHaveBeenCalledTimes(1);
    answerNext();
    expect(early).not.toHaveBeenCalled();
    expect(late).toHaveBeenCalledTimes(1);
    expect(late.mock.lastCall?.[0]).toMatchObject({ kind: 'measured' });
  });

  it('answers only the newest request', () => {
    const { engine, answerNext } = slowEngine();
    const measurer = new Measurer(engine, unexpected, atOnce);
    const first = vi.fn();
    const second = vi.fn();
    measurer.measure(at(0), 'at-rest', first);
    measurer.measure(at(8), 'at-rest', second);
    answerNext();
    answerNext();
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledExactlyOnceWith({ kind: 'measured', analysis: analyse(at(8)) });
  });

  it('says why it failed, and reports it', () => {
    const report = vi.fn();
    const measurer = new Measurer(failing('no memory'), report, atOnce);
    const hear = vi.fn();
    measurer.measure(at(0), 'at-rest', hear);
    expect(hear).toHaveBeenCalledExactlyOnceWith({ kind: 'failed', reason: 'no memory' });
    expect(report).toHaveBeenCalledTimes(1);
  });

  it('tries what was asked for last when what was asked before it has failed', () => {
    const due: (() => void)[] = [];
    const measurer = new Measurer(
      {
        ask: (_kind, _ask, _stack, { failed }: Pick<Waiting<TaskKind>, 'failed'>) => {
          const number = due.push(() => failed(`no memory for question ${String(number)}`));
          return () => undefined;
        },
      },
      () => undefined,
      atOnce,
    );
    const [first, second] = [vi.fn(), vi.fn()];
    measurer.measure(at(0), 'dragged', first);
    measurer.measure(at(1), 'dragged', second);
    due.shift()?.();
    expect(first).not.toHaveBeenCalled();
    expect(second).not.toHaveBeenCalled();
    due.shift()?.();
    expect(second).toHaveBeenCalledExactlyOnceWith({ kind: 'failed', reason: 'no memory for question 1' });
  });

  it('looks for a surface again after it could not be looked for', () => {
    const ask = vi.fn<Engine['ask']>((_kind, _question, _stack, waiting) => {
      waiting.failed('no memory');
      return () => undefined;
    });
    const measurer = new Measurer({ ask }, () => undefined, atOnce);
    const place = at(0);
    expect(measurer.surfaceAround(place, vi.fn())).toBeNull();
    expect(measurer.surfaceAround(place, vi.fn())).toBeNull();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('gives the surface around a landmark when it has been looked for, once', () => {
    const { engine, ask, answerNext } = slowEngine();
    const measurer = new Measurer(engine, unexpected, atOnce);
    const found = vi.fn();
    const place = at(0);
    expect(measurer.surfaceAround(place, found)).toBeNull();
    expect(measurer.surfaceAround(place, found)).toBeNull();
    expect(ask).toHaveBeenCalledTimes(1);
    answerNext();
    expect(found).toHaveBeenCalledTimes(1);
    expect(measurer.surfaceAround(place, found)?.onlySacrum).toBe(false);
  });
});
