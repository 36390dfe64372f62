import type { ObserverDevice, PersonName } from '../core/plan';
import { nextSrIdentity, writePlanSr, type SrLineage } from '../core/sr';
import type { SaveFailure, SessionState } from '../session';
import { newUid, type DataSource } from '../host';
import { messageOf } from '../core/errors';
import { planOf } from './plan';
import type { Readiness } from './readiness';
import { storeInstance, type InstanceToStore } from './stow';
import type { StorageWords } from './words';
import { documentOf } from './planDocuments';

/** A save that is under way or whose answer was lost. */
interface Attempt {
  readonly state: SessionState;
  readonly person: PersonName;
  readonly instance: InstanceToStore;
}

export interface SaverDependencies {
  readonly device: ObserverDevice;
  readonly words: StorageWords;
  readonly now: () => Date;
  /** Asks the PACS itself whether it holds an instance, by reading its series again. */
  readonly holds: (document: ReturnType<typeof documentOf>) => Promise<boolean>;
  readonly createRequest?: () => XMLHttpRequest;
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly document: ReturnType<typeof documentOf> }
  | { readonly kind: 'failed'; readonly reason: SaveFailure };

/**
 * Stores plans. A save that failed and is repeated with nothing changed sends the same document again,
 * with the same UIDs, so that one whose answer was lost is not stored twice.
 */
export class Saver {
  private failed: Attempt | null = null;

  constructor(private readonly dependencies: SaverDependencies) {}

  /** Stores one state of the session. Never throws; 'saved' only on the word of the PACS. */
  async save(
    dataSource: DataSource,
    state: SessionState,
    ready: Extract<Readiness, { kind: 'ready' }>,
    person: PersonName,
    lineage: SrLineage,
  ): Promise<SaveOutcome> {
    let attempt: Attempt;
    try {
      attempt = this.repeated(state, person) ?? this.newAttempt(state, ready, person, lineage);
    } catch (error) {
      return { kind: 'failed', reason: { kind: 'not-written', message: messageOf(error) } };
    }
    this.failed = attempt;
    const document = documentOf(attempt.instance.dataset);
    const outcome = await storeInstance(dataSource, attempt.instance, this.dependencies.createRequest);
    if (outcome.kind === 'failed' || (outcome.kind === 'uncertain' && !(await this.dependencies.holds(document)))) {
      return { kind: 'failed', reason: { kind: 'not-stored', failure: outcome.reason } };
    }
    this.failed = null;
    return { kind: 'saved', document };
  }

  private repeated(state: SessionState, person: PersonName): Attempt | null {
    const last = this.failed;
    return last !== null && last.person.alphabetic === person.alphabetic && sayTheSame(last.state, state) ? last : null;
  }

  private newAttempt(
    state: SessionState,
    ready: Extract<Readiness, { kind: 'ready' }>,
    person: PersonName,
    lineage: SrLineage,
  ): Attempt {
    const { device, now, words } = this.dependencies;
    const plan = planOf(state, ready, { person, device, createdAt: now() }, words);
    const identity = nextSrIdentity(lineage, newUid);
    const dataset = writePlanSr(plan, identity, words);
    return { state, person, instance: { SOPInstanceUID: identity.SOPInstanceUID, dataset } };
  }
}

/** Whether two states of a session make the same plan. State is replaced and never changed in place. */
function sayTheSame(a: SessionState, b: SessionState): boolean {
  return (
    a.series.kind === 'open' &&
    b.series.kind === 'open' &&
    a.series.displaySetInstanceUID === b.series.displaySetInstanceUID &&
    a.geometry === b.geometry &&
    a.analysis === b.analysis &&
    a.thresholds === b.thresholds &&
    a.userVerdicts === b.userVerdicts &&
    a.acceptance === b.acceptance &&
    a.level === b.level &&
    a.record === b.record &&
    a.document === b.document
  );
}
