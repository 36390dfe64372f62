// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { guardLeaving, type AddressedWindow } from '../leaveGuard';
import { hearBeforeHost } from '../../../../../modes/sacroplasty-planning/src/beforeHost';

interface Entry {
  readonly state: unknown;
  readonly href: string;
}

/**
 * A window whose addresses go as in a browser: Back and Forward change them at once and say so afterwards. The
 * host's router listens on it, as react-router does: it has opened the study list (0, 1) and then the mode (2),
 * into which it has come back from another study (3).
 */
function browser() {
  const events = new EventTarget();
  const entries: Entry[] = [
    { state: { idx: 0, key: 'first' }, href: 'http://viewer/?first' },
    { state: { idx: 1, key: 'list' }, href: 'http://viewer/' },
    { state: { idx: 2, key: 'mode' }, href: 'http://viewer/sacroplasty?StudyInstanceUIDs=1.2.3' },
    { state: { idx: 3, key: 'another' }, href: 'http://viewer/sacroplasty?StudyInstanceUIDs=4.5.6' },
  ];
  let at = 2;
  const notified: string[] = [];
  const passed: string[] = [];
  const underWay: (() => void)[] = [];
  const url = (to: string | URL | null | undefined): string => new URL(to ?? '', entries[at]!.href).href;
  const history = {
    get state() {
      return entries[at]!.state;
    },
    pushState(state: unknown, _unused: string, to?: string | URL | null) {
      entries.splice(at + 1, entries.length, { state, href: url(to) });
      at++;
    },
    replaceState(state: unknown, _unused: string, to?: string | URL | null) {
      entries[at] = { state, href: url(to) };
    },
    go(steps: number) {
      underWay.push(() => {
        if (entries[at + steps] === undefined) return;
        at += steps;
        passed.push(entries[at]!.href);
        events.dispatchEvent(new PopStateEvent('popstate', { state: entries[at]!.state }));
      });
    },
  };
  const beforeHost = hearBeforeHost(events);
  events.addEventListener('error', () => notified.push('error'));
  events.addEventListener('popstate', () => notified.push(entries[at]!.href));
  const target: AddressedWindow = {
    history: history as unknown as History,
    location: {
      get href() {
        return entries[at]!.href;
      },
    },
    dispatchEvent: events.dispatchEvent.bind(events),
  };
  return {
    target,
    beforeHost,
    /** The addresses that the router was notified of. */
    notified,
    /** The addresses of the history that the page went through. */
    passed,
    href: () => entries[at]!.href,
    /** The router goes to another address: as react-router does, which passes on errors called "DataCloneError". */
    navigate: (to: string): void => {
      try {
        history.pushState({ idx: at + 1, key: to }, '', to);
      } catch (error) {
        if (!(error instanceof DOMException) || error.name !== 'DataCloneError') throw error;
        // Nobody catches it: the host shows its error page, unless it never hears of it.
        events.dispatchEvent(new ErrorEvent('error', { error, cancelable: true }));
        return;
      }
      notified.push(entries[at]!.href);
    },
    back: () => {
      history.go(-1);
    },
    /** Ends every step of the history that is under way, and those that follow from it. */
    settled: async (): Promise<void> => {
      for (let rest = 1; rest > 0; rest = underWay.length) {
        underWay.shift()?.();
        await new Promise(resolve => setImmediate(resolve));
      }
    },
  };
}

const METHODS = ['pushState', 'replaceState'] as const;
const MODE = 'http://viewer/sacroplasty?StudyInstanceUIDs=1.2.3';
const LIST = 'http://viewer/';
const FIRST = 'http://viewer/?first';

