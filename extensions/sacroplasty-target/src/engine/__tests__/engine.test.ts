import { afterEach, describe, expect, it, vi } from 'vitest';
import { NORMAL_TUBE, scanTube, tubeLandmark } from '../../../../../test/anatomy';
import { Analyser, analyse } from '../../core/analysis';
import { forBothSides } from '../../core/geometry';
import { DEFAULT_DIRECTION_LINES, PUBLISHED_THRESHOLDS } from '../../core/trajectory';
import type { VoxelStack } from '../../core/volume';
import { Desk } from '../desk';
import { Engine, type Waiting } from '../engine';
import type { FromDesk, ToDesk } from '../messages';
import type { Answer, TaskKind } from '../tasks';
import { Turns } from '../turns';

const STACK = scanTube(NORMAL_TUBE);
const LANDMARK = tubeLandmark(NORMAL_TUBE);
const INPUT = {
  landmark: LANDMARK,
  choices: forBothSides(() => ({ offset: null, jointDirection: null })),
  lines: DEFAULT_DIRECTION_LINES,
  thresholds: PUBLISHED_THRESHOLDS,
};

/** A worker as the page sees it, with a desk behind it that runs here; it copies what is posted, as a browser does. */
class DeskWorker extends EventTarget {
  readonly posted: ToDesk[] = [];
  readonly turns = new Turns();
  isTerminated = false;
  readonly desk = new Desk(message => this.say(message), this.turns.soon);

  constructor(private readonly greets = true) {
    super();
    if (greets) this.turns.soon(() => this.say({ kind: 'ready' }));
  }

  say(message: FromDesk): void {
    if (!this.isTerminated) this.dispatchEvent(new MessageEvent('message', { data: structuredClone(message) }));
  }

  postMessage(message: ToDesk, transfer: Transferable[]): void {
    this.posted.push(message);
    const copy = structuredClone(message, { transfer });
    if (this.greets) this.turns.soon(() => this.desk.receive(copy));
  }

  terminate(): void {
    this.isTerminated = true;
    this.turns.dispose();
  }
}

const engines: Engine[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const engine of engines.splice(0)) engine.dispose();
});

function engineOn(make: () => Worker): { readonly engine: Engine; readonly reported: string[] } {
  const reported: string[] = [];
  const engine = new Engine(make, why => reported.push(why));
  engines.push(engine);
  return { engine, reported };
}

const withDesk = (worker: DeskWorker) => engineOn(() => worker as unknown as Worker);

/** The answer to come. */
function awaiting<K extends TaskKind>(): { readonly waiting: Waiting<K>; readonly answer: Promise<Answer<K>> } {
  const made: Waiting<K>[] = [];
  const answer = new Promise<Answer<K>>((answered, fail) => {
    made.push({ answered, failed: reason => fail(new Error(reason)) });
  });
  const [waiting] = made;
  if (waiting === undefined) throw new Error('a promise runs at once');
  return { waiting, answer };
}

function measureOn(engine: Engine, stack: VoxelStack = STACK): Promise<Answer<'measure'>> {
  const { waiting, answer } = awaiting<'measure'>();
  engine.ask('measure', INPUT, stack, waiting);
  return answer;
}

const expected = analyse({ ...INPUT, stack: STACK });

