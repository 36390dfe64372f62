import type { PlanningSession } from '../../session';
import type { Cornerstone } from '../../host';

/**
 * The plan's steps in the host's own history, so that the host's undo button, its keys and ours do the
 * same thing, in the order in which the user did them.
 */
export class HostHistory {
  private readonly history: Cornerstone['utilities']['HistoryMemo']['DefaultHistoryMemo'];
  private readonly stop: () => void;

  constructor(cornerstone: Cornerstone, session: PlanningSession) {
    this.history = cornerstone.utilities.HistoryMemo.DefaultHistoryMemo;
    const memo = {
      id: 'sacroplasty-plan',
      operationType: 'sacroplasty',
      // A step of a plan that is not open any more finds nothing to undo in the session, and does nothing.
      restoreMemo: (isUndo?: boolean) => {
        if (isUndo === true) session.undo();
        else session.redo();
      },
    };
    this.stop = session.onStep(() => this.history.push(memo));
  }

  undo(): void {
    this.history.undo();
  }

  redo(): void {
    this.history.redo();
  }

  /** Empties the history: the next mode's user must not have to undo what is not there any more. */
  dispose(): void {
    this.stop();
    // Setting the size, even to what it is, makes room anew.
    const { size } = this.history;
    this.history.size = size;
  }
}
