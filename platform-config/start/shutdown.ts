import { messageOf } from '../common/index';

/** Ends what was started, last started first, exactly once, also when one of them fails to end. */
export class Shutdown {
  private readonly steps: (() => Promise<void>)[] = [];
  private running: Promise<void> | undefined;

  /** Whether the end has begun. */
  get hasBegun(): boolean {
    return this.running !== undefined;
  }

  /** Registers how to end something that was just started. */
  add(step: () => Promise<void>): void {
    this.steps.push(step);
  }

  /** Ends everything; a second call waits for the first. */
  run(): Promise<void> {
    this.running ??= this.runSteps();
    return this.running;
  }

  private async runSteps(): Promise<void> {
    for (const step of this.steps.toReversed()) {
      try {
        await step();
      } catch (error) {
        console.error(`While stopping: ${messageOf(error)}`);
      }
    }
  }
}
