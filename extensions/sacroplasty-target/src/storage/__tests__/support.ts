import { messages } from '../../messages';
import { atOnce, NOTHING_MISSING } from '../../../../../test/planning';
import { createStore } from 'zustand/vanilla';
import type { Analysis } from '../../core/analysis';
import { forBothSides, LEFT, lpsPoint, mm, signOf } from '../../core/geometry';
import type { Corners } from '../../core/landmark';
import { planningDevice } from '../../core/plan';
import { PlanningSession, type SeriesState } from '../../session';
import type { DisplaySet, HostManagers, NaturalisedInstance } from '../../host';
import { Drafts } from '../drafts';
import { planSopClassHandler } from '../planSopClassHandler';
import { PlanStorage } from '../planStorage';
import { stated } from '../../core/analysis';

export const STUDY = '1.2.826.0.1.10';
export const CT_SERIES = '1.2.826.0.1.11';
export const FRAME = '1.2.826.0.1.12';
const CT_IMAGE = '1.2.840.10008.5.1.4.1.1.2';

export const CORNERS: Corners = {
  PS: lpsPoint(1, 20, 33),
  AS: lpsPoint(1, -14, 24),
  AI: lpsPoint(1, -4, -4),
  PI: lpsPoint(1, 16, 3),
};

const name = (alphabetic: string) => ({ alphabetic, ideographic: '', phonetic: '' });

export function openSeries(displaySetInstanceUID = 'ct', SeriesInstanceUID = CT_SERIES): SeriesState {
  const instances = [1, 2, 3].map(n => ({
    SOPClassUID: CT_IMAGE,
    SOPInstanceUID: `${SeriesInstanceUID}.${String(n)}`,
  }));
  return {
    kind: 'open',
    displaySetInstanceUID,
    slicesLoaded: 3,
    missing: NOTHING_MISSING,
    failedImages: [],
    warnings: [],
    stack: {
      columns: 2,
      rows: 3,
      slices: [null, null, null],
      origin: lpsPoint(0, 0, 0),
      rowDirection: LEFT,
      columnDirection: LEFT,
      sliceDirection: LEFT,
      columnSpacing: mm(0.7),
      rowSpacing: mm(0.8),
      sliceSpacing: mm(0.9),
      intensity: 'hounsfield',
    },
    source: {
      patient: {
        PatientName: name('Grün^Zoë'),
        PatientID: 'P-7',
        IssuerOfPatientID: '',
        PatientBirthDate: '19411203',
        PatientSex: 'F',
        PatientAge: '',
      },
      study: {
        StudyInstanceUID: STUDY,
        StudyDate: '20261120',
        StudyTime: '0911',
        ReferringPhysicianName: name(''),
        StudyID: '',
        AccessionNumber: '',
        StudyDescription: '',
      },
      furtherAttributes: {},
      TimezoneOffsetFromUTC: '',
      SeriesInstanceUID,
      FrameOfReferenceUID: FRAME,
      Modality: 'CT',
      SeriesDescription: 'Pelvis 0.9',
      instances,
      sliceSpacing: mm(0.9),
    },
  };
}

