import { SeeingAnalyser } from '../core/analysis';
import { assertNever } from '../core/geometry';
import { messageOf } from '../core/errors';
import {
  boxAround,
  croppedFrame,
  isInBox,
  reductionOf,
  type EmptyStack,
  type SliceData,
  type VoxelNeed,
  type VoxelStack,
  type Work,
} from '../core/volume';
import type { FromDesk, Order, ToDesk } from './messages';
import { BY_URGENCY, type Answer, type TaskKind } from './tasks';
import { workOf } from './work';

/** Margin ordered around the voxels that are needed, mm: the next question is asked close by. */
const SLACK = 20;

interface Job {
  readonly number: number;
  readonly kind: TaskKind;
  readonly stack: number;
  readonly frame: EmptyStack;
  readonly work: Work<Answer<TaskKind>>;
  /** The voxels that it waits for; null: it can go on. */
  need: VoxelNeed | null;
  /** What it goes on with. */
  given: VoxelStack | undefined;
}

/** Voxels that were ordered, as far as they have come. */
interface Delivery {
  readonly order: number;
  readonly stack: number;
  readonly voxels: Order;
  readonly frame: EmptyStack;
  readonly slices: (SliceData | null)[];
}

/** Voxels that are here: those of the last box, and of the whole stack reduced. */
interface Stock {
  readonly stack: number;
  readonly voxels: Order;
  readonly content: VoxelStack;
}

/**
 * Does what it is asked, the most urgent first, step by step: between two steps it hears what else is wanted. It orders
 * the voxels that it needs and keeps those of the last stack. It lies in a worker, or on the page where there is none.
 */
export class Desk {
  readonly #analyser = new SeeingAnalyser();
  readonly #jobs = new Map<number, Job>();
  #deliveries: Delivery[] = [];
  #stock: Stock[] = [];
  #orders = 0;
  /** The stack that was asked about last. */
  #latest = 0;
  #isTurnDue = false;

  /**
   * @param post says something to the page.
   * @param soon calls a function in a task of its own, after what has come meanwhile has been heard.
   */
  constructor(
    private readonly post: (message: FromDesk) => void,
    private readonly soon: (run: () => void) => void,
  ) {}

  receive(message: ToDesk): void {
    switch (message.kind) {
      case 'task': {
        const { number, task, stack, frame } = message;
        // Voxels of another stack are not asked for again: the user has gone on.
        this.#latest = stack;
        this.#stock = this.#stock.filter(one => one.stack === stack);
        const work = workOf(task, frame, this.#analyser);
        this.#jobs.set(number, { number, kind: task.kind, stack, frame, work, need: null, given: undefined });
        break;
      }
      case 'void':
        this.#jobs.delete(message.number);
        break;
      case 'slices':
        this.#take(message.order, message.slices);
        break;
      case 'undelivered':
        this.#deliveries = this.#deliveries.filter(one => one.order !== message.order);
        break;
      default:
        assertNever(message);
    }
    this.#turnSoon();
  }

  #turnSoon(): void {
    if (this.#isTurnDue || this.#next() === null) return;
    this.#isTurnDue = true;
    this.soon(() => {
      this.#isTurnDue = false;
      const job = this.#next();
      if (job !== null) this.#step(job);
      this.#turnSoon();
    });
  }

  /** The most urgent job that can go on. */
  #next(): Job | null {
    let next: Job | null = null;
    for (const job of this.#jobs.values()) {
      if (job.need !== null) continue;
      if (next === null || BY_URGENCY.indexOf(job.kind) < BY_URGENCY.indexOf(next.kind)) next = job;
    }
    return next;
  }

  #step(job: Job): void {
    try {
      const step = job.work.next(job.given);
      job.given = undefined;
      if (step.done === true) {
        this.#jobs.delete(job.number);
        this.post({ kind: 'answer', number: job.number, answer: step.value });
      } else if (step.value.kind !== 'pause') this.#supply(job, step.value);
    } catch (error) {
      this.#jobs.delete(job.number);
      this.post({ kind: 'failed', number: job.number, reason: messageOf(error) });
    }
  }

  /** Gives a job the voxels that it needs, or orders them. */
  #supply(job: Job, need: VoxelNeed): void {
    const serves = (voxels: Order): boolean => doesServe(voxels, need, job.frame);
    const here = this.#stock.find(one => one.stack === job.stack && serves(one.voxels));
    job.need = here === undefined ? need : null;
    job.given = here?.content;
    if (here !== undefined) return;
    if (this.#deliveries.some(one => one.stack === job.stack && serves(one.voxels))) return;
    const voxels = orderFor(need, job.frame);
    const order = ++this.#orders;
    const frame =
      voxels.kind === 'box' ? croppedFrame(job.frame, voxels.box) : reductionOf(job.frame, voxels.length).frame;
    this.#deliveries.push({ order, stack: job.stack, voxels, frame, slices: [] });
    this.post({ kind: 'order', order, stack: job.stack, voxels });
  }

  #take(order: number, slices: readonly (SliceData | null)[]): void {
    const delivery = this.#deliveries.find(one => one.order === order);
    if (delivery === undefined) return;
    delivery.slices.push(...slices);
    const { sliceCount, ...frame } = delivery.frame;
    if (delivery.slices.length < sliceCount) return;
    const content = { ...frame, slices: delivery.slices };
    const { stack, voxels } = delivery;
    this.#deliveries = this.#deliveries.filter(one => one !== delivery);
    if (stack === this.#latest)
      this.#stock = [...this.#stock.filter(one => one.voxels.kind !== voxels.kind), { stack, voxels, content }];
    for (const job of this.#jobs.values()) {
      if (job.need === null || job.stack !== stack || !doesServe(voxels, job.need, job.frame)) continue;
      job.need = null;
      job.given = content;
    }
  }
}

function orderFor(need: VoxelNeed, frame: EmptyStack): Order {
  if (need.kind === 'reduced') return need;
  const [sides, depth, height] = need.half;
  return { kind: 'box', box: boxAround(frame, need.centre, [sides + SLACK, depth + SLACK, height + SLACK]) };
}

function doesServe(voxels: Order, need: VoxelNeed, frame: EmptyStack): boolean {
  if (voxels.kind === 'reduced') return need.kind === 'reduced' && need.length === voxels.length;
  return need.kind === 'around' && isInBox(boxAround(frame, need.centre, need.half), voxels.box);
}
