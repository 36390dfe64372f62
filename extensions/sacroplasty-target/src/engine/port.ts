import { messageOf } from '../core/errors';
import type { Post } from './deliver';
import type { FromDesk, ToDesk } from './messages';
import { Turns } from './turns';

/** A desk, wherever it lies. */
export interface Port {
  readonly post: Post;
  close(): void;
}

/** What becomes of a desk. */
export interface DeskEvents {
  /** It says something. */
  readonly heard: (message: FromDesk) => void;
  /** There is none, and why: nothing that was asked there is answered. */
  readonly refused: (why: string) => void;
}

/** The page waits so long for a worker's greeting, ms. */
const GREETING = 5000;

/**
 * A desk in a worker. A browser refuses one by an exception (its script lies on another origin) or later by an `error`
 * event without a word (the site's Content Security Policy, no script there, no header that COEP asks for).
 * @param make opens the worker.
 */
export function workerDesk(make: () => Worker, { heard, refused }: DeskEvents): Port {
  let worker: Worker;
  try {
    worker = make();
  } catch (error) {
    const why = messageOf(error);
    // Whoever opens the desk has to have it before the refusal is reported.
    queueMicrotask(() => refused(why));
    return { post: () => undefined, close: () => undefined };
  }
  let isClosed = false;
  const close = (): void => {
    isClosed = true;
    clearTimeout(patience);
    worker.terminate();
  };
  const giveUp = (why: string): void => {
    if (isClosed) return;
    close();
    refused(why);
  };
  const patience = setTimeout(() => giveUp(`no greeting within ${String(GREETING / 1000)} s`), GREETING);
  worker.addEventListener('message', ({ data }: MessageEvent<FromDesk>) => {
    if (data.kind === 'ready') clearTimeout(patience);
    heard(data);
  });
  worker.addEventListener('error', event => giveUp(event.message || 'its script could not be loaded'));
  worker.addEventListener('messageerror', () => giveUp('a message could not be read'));
  return { post: (message, transfer) => worker.postMessage(message, [...transfer] as Transferable[]), close };
}

/**
 * A desk on the page itself. Its code is a script of its own, asked for here: few browsers refuse a worker, and the others
 * need not load the engine twice.
 */
export function pageDesk({ heard, refused }: DeskEvents): Port {
  const turns = new Turns();
  const waiting: ToDesk[] = [];
  let receive = (message: ToDesk): void => void waiting.push(message);
  let isClosed = false;
  import(/* webpackChunkName: "desk" */ './desk').then(
    ({ Desk }) => {
      if (isClosed) return;
      const desk = new Desk(message => turns.soon(() => heard(message)), turns.soon);
      receive = message => turns.soon(() => desk.receive(message));
      waiting.forEach(receive);
    },
    (error: unknown) => {
      if (!isClosed) refused(`neither a worker nor the page could load the engine (${messageOf(error)})`);
    },
  );
  return {
    post: message => receive(message),
    close: () => {
      isClosed = true;
      turns.dispose();
    },
  };
}
