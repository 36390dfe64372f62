/** States to go back to and forward to; the present one is kept by the caller. */
interface History<T> {
  readonly past: readonly T[];
  readonly future: readonly T[];
}

const EMPTY_HISTORY: History<never> = { past: [], future: [] };

/** Steps kept: more than anyone presses Ctrl-Z, far less than memory would notice. */
const DEPTH = 200;

/** Remembers `present` before a change; what had been undone is gone. */
function remember<T>(history: History<T>, present: T): History<T> {
  return { past: [...history.past, present].slice(-DEPTH), future: [] };
}

/** One step back, or null where there is none. */
function stepBack<T>(history: History<T>, present: T): { history: History<T>; present: T } | null {
  const previous = history.past.at(-1);
  if (previous === undefined) return null;
  return {
    history: { past: history.past.slice(0, -1), future: [present, ...history.future] },
    present: previous,
  };
}

/** One step forward, or null where there is none. */
function stepForward<T>(history: History<T>, present: T): { history: History<T>; present: T } | null {
  const [next, ...future] = history.future;
  if (next === undefined) return null;
  return { history: { past: [...history.past, present], future }, present: next };
}

/**
 * Undo and redo: one step a change, or one a gesture, in which many changes follow the hand. What a step holds, and how
 * it is gone back to, is its owner's.
 */
export class StepHistory<T> {
  private history: History<T> = EMPTY_HISTORY;
  /** Where the gesture that is going on began; null: none is. */
  private start: T | null = null;
  private readonly listeners = new Set<() => void>();

  /** @param present what a step back would lead to, now. */
  constructor(private readonly present: () => T) {}

  get isInGesture(): boolean {
    return this.start !== null;
  }

  get canUndo(): boolean {
    return this.history.past.length > 0;
  }

  /** Calls `listener` whenever a step has been recorded. @returns what ends it. */
  onStep(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Begins a gesture, unless one is going on. */
  begin(): void {
    this.start ??= this.present();
  }

  /** Ends the gesture. @returns where it began; null: none was going on. */
  end(): T | null {
    const { start } = this;
    this.start = null;
    return start;
  }

  /** What had been undone is gone. */
  record(step: T): void {
    this.history = remember(this.history, step);
    for (const listener of this.listeners) listener();
  }

  /** @returns what to go back to; null: nothing. */
  back(): T | null {
    return this.travel(stepBack(this.history, this.present()));
  }

  /** @returns what to go forward to; null: nothing, or a gesture is going on. */
  forward(): T | null {
    return this.isInGesture ? null : this.travel(stepForward(this.history, this.present()));
  }

  /** Nothing can be undone any more. */
  clear(): void {
    this.history = EMPTY_HISTORY;
    this.start = null;
  }

  private travel(step: { history: History<T>; present: T } | null): T | null {
    if (step === null) return null;
    this.history = step.history;
    return step.present;
  }
}
