/** The parts of a browser window that its addresses go through. */
export interface AddressedWindow {
  readonly history: History;
  readonly location: Pick<Location, 'href'>;
  dispatchEvent(event: Event): boolean;
}

/** Hears of Back and Forward and of uncaught errors before the host does. @returns stops hearing. */
export type HearBeforeHost = (listener: (event: Event) => void) => () => void;

/** What the guard needs of the mode. */
export interface LeaveGuardDependencies {
  readonly beforeHost: HearBeforeHost;
  readonly isUnsaved: () => boolean;
  /** Asks the user; true: leave. */
  readonly mayLeave: () => Promise<boolean>;
}

/**
 * Thrown in place of a navigation that waits for the user's word. By this name, because the host's router passes
 * on an error of `pushState` only if it is called so, and would load the address anew after any other; and it has
 * to be an error, because the router closes the mode after a `pushState` that only did nothing.
 */
class HeldNavigation extends DOMException {
  constructor() {
    super('Held until the user has answered whether the unsaved plan may be left', 'DataCloneError');
  }
}

/**
 * Asks before the mode is left for another address of the same page, while `isUnsaved` says so: the host's back
 * arrow and every other link of its router (`history.pushState`), and the browser's Back and Forward (`popstate`).
 * Until the answer, and after a no, address and page are what they were. Leaving for another page, or loading this
 * one anew, is the browser's own question (`askBeforeUnload`).
 *
 * @returns stops guarding, and takes away what was attached.
 */
export function guardLeaving(dependencies: LeaveGuardDependencies, target: AddressedWindow = window): () => void {
  const guard = new LeaveGuard(dependencies, target);
  return () => {
    guard.dispose();
  };
}

const METHODS = ['pushState', 'replaceState'] as const;
type Method = (typeof METHODS)[number];

class LeaveGuard {
  private readonly guards = { pushState: this.guarded('pushState'), replaceState: this.guarded('replaceState') };
  private readonly stock: Pick<History, Method>;
  /** What of it the history object had itself, over its prototype. */
  private readonly own: readonly (readonly [Method, PropertyDescriptor | undefined])[];
  /** Where the mode is: its entry of the browser's history. */
  private here: { readonly state: unknown; readonly href: string };
  private isAsking = false;
  /** The user has agreed: the next step passes. */
  private isAgreed = false;
  /** Under way back to the mode's entry, after Back or Forward. */
  private wayBack: WayBack | null = null;
  private isOver = false;
  private readonly stopHearing: () => void;

  constructor(
    private readonly dependencies: LeaveGuardDependencies,
    private readonly target: AddressedWindow,
  ) {
    const { history } = target;
    this.stock = { pushState: history.pushState.bind(history), replaceState: history.replaceState.bind(history) };
    this.own = METHODS.map(method => [method, Object.getOwnPropertyDescriptor(history, method)] as const);
    this.here = { state: history.state as unknown, href: target.location.href };
    Object.assign(history, this.guards);
    this.stopHearing = dependencies.beforeHost(this.onEvent);
  }

  dispose(): void {
    const { history } = this.target;
    this.isOver = true;
    // Where somebody else has put himself over them since, they stay below, and pass everything.
    for (const [method, own] of this.own) {
      if (history[method] !== this.guards[method]) continue;
      if (own === undefined) Reflect.deleteProperty(history, method);
      else Object.defineProperty(history, method, own);
    }
    this.stopHearing();
  }

  private guarded(method: Method): History['pushState'] {
    return (state: unknown, unused, url) => {
      if (this.isHeld() && isOtherRoute(state, this.here.state)) {
        void this.ask(() => {
          this.stock[method](state, unused, url);
          // The router has not seen it: it reads the address again on this event.
          this.target.dispatchEvent(new PopStateEvent('popstate', { state }));
        });
        throw new HeldNavigation();
      }
      this.stock[method](state, unused, url);
      this.here = { state, href: this.target.location.href };
    };
  }

