import { describe, expect, it } from 'vitest';
import { openSeries, openSession } from '../../../../../../test/planning';
import type { DisplaySet, DisplaySetService } from '../../../host';
import { ShownPatient } from '../index';

/** A host that holds some display sets, and says when they change. */
function hostWith(initial: readonly DisplaySet[]) {
  let held = initial;
  const listeners = new Set<() => void>();
  const service: Pick<DisplaySetService, 'EVENTS' | 'subscribe' | 'getActiveDisplaySets' | 'getDisplaySetByUID'> = {
    EVENTS: { DISPLAY_SETS_ADDED: 'added', DISPLAY_SETS_CHANGED: 'changed', DISPLAY_SETS_REMOVED: 'removed' },
    subscribe: (_event, listener) => {
      const call = listener as () => void;
      listeners.add(call);
      return { unsubscribe: () => listeners.delete(call) };
    },
    getActiveDisplaySets: () => held,
    getDisplaySetByUID: uid => held.find(({ displaySetInstanceUID }) => displaySetInstanceUID === uid),
  };
  return {
    service: service as DisplaySetService,
    listeners,
    hold(now: readonly DisplaySet[]): void {
      held = now;
      for (const listener of [...listeners]) listener();
    },
  };
}

const images = (displaySetInstanceUID: string, ...names: readonly string[]): DisplaySet => ({
  displaySetInstanceUID,
  StudyInstanceUID: '1.2',
  SeriesInstanceUID: '1.2.1',
  SOPClassHandlerId: 'stack',
  Modality: 'CT',
  instances: names.map(PatientName => ({ PatientName, PatientID: '7', StudyDate: '20261103', Modality: 'CT' })),
});

const nameIn = ({ store }: ShownPatient): string => {
  const state = store.getState();
  return state.kind === 'one' ? state.identity.patient.PatientName.alphabetic : state.kind;
};

describe('the patient shown', () => {
  it('is the one of the open series, and never stays when another study comes', () => {
    const { session } = openSession();
    const host = hostWith([images('other', 'Other^Patient')]);
    const shown = new ShownPatient(host.service, session);
    const patient = { ...openSeries().source.patient, PatientID: '99' };
    session.setSeries({ ...openSeries('next'), source: { ...openSeries().source, patient } });
    expect(shown.store.getState()).toMatchObject({ kind: 'one', identity: { patient: { PatientID: '99' } } });
    session.reset();
    expect(nameIn(shown)).toBe('Other^Patient');
    host.hold([]);
    expect(nameIn(shown)).toBe('none');
    host.hold([images('new', 'New^Study', 'New^Study')]);
    expect(nameIn(shown)).toBe('New^Study');
    shown.dispose();
    expect(host.listeners.size).toBe(0);
  });

  it('is that of a refused series, not of the others', () => {
    const { session } = openSession();
    const host = hostWith([images('first', 'Other^Patient'), images('bad', 'Tilted^Gantry')]);
    const shown = new ShownPatient(host.service, session);
    session.setSeries({ kind: 'refused', displaySetInstanceUID: 'bad', reason: { kind: 'gantry-tilt', degrees: 12 } });
    expect(nameIn(shown)).toBe('Tilted^Gantry');
  });

  it('is nobody where the images name two', () => {
    const { session } = openSession();
    const host = hostWith([images('mixed', 'One^A', 'Two^B')]);
    const shown = new ShownPatient(host.service, session);
    session.setSeries({ kind: 'refused', displaySetInstanceUID: 'mixed', reason: { kind: 'localiser' } });
    expect(nameIn(shown)).toBe('several');
  });
});