/** Contained at the right, breached at the left, one distance unknown. */
export function someAnalysis(session: PlanningSession): Analysis {
  const { placement } = session.state;
  if (placement.kind !== 'placed') throw new Error('nothing is placed');
  const { target, normal } = placement.landmark;
  const at = (offset: number) =>
    lpsPoint(target[0] + offset * normal[0], target[1] + offset * normal[1], target[2] + offset * normal[2]);
  return {
    surface: { kind: 'traced' },
    warnings: [],
    sides: forBothSides(side => {
      const sign = signOf(side);
      const slice = (distance: number, state: 'inside' | 'anterior', margin: number) => ({
        offset: mm(sign * distance),
        point: at(sign * distance),
        state,
        margin: { kind: 'known' as const, value: mm(margin), uncertainty: mm(0.5) },
      });
      const containment =
        side === 'right'
          ? [slice(0, 'inside', 7), slice(20, 'inside', 4.2), slice(30, 'inside', 5)]
          : [slice(0, 'inside', 7), slice(20, 'inside', 2), slice(30, 'anterior', -1.5)];
      const closest = containment[side === 'right' ? 1 : 2]!;
      const unknown = (trajectory: 1 | 2 | 3) => ({
        kind: 'unknown' as const,
        trajectory,
        direction: null,
        reason: stated('not in this test'),
      });
      return {
        side,
        alaTarget: {
          kind: 'known',
          offset: mm(sign * 26),
          point: at(sign * 26),
          by: side === 'left' ? 'given' : 'proposed',
        },
        jointDirection: { kind: 'unknown', reason: stated('not in this test') },
        containment,
        needleZone: { from: mm(sign * 20), to: mm(sign * 30) },
        verdict:
          side === 'right'
            ? { kind: 'contained', confidence: 0.97 }
            : { kind: 'not-contained', confidence: 0.91, firstBreach: closest },
        lateralBreach: null,
        smallestMargin: { margin: closest.margin, at: closest },
        foramenLimit: null,
        jointLimit: null,
        distances: [unknown(1), unknown(2), unknown(3)],
      };
    }),
  };
}

/** How the fake PACS answers the next store request. */
export type Answer = 'stores' | 'stores, answer lost' | 'refuses' | 'is down';

/**
 * A host with one PACS behind it, which keeps what it is sent. It behaves as OHIF does: display sets come
 * from reading a series, through our SOP class handler; nothing is returned from storing.
 */
export class FakeHost {
  answer: Answer = 'stores';
  canBeRead = true;
  readonly held: NaturalisedInstance[] = [];
  readonly sent: NaturalisedInstance[] = [];
  readonly forgotten: string[] = [];
  readonly displaySets: DisplaySet[] = [];
  readonly notices: string[] = [];
  readonly shownSeries: string[] = [];
  user: unknown = null;
  /** What a save waits for before it is answered. */
  gate: Promise<void> = Promise.resolve();
  private readonly listeners = new Map<string, (() => void)[]>();
  private readonly handler = planSopClassHandler('test', messages.planLabel);

  constructor() {
    this.addImages('ct', CT_SERIES, [1, 2, 3]);
  }

  addImages(displaySetInstanceUID: string, SeriesInstanceUID: string, numbers: readonly number[], frame = FRAME): void {
    this.displaySets.push({
      displaySetInstanceUID,
      StudyInstanceUID: STUDY,
      SeriesInstanceUID,
      SOPClassHandlerId: 'stack',
      Modality: 'CT',
      instances: numbers.map(n => ({
        SOPInstanceUID: `${SeriesInstanceUID}.${String(n)}`,
        FrameOfReferenceUID: frame,
      })),
    });
  }

  /** Reads what the PACS holds, as the host does when a study is opened. */
  readAll(): void {
    const known = new Set(this.displaySets.flatMap(({ instances = [] }) => instances.map(i => i['SOPInstanceUID'])));
    const added = this.handler.getDisplaySetsFromSeries(this.held.filter(i => !known.has(i['SOPInstanceUID'])));
    this.displaySets.push(...added);
    if (added.length > 0) for (const listener of this.listeners.get('added') ?? []) listener();
  }

  createRequest = (): XMLHttpRequest => new FakeRequest() as unknown as XMLHttpRequest;

