import { createStore, type StoreApi } from 'zustand/vanilla';
import { sameSeries } from '../opening';
import type { PlanningSession } from '../session';
import { outlineStateOf, type OutlineState, type OutlineWish } from './outlineState';

/** Whether the user wants to see the outline of what was measured on: a wish of the view, no part of the plan. */
export class OutlineChoice {
  readonly store: StoreApi<{ readonly wish: OutlineWish }> = createStore(() => ({ wish: 'automatic' }));
  private readonly stop: () => void;

  /** On another series the wish is forgotten. */
  constructor(private readonly session: Pick<PlanningSession, 'store'>) {
    this.stop = session.store.subscribe(({ series }, before) => {
      if (!sameSeries(series, before.series)) this.store.setState({ wish: 'automatic' });
    });
  }

  get state(): OutlineState {
    return outlineStateOf(this.session.store.getState(), this.store.getState().wish);
  }

  /** Hides what is shown, shows what is hidden; nothing where there is nothing to show. */
  toggle(): void {
    const { kind } = this.state;
    if (kind !== 'none') this.store.setState({ wish: kind === 'shown' ? 'hidden' : 'shown' });
  }

  dispose(): void {
    this.stop();
  }
}
