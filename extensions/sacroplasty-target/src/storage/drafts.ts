import type { PlanningSession, SessionState, UnsavedPlan } from '../session';

/** An unsaved plan whose series was left, kept until this page is closed. */
export interface Draft extends UnsavedPlan {
  readonly SeriesInstanceUID: string;
  readonly keptAt: Date;
}

/**
 * Unsaved plans by the series that they belong to. In memory only: a plan is patient data, and a browser's
 * storage is not the place for it.
 */
export class Drafts {
  private readonly kept = new Map<string, Draft>();

  constructor(private readonly now: () => Date) {}

  /**
   * Keeps the plan of a session whenever its series is left with unsaved work: another series dropped in,
   * another study, the mode closed.
   * @returns stops watching, and keeps what is unsaved then.
   */
  watch(session: PlanningSession): () => void {
    const stop = session.store.subscribe((state, before) => {
      if (openDisplaySet(state) !== openDisplaySet(before)) this.keep(before);
    });
    return () => {
      stop();
      this.keep(session.state);
    };
  }

  private keep(state: SessionState): void {
    const { series, geometry, thresholds, surface, userVerdicts, acceptance, level, record, reader, document } = state;
    if (series.kind !== 'open' || !hasUnsavedWork(state)) return;
    const { SeriesInstanceUID } = series.source;
    this.kept.set(SeriesInstanceUID, {
      SeriesInstanceUID,
      keptAt: this.now(),
      geometry,
      thresholds,
      surface,
      userVerdicts,
      acceptance,
      level,
      record,
      reader,
      document,
    });
  }

  of(SeriesInstanceUID: string): Draft | null {
    return this.kept.get(SeriesInstanceUID) ?? null;
  }

  forget(SeriesInstanceUID: string): void {
    this.kept.delete(SeriesInstanceUID);
  }

  get isEmpty(): boolean {
    return this.kept.size === 0;
  }
}

/** Whether leaving would lose something that the user did. */
export function hasUnsavedWork({ changed, geometry, record, document }: SessionState): boolean {
  const placedSomething = Object.keys(geometry.corners).length > 0;
  return changed && (placedSomething || record.comment !== '' || document !== null);
}

function openDisplaySet({ series }: SessionState): string | null {
  return series.kind === 'open' ? series.displaySetInstanceUID : null;
}