  get managers(): HostManagers {
    const dataSource = {
      getConfig: () => ({ name: 'pacs' }),
      deleteStudyMetadataPromise: (key: string) => this.forgotten.push(key),
      query: {
        series: {
          search: () => {
            if (!this.canBeRead) return Promise.reject(new Error('request failed'));
            const uids = new Set(this.held.map(i => i['SeriesInstanceUID']));
            return Promise.resolve([...uids].map(seriesInstanceUid => ({ seriesInstanceUid, modality: 'SR' })));
          },
        },
      },
      retrieve: {
        series: {
          metadata: () => {
            if (!this.canBeRead) return Promise.reject(new Error('request failed'));
            this.readAll();
            return Promise.resolve();
          },
        },
      },
      store: { dicom: (dataset: NaturalisedInstance, request: FakeRequest) => this.store(dataset, request) },
    };
    const subscribe = (event: string, listener: () => void) => {
      const all = [...(this.listeners.get(event) ?? []), listener];
      this.listeners.set(event, all);
      return {
        unsubscribe: () =>
          this.listeners.set(
            event,
            all.filter(one => one !== listener),
          ),
      };
    };
    return {
      servicesManager: {
        services: {
          displaySetService: {
            EVENTS: { DISPLAY_SETS_ADDED: 'added', DISPLAY_SETS_REMOVED: 'removed' },
            subscribe,
            getActiveDisplaySets: () => this.displaySets,
            getDisplaySetsForSeries: (uid: string) => this.displaySets.filter(d => d.SeriesInstanceUID === uid),
          },
          userAuthenticationService: { getUser: () => this.user },
          uiNotificationService: { show: ({ message }: { message: string }) => this.notices.push(message) },
        },
      },
      extensionManager: { getActiveDataSource: () => [dataSource] },
    } as unknown as HostManagers;
  }

  private async store(dataset: NaturalisedInstance, request: FakeRequest): Promise<void> {
    // What arrives is what was sent, encoded and decoded: not the same object.
    const received = JSON.parse(JSON.stringify(dataset)) as NaturalisedInstance;
    this.sent.push(received);
    await this.gate;
    request.readyState = 4;
    const uid = received['SOPInstanceUID'];
    const keep = (): void => {
      if (!this.held.some(one => one['SOPInstanceUID'] === uid)) this.held.push(received);
    };
    const named = { '00081155': { Value: [uid] } };
    switch (this.answer) {
      case 'stores':
        keep();
        request.status = 200;
        request.responseText = JSON.stringify({ '00081199': { Value: [named] } });
        return;
      case 'stores, answer lost':
        keep();
        throw new Error('request failed');
      case 'refuses':
        request.status = 409;
        request.responseText = JSON.stringify({
          '00081198': { Value: [{ ...named, '00081197': { Value: [0xa700] } }] },
        });
        throw new Error('request failed');
      case 'is down':
        throw new Error('request failed');
    }
  }
}

class FakeRequest extends EventTarget {
  readyState = 0;
  status = 0;
  responseType = '';
  responseText = '';
  timeout = 0;
}

export interface Bench {
  readonly host: FakeHost;
  readonly session: PlanningSession;
  readonly storage: PlanStorage;
  readonly drafts: Drafts;
}

const made: PlanStorage[] = [];

/** Every storage listens to the page: between two tests none may be left. */
export function disposeAll(): void {
  for (const storage of made.splice(0)) storage.dispose();
}

/** A mode that has just been entered, nothing placed. */
export function bench(host = new FakeHost(), drafts = new Drafts(() => new Date(2026, 10, 23, 12, 31))): Bench {
  const session: PlanningSession = new PlanningSession({
    measure: atOnce(() => someAnalysis(session)),
    defer: run => run(),
  });
  let minute = 0;
  const memory = createStore<Record<string, string>>(() => ({}));
  const storage = new PlanStorage({
    session,
    host: host.managers,
    drafts,
    device: planningDevice('1.0.0'),
    words: messages,
    showSeries: uid => {
      host.shownSeries.push(uid);
      const shown = host.displaySets.find(d => d.displaySetInstanceUID === uid);
      if (shown !== undefined) session.setSeries(openSeries(uid, shown.SeriesInstanceUID));
    },
    showLandmark: () => undefined,
    pictures: () => 'of-the-plan',
    // Each save a minute later, so that the list has an order.
    now: () => new Date(2026, 10, 23, 13, minute++),
    memory: {
      getItem: key => memory.getState()[key] ?? null,
      setItem: (key, value) => memory.setState({ [key]: value }),
    },
    createRequest: host.createRequest,
  });
  made.push(storage);
  return { host, session, storage, drafts };
}

/** A complete plan, ready to be saved. */
export function planned(host?: FakeHost): Bench {
  const all = bench(host);
  all.session.setSeries(openSeries());
  all.session.setCorners(CORNERS);
  all.storage.setObserver('Okonkwo', 'Adaeze');
  return all;
}