describe('the engine', { timeout: 60_000 }, () => {
  it('answers what the same code says on the page, and what can be taken over there', async () => {
    const { engine, reported } = withDesk(new DeskWorker());
    const { bone, analysis } = await measureOn(engine);
    expect(analysis).toEqual(expected);
    const analyser = new Analyser();
    const input = { ...INPUT, stack: STACK };
    analyser.adoptAnalysis(input, bone, analysis);
    expect(analyser.analyse(input)).toEqual(expected);
    const plane = { origin: LANDMARK.target, normal: LANDMARK.normal };
    expect(analyser.surfaceOf(analysis)?.outlineIn(plane)).toEqual(analyser.surfaceFrom(input)?.outlineIn(plane));
    expect(reported).toEqual([]);
  });

  it('copies the voxels once for questions about the same place, and again when slices have come', async () => {
    const worker = new DeskWorker();
    const { engine } = withDesk(worker);
    const pieces = (): number => worker.posted.filter(({ kind }) => kind === 'slices').length;
    await measureOn(engine);
    const once = pieces();
    expect(once).toBeGreaterThan(0);
    await measureOn(engine);
    expect(pieces()).toBe(once);
    await measureOn(engine, { ...STACK });
    expect(pieces()).toBeGreaterThan(once);
  });

  it('leaves the page its own voxels', async () => {
    const { engine } = withDesk(new DeskWorker());
    await measureOn(engine);
    expect(STACK.slices.every(slice => slice !== null && slice.length === STACK.columns * STACK.rows)).toBe(true);
  });

  it('answers only the newest question of a kind, and none that was given up', async () => {
    const { engine } = withDesk(new DeskWorker());
    const never = { answered: vi.fn(), failed: vi.fn() };
    engine.ask('measure', INPUT, STACK, never);
    const giveUp = engine.ask('level', LANDMARK, STACK, never);
    giveUp();
    // Ordered for the question that is void by now: whoever asks next must not wait for it in vain.
    const other = { ...STACK };
    expect((await measureOn(engine, other)).analysis).toEqual(expected);
    expect((await measureOn(engine)).analysis).toEqual(expected);
    expect(never.answered).not.toHaveBeenCalled();
    expect(never.failed).not.toHaveBeenCalled();
  });

  it('answers what is urgent before what was asked earlier', async () => {
    const { engine } = withDesk(new DeskWorker());
    const order: string[] = [];
    const level = awaiting<'level'>();
    engine.ask('level', LANDMARK, STACK, level.waiting);
    await Promise.all([
      level.answer.then(() => order.push('level')),
      measureOn(engine).then(() => order.push('measure')),
    ]);
    expect(order).toEqual(['measure', 'level']);
  });

  it('says why where the work fails, and goes on', async () => {
    const { engine } = withDesk(new DeskWorker());
    const { waiting, answer } = awaiting<'measure'>();
    engine.ask('measure', { ...INPUT, landmark: { ...LANDMARK, corners: {} as never } }, STACK, waiting);
    await expect(answer).rejects.toThrow();
    expect((await measureOn(engine)).analysis).toEqual(expected);
  });
});

describe('without a worker', { timeout: 60_000 }, () => {
  it('of another origin the same is said from the page', async () => {
    const { engine, reported } = engineOn(() => {
      throw new DOMException('Script at another origin cannot be accessed', 'SecurityError');
    });
    expect((await measureOn(engine)).analysis).toEqual(expected);
    expect(reported).toEqual(['Script at another origin cannot be accessed']);
  });

  it('whose script cannot be loaded what was asked is asked again on the page', async () => {
    const worker = new DeskWorker(false);
    const { engine, reported } = withDesk(worker);
    const answer = measureOn(engine);
    worker.dispatchEvent(new Event('error'));
    expect((await answer).analysis).toEqual(expected);
    expect(worker.isTerminated).toBe(true);
    expect(reported).toEqual(['its script could not be loaded']);
  });

  it('that does not greet in 5 seconds it is not waited for', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { engine, reported } = withDesk(new DeskWorker(false));
    const answer = measureOn(engine);
    vi.advanceTimersByTime(4999);
    expect(reported).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(reported).toEqual(['no greeting within 5 s']);
    expect((await answer).analysis).toEqual(expected);
  });

  it('and without its code on the page either, every question is answered by why', async () => {
    vi.resetModules();
    vi.doMock('../desk', () => {
      throw new Error('404');
    });
    const { Engine: Fresh } = await import('../engine');
    const engine = new Fresh(
      () => {
        throw new Error('no worker');
      },
      () => undefined,
    );
    engines.push(engine);
    const why = /^neither a worker nor the page could load the engine \(.+\)$/;
    await expect(measureOn(engine)).rejects.toThrow(why);
    await expect(measureOn(engine)).rejects.toThrow(why);
    const given = { answered: vi.fn(), failed: vi.fn() };
    engine.ask('measure', INPUT, STACK, given)();
    await expect(measureOn(engine)).rejects.toThrow(why);
    expect(given.failed).not.toHaveBeenCalled();
    vi.doUnmock('../desk');
  });
});