  private readonly onEvent = (event: Event): void => {
    if (event.type === 'popstate') this.onPopState(event);
    else this.onError(event);
  };

  private onPopState(event: Event): void {
    const steps = this.stepsAway();
    if (this.wayBack !== null && steps !== null) {
      event.stopImmediatePropagation();
      this.followWayBack(this.wayBack, steps);
      return;
    }
    if (!this.isHeld()) {
      this.isAgreed = false;
      return;
    }
    event.stopImmediatePropagation();
    const arrived = this.returnFrom(steps);
    void this.ask(() => {
      void arrived.then(() => {
        // Zero would load the page anew.
        this.target.history.go(steps === null || steps === 0 ? -1 : steps);
      });
    });
  }

  /** How many entries of the history the browser is away from the mode's; null: they are not numbered. */
  private stepsAway(): number | null {
    const from = routerIndex(this.here.state);
    const to = routerIndex(this.target.history.state);
    return from === null || to === null ? null : to - from;
  }

  /** Takes back what Back or Forward did to the address. @returns when it is taken back. */
  private returnFrom(steps: number | null): Promise<void> {
    if (steps === null || steps === 0) {
      this.stock.pushState(this.here.state, '', this.here.href);
      return Promise.resolve();
    }
    this.wayBack = wayBack(steps);
    this.target.history.go(-steps);
    return this.wayBack.arrived;
  }

  /**
   * One step at a time is under way: a second Back may come between it and its arrival, and a step sent for each would
   * lead past the mode's entry.
   */
  private followWayBack(way: WayBack, steps: number): void {
    const hasArrived = steps - way.at === -way.aim;
    way.at = steps;
    if (!hasArrived) return;
    if (steps === 0) {
      this.wayBack = null;
      way.arrive();
      return;
    }
    way.aim = steps;
    this.target.history.go(-steps);
  }

  private isHeld(): boolean {
    return !this.isOver && !this.isAgreed && this.dependencies.isUnsaved();
  }

  /** Asks once, however often the user tries meanwhile. */
  private async ask(leave: () => void): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      if (!(await this.dependencies.mayLeave())) return;
      this.isAgreed = true;
      leave();
    } finally {
      this.isAsking = false;
    }
  }

  /** What was thrown to hold a navigation is nobody's fault: neither the host nor the console learns of it. */
  private onError(event: Event): void {
    const thrown: unknown = 'error' in event ? event.error : 'reason' in event ? event.reason : null;
    if (!(thrown instanceof HeldNavigation)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
  }
}

/** The way back to the mode's entry of the history. */
interface WayBack {
  /** Entries away from the mode's, when last heard of. */
  at: number;
  /** The step under way takes back this many. */
  aim: number;
  readonly arrived: Promise<void>;
  readonly arrive: () => void;
}

function wayBack(steps: number): WayBack {
  let arrive = (): void => undefined;
  const arrived = new Promise<void>(resolve => {
    arrive = resolve;
  });
  return { at: steps, aim: steps, arrived, arrive };
}

/** Whether an entry of the history is another one of the router's, which marks each that it makes with a key. */
function isOtherRoute(state: unknown, here: unknown): boolean {
  const key = routerKey(state);
  return key !== undefined && key !== routerKey(here);
}

function routerKey(state: unknown): unknown {
  return isObject(state) && 'key' in state ? state.key : undefined;
}

/** The router's number of an entry of the history. */
function routerIndex(state: unknown): number | null {
  return isObject(state) && 'idx' in state && typeof state.idx === 'number' ? state.idx : null;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/**
 * Asks before the page is closed or loaded anew while `isUnsaved` says so. The browser words the question.
 * @returns stops asking.
 */
export function askBeforeUnload(isUnsaved: () => boolean, target: Window = window): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (isUnsaved()) event.preventDefault();
  };
  target.addEventListener('beforeunload', ask);
  return () => target.removeEventListener('beforeunload', ask);
}