/** A guarded browser; the question is answered when the test says so. */
function guarded(isUnsaved = true) {
  const page = browser();
  let answer: (leave: boolean) => void = () => undefined;
  const mayLeave = vi.fn(
    () =>
      new Promise<boolean>(resolve => {
        answer = resolve;
      }),
  );
  const stock = METHODS.map(method => Object.getOwnPropertyDescriptor(page.target.history, method));
  const stop = guardLeaving({ beforeHost: page.beforeHost, isUnsaved: () => isUnsaved, mayLeave }, page.target);
  return {
    ...page,
    stock,
    stop,
    mayLeave,
    answer: (leave: boolean) => {
      answer(leave);
    },
  };
}

describe('leaving the mode with unsaved work', () => {
  it('by the host’s back arrow asks, and staying leaves everything as it was', async () => {
    const { navigate, mayLeave, answer, notified, href, settled } = guarded();
    navigate('/');
    expect(mayLeave).toHaveBeenCalledTimes(1);
    answer(false);
    await settled();
    expect({ notified, href: href() }).toEqual({ notified: [], href: MODE });
    navigate('/');
    expect(mayLeave).toHaveBeenCalledTimes(2);
  });

  it('by the host’s back arrow goes where it was to go, on the user’s word', async () => {
    const { navigate, answer, notified, href, settled } = guarded();
    navigate('/?datasources=orthanc');
    answer(true);
    await settled();
    expect({ notified, href: href() }).toEqual({
      notified: ['http://viewer/?datasources=orthanc'],
      href: 'http://viewer/?datasources=orthanc',
    });
  });

  it('by the browser’s Back asks once however often it is pressed, and the address stays', async () => {
    const { back, mayLeave, answer, notified, href, settled } = guarded();
    back();
    await settled();
    expect({ notified, href: href() }).toEqual({ notified: [], href: MODE });
    back();
    await settled();
    expect(mayLeave).toHaveBeenCalledTimes(1);
    answer(false);
    await settled();
    expect({ notified, href: href() }).toEqual({ notified: [], href: MODE });
  });

  it('by two fast presses of Back asks once, goes back to the mode and not past it', async () => {
    const { back, mayLeave, answer, notified, passed, href, settled } = guarded();
    back();
    back();
    await settled();
    expect(mayLeave).toHaveBeenCalledTimes(1);
    expect({ notified, href: href() }).toEqual({ notified: [], href: MODE });
    expect(passed).toEqual([LIST, FIRST, LIST, MODE]);
    answer(false);
    await settled();
    expect({ notified, href: href() }).toEqual({ notified: [], href: MODE });
  });

  it('by the browser’s Back goes back, on the user’s word', async () => {
    const { back, answer, notified, href, settled } = guarded();
    back();
    await settled();
    answer(true);
    await settled();
    expect({ notified, href: href() }).toEqual({ notified: [LIST], href: LIST });
  });

  it('asks for every entry that the router has made, another study too', () => {
    const { navigate, mayLeave, href } = guarded();
    navigate('/sacroplasty?StudyInstanceUIDs=9.9');
    expect(mayLeave).toHaveBeenCalledTimes(1);
    expect(href()).toBe(MODE);
  });
});

describe('nothing is asked', () => {
  it('where there is no unsaved work', async () => {
    const { navigate, back, mayLeave, notified, settled } = guarded(false);
    navigate('/');
    back();
    await settled();
    expect(mayLeave).not.toHaveBeenCalled();
    expect(notified).toEqual([LIST, MODE]);
  });

  it('where an address is changed beside the router', () => {
    const { target, mayLeave, href } = guarded();
    target.history.replaceState(null, '', '?cleaned');
    expect(mayLeave).not.toHaveBeenCalled();
    expect(href()).toBe('http://viewer/sacroplasty?cleaned');
  });

  it('after the mode is closed: what was attached is taken away', async () => {
    const { stop, stock, target, navigate, back, mayLeave, notified, settled } = guarded();
    stop();
    expect(METHODS.map(method => Object.getOwnPropertyDescriptor(target.history, method))).toEqual(stock);
    navigate('/');
    back();
    await settled();
    expect(mayLeave).not.toHaveBeenCalled();
    expect(notified).toEqual([LIST, MODE]);
  });
});
