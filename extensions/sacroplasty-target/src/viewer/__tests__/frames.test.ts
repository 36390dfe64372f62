import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inNextFrame } from '../frames';

let frames: (() => void)[];

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

it('does all that follows from one thing in the same frame', () => {
  const done: string[] = [];
  inNextFrame(() => {
    done.push('drag');
    inNextFrame(() => done.push('analyse'));
    done.push('dragged');
  });
  expect(done).toEqual([]);
  frames.shift()?.();
  expect(done).toEqual(['drag', 'analyse', 'dragged']);
  expect(frames).toEqual([]);
});

it('waits for a frame again after one in which something failed', () => {
  inNextFrame(() => {
    throw new Error('out of a frame');
  });
  expect(() => frames.shift()?.()).toThrow('out of a frame');
  const later = vi.fn();
  inNextFrame(later);
  expect(later).not.toHaveBeenCalled();
  frames.shift()?.();
  expect(later).toHaveBeenCalledTimes(1);
});
