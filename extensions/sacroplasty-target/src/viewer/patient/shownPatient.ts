import { createStore, type StoreApi } from 'zustand/vanilla';
import { readIdentity, type ImageIdentity } from '../../core/plan';
import { findTwoPatients } from '../../core/series';
import type { PlanningSession, SeriesState } from '../../session';
import type { DisplaySet, DisplaySetService, Subscription } from '../../host';

/** Whose images are shown. */
export type PatientState =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly identity: ImageIdentity }
  /** The images name more than one patient: none of them may stand for all. */
  | { readonly kind: 'several' };

/**
 * The patient of the series that is open; where it is refused, or none is open, of what the host has loaded.
 * Follows both, so that no name stands longer than its images.
 */
export class ShownPatient {
  readonly store: StoreApi<PatientState>;
  private readonly subscriptions: readonly Subscription[];

  constructor(
    private readonly displaySetService: DisplaySetService,
    private readonly session: PlanningSession,
  ) {
    this.store = createStore<PatientState>(() => this.patientOf(session.state.series));
    const { DISPLAY_SETS_ADDED, DISPLAY_SETS_CHANGED, DISPLAY_SETS_REMOVED } = displaySetService.EVENTS;
    const follow = (): void => {
      this.store.setState(this.patientOf(this.session.state.series), true);
    };
    this.subscriptions = [
      displaySetService.subscribe(DISPLAY_SETS_ADDED, follow),
      displaySetService.subscribe(DISPLAY_SETS_CHANGED, follow),
      displaySetService.subscribe(DISPLAY_SETS_REMOVED, follow),
      {
        unsubscribe: session.store.subscribe((state, before) => {
          if (state.series !== before.series) follow();
        }),
      },
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.unsubscribe();
  }

  private patientOf(series: SeriesState): PatientState {
    if (series.kind === 'open') return { kind: 'one', identity: series.source };
    const refused =
      series.kind === 'refused' ? this.displaySetService.getDisplaySetByUID(series.displaySetInstanceUID) : undefined;
    return commonPatient(refused === undefined ? this.displaySetService.getActiveDisplaySets() : [refused]);
  }
}

/** The one patient that all images name. */
function commonPatient(displaySets: readonly DisplaySet[]): PatientState {
  const identities = displaySets
    .flatMap(({ instances, instance }) => instances ?? (instance === undefined ? [] : [instance]))
    .map(readIdentity);
  const [first, ...others] = identities;
  if (first === undefined) return { kind: 'none' };
  const isOne = findTwoPatients([first, ...others].map(({ patient }) => patient)) === null;
  return isOne ? { kind: 'one', identity: first } : { kind: 'several' };
}
