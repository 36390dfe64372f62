import { beforeEach } from 'vitest';

/**
 * Lets the worker read its messages before each test. Tests that trace surfaces never wait for anything, and a
 * worker that stays silent for a minute on a loaded machine is given up, with all of its tests passed.
 */
beforeEach(() => new Promise<void>(resolve => setImmediate(resolve)));
