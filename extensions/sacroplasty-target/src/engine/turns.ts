/** Calls functions one after another, each in a task of its own, without the delay that nested timers are given. */
export class Turns {
  readonly #channel = new MessageChannel();
  readonly #waiting: (() => void)[] = [];

  constructor() {
    this.#channel.port1.onmessage = () => this.#waiting.shift()?.();
  }

  readonly soon = (run: () => void): void => {
    this.#waiting.push(run);
    this.#channel.port2.postMessage(null);
  };

  /** What still waits is not called. */
  dispose(): void {
    this.#waiting.length = 0;
    this.#channel.port1.close();
  }
}
