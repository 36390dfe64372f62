import { Desk } from './desk';
import type { ToDesk } from './messages';
import { Turns } from './turns';

/** The engine's script: a desk in a worker. */
const desk = new Desk(message => self.postMessage(message), new Turns().soon);
self.addEventListener('message', ({ data }: MessageEvent<ToDesk>) => desk.receive(data));
self.postMessage({ kind: 'ready' });
