/** Steps kept: more than anyone presses Ctrl-Z, far less than memory would notice. */
const DEPTH = 200;

/**
 * Undo and redo: one step a change, or one a gesture, in which many changes follow the hand. What a step holds, and how
 * it is gone back to, is its owner's.
 */
export class StepHistory<T extends object> {
  /** Steps to go back to, the last one first to be taken, and forward to, the first one first. */
  private past: readonly T[] = [];
  private future: readonly T[] = [];
  /** Where the gesture that is going on began; null: none is. */
  private start: T | null = null;
  private readonly listeners = new Set<() => void>();

  /** @param present what a step back would lead to, now. */
  constructor(private readonly present: () => T) {}

  get isInGesture(): boolean {
    return this.start !== null;
  }

  get canUndo(): boolean {
    return this.past.length > 0;
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

  /** Remembers a step; what had been undone is gone. */
  record(step: T): void {
    this.past = [...this.past, step].slice(-DEPTH);
    this.future = [];
    for (const listener of this.listeners) listener();
  }

  /** @returns what to go back to; null: nothing. */
  back(): T | null {
    const previous = this.past.at(-1);
    if (previous === undefined) return null;
    this.past = this.past.slice(0, -1);
    this.future = [this.present(), ...this.future];
    return previous;
  }

  /** @returns what to go forward to; null: nothing, or a gesture is going on. */
  forward(): T | null {
    const [next, ...future] = this.future;
    if (next === undefined || this.isInGesture) return null;
    this.past = [...this.past, this.present()];
    this.future = future;
    return next;
  }

  /** Changes every step, the one that a gesture began with among them. */
  changeAll(change: (step: T) => T): void {
    this.past = this.past.map(change);
    this.future = this.future.map(change);
    if (this.start !== null) this.start = change(this.start);
  }

  /** Nothing can be undone any more. */
  clear(): void {
    this.past = [];
    this.future = [];
    this.start = null;
  }
}
