import { emptied, type VoxelStack } from '../core/volume';
import { assertNever } from '../core/geometry';
import { deliver } from './deliver';
import type { FromDesk, ToDesk } from './messages';
import { pageDesk, workerDesk, type Port } from './port';
import type { Answer, Ask, Task, TaskKind } from './tasks';
import { Turns } from './turns';

/** Who waits for an answer. Exactly one of both is called, or none where the question was made void. */
export interface Waiting<K extends TaskKind> {
  answered(answer: Answer<K>): void;
  failed(reason: string): void;
}

interface Open {
  readonly task: Task;
  readonly stack: VoxelStack;
  readonly waiting: Waiting<TaskKind>;
}

/**
 * Measures beside the screen: finding S1, complete analyses, margin maps. What it is asked is plain data; it is given
 * the voxels around the place, or the stack reduced, as far as the work reads them. A newer question makes an older one
 * of the same kind void. Where the browser refuses a worker the same work is done on the page, step by step.
 */
export class Engine {
  readonly #turns = new Turns();
  readonly #open = new Map<number, Open>();
  readonly #stacks = new WeakMap<VoxelStack, number>();
  #port: Port;
  /** Why there is no desk at all; null: there is one. */
  #failure: string | null = null;
  #questions = 0;
  #stackCount = 0;

  /**
   * @param makeWorker opens the worker.
   * @param report receives why there is no worker.
   */
  constructor(
    makeWorker: () => Worker,
    private readonly report: (why: string) => void,
  ) {
    this.#port = workerDesk(makeWorker, {
      heard: message => this.#hear(message),
      refused: why => this.#stayOnPage(why),
    });
  }

  /**
   * Asks something about a stack; an older question of this kind is void from now on. A stack whose slices have changed
   * must be another object.
   * @returns makes it void.
   */
  ask<K extends TaskKind>(kind: K, ask: Ask<K>, stack: VoxelStack, waiting: Waiting<K>): () => void {
    for (const [number, open] of this.#open) if (open.task.kind === kind) this.#void(number);
    const number = ++this.#questions;
    const open = { task: { kind, ask } as Task, stack, waiting: waiting as Waiting<TaskKind> };
    this.#open.set(number, open);
    // Whoever asks must have the means to give up before there is an answer.
    const failure = this.#failure;
    if (failure !== null) queueMicrotask(() => this.#refuseAll(failure));
    else this.#post(this.#question(number, open), []);
    return () => this.#void(number);
  }

  dispose(): void {
    this.#open.clear();
    this.#port.close();
    this.#turns.dispose();
  }

  #void(number: number): void {
    if (this.#open.delete(number)) this.#post({ kind: 'void', number }, []);
  }

  #hear(message: FromDesk): void {
    switch (message.kind) {
      case 'ready':
        return;
      case 'order': {
        const { order } = message;
        const stack = [...this.#open.values()].find(open => this.#numberOf(open.stack) === message.stack)?.stack;
        if (stack === undefined) this.#post({ kind: 'undelivered', order }, []);
        else deliver(stack, message, this.#port.post, this.#turns.soon);
        return;
      }
      case 'answer':
        this.#close(message.number)?.answered(message.answer);
        return;
      case 'failed':
        this.#close(message.number)?.failed(message.reason);
        return;
      default:
        assertNever(message);
    }
  }

  #close(number: number): Waiting<TaskKind> | undefined {
    const open = this.#open.get(number);
    this.#open.delete(number);
    return open?.waiting;
  }

  /** What was asked is asked again on the page. */
  #stayOnPage(why: string): void {
    this.report(why);
    this.#port = pageDesk({
      heard: message => this.#hear(message),
      refused: whyNot => this.#giveUp(whyNot),
    });
    for (const [number, open] of this.#open) this.#post(this.#question(number, open), []);
  }

  /** Nothing is measured until the page is loaded anew: whoever asks gets the reason. */
  #giveUp(why: string): void {
    this.#failure = why;
    this.#refuseAll(why);
  }

  #refuseAll(why: string): void {
    for (const number of [...this.#open.keys()]) this.#close(number)?.failed(why);
  }

  #question(number: number, { task, stack }: Open): ToDesk {
    return { kind: 'task', number, task, stack: this.#numberOf(stack), frame: emptied(stack) };
  }

  #numberOf(stack: VoxelStack): number {
    const number = this.#stacks.get(stack) ?? ++this.#stackCount;
    this.#stacks.set(stack, number);
    return number;
  }

  #post(message: ToDesk, transfer: readonly ArrayBufferLike[]): void {
    this.#port.post(message, transfer);
  }
}
