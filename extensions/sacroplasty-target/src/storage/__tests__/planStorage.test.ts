// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lpsPoint, mm } from '../../core/geometry';
import { bench, CORNERS, CT_SERIES, disposeAll, FakeHost, openSeries, planned, STUDY } from './support';
import { verificationOf } from '../../core/plan';
import { messages } from '../../messages';

const uidOf = (dataset: unknown): unknown => (dataset as Record<string, unknown>)['SOPInstanceUID'];
const listed = ({ storage }: ReturnType<typeof bench>) => storage.store.getState().plans;

afterEach(disposeAll);

describe('saving', () => {
  it('is confirmed by the PACS, and the plan is listed without a reload', async () => {
    const { host, session, storage } = planned();
    await storage.save();
    expect(session.state).toMatchObject({ changed: false, save: { kind: 'idle' } });
    expect(session.state.document).toMatchObject({ StudyInstanceUID: STUDY, SOPInstanceUID: uidOf(host.held[0]) });
    expect(storage.store.getState().plans).toHaveLength(1);
    expect(storage.store.getState().plans[0]).toMatchObject({ moment: '2026-11-23 13:00', replaced: false });
  });

  it('reads past the host’s memory of the study and does not leave a partial one', async () => {
    const { host, storage } = planned();
    await storage.save();
    expect(host.forgotten).toEqual([`pacs:${STUDY}`, `pacs:${STUDY}`]);
  });

  it('keeps the plan when the PACS refuses, and says why', async () => {
    const { host, session, storage } = planned();
    host.answer = 'refuses';
    await storage.save();
    const { save } = session.state;
    expect(save.kind === 'failed' && messages.saveFailure(save.reason)).toBe(
      'The PACS refused the plan: it is out of storage space (reason A700H).',
    );
    expect(session.state).toMatchObject({ changed: true, document: null, placement: { kind: 'placed' } });
  });

  it('sends the same document again when nothing has changed since it failed', async () => {
    const { host, session, storage } = planned();
    host.answer = 'is down';
    host.canBeRead = false;
    await storage.save();
    expect(session.state.save.kind).toBe('failed');
    host.answer = 'stores';
    host.canBeRead = true;
    await storage.save();
    expect(session.state.save.kind).toBe('idle');
    expect(host.sent).toHaveLength(2);
    expect(host.sent[1]).toEqual(host.sent[0]);
  });

  it('makes another document when something has changed since it failed', async () => {
    const { host, session, storage } = planned();
    host.answer = 'is down';
    await storage.save();
    session.setRecord({ comment: 'S1 is lumbarised' });
    host.answer = 'stores';
    await storage.save();
    expect(uidOf(host.sent[1])).not.toBe(uidOf(host.sent[0]));
    expect(JSON.stringify(host.held)).toContain('S1 is lumbarised');
  });

  it('whose answer was lost is found in the PACS and not repeated', async () => {
    const { host, session, storage } = planned();
    host.answer = 'stores, answer lost';
    await storage.save();
    expect(session.state).toMatchObject({ changed: false, save: { kind: 'idle' } });
    expect(host.sent).toHaveLength(1);
  });

  it('names what it replaces, and stays in one series', async () => {
    const { host, session, storage } = planned();
    await storage.save();
    session.setRecord({ needleGauge: 13 });
    await storage.save();
    const [first, second] = host.held;
    expect(host.held).toHaveLength(2);
    expect(second?.['SeriesInstanceUID']).toBe(first?.['SeriesInstanceUID']);
    expect(second?.['InstanceNumber']).toBe('2');
    expect(JSON.stringify(second?.['PredecessorDocumentsSequence'])).toContain(String(uidOf(first)));
    expect(storage.store.getState().plans.map(({ replaced }) => replaced)).toEqual([false, true]);
  });

  it('does not take a change made meanwhile for saved', async () => {
    const { host, session, storage } = planned();
    let open: () => void = () => undefined;
    host.gate = new Promise(resolve => (open = resolve));
    const saving = storage.save();
    session.setRecord({ comment: 'too late for this save' });
    open();
    await saving;
    expect(session.state.document).not.toBeNull();
    expect(session.state.changed).toBe(true);
    expect(JSON.stringify(host.held)).not.toContain('too late');
  });

  it('while another save is under way does nothing', async () => {
    const { host, storage } = planned();
    await Promise.all([storage.save(), storage.save()]);
    expect(host.sent).toHaveLength(1);
  });

  it('that fails after the series was left is reported and leaves the next series alone', async () => {
    const { host, session, storage } = planned();
    host.answer = 'refuses';
    let open: () => void = () => undefined;
    host.gate = new Promise(resolve => (open = resolve));
    const saving = storage.save();
    await vi.waitFor(() => expect(host.sent).toHaveLength(1));
    session.setSeries(openSeries('other', '1.2.826.0.1.99'));
    open();
    await saving;
    expect(session.state.save.kind).toBe('idle');
    expect(host.notices[0]).toContain('out of storage space');
  });

  it('without a name asks for it and sends nothing', async () => {
    const { host, session, storage } = bench();
    session.setSeries(openSeries());
    session.setCorners(CORNERS);
    await storage.save();
    const { save } = session.state;
    expect(save.kind === 'failed' && messages.saveFailure(save.reason)).toContain('name');
    expect(host.sent).toEqual([]);
  });

  it('is confirmed even where the list cannot be read afterwards, which is said', async () => {
    const { host, session, storage } = planned();
    host.canBeRead = false;
    await storage.save();
    expect(session.state).toMatchObject({ changed: false, save: { kind: 'idle' } });
    expect(storage.store.getState().listing).toMatchObject({ kind: 'failed' });
  });
});

describe('the list', () => {
  it('shows on demand what others have saved meanwhile', async () => {
    const host = new FakeHost();
    const mine = planned(host);
    const others = planned(new FakeHost());
    await others.storage.save();
    host.held.push(...others.host.held);
    expect(listed(mine)).toEqual([]);
    await mine.storage.refresh();
    expect(listed(mine)).toHaveLength(1);
    expect(mine.storage.store.getState().listing.kind).toBe('idle');
  });

  it('says when the PACS cannot be asked, until it answers: asked again, or by a plan that it has taken', async () => {
    const { host, storage } = planned();
    for (const answered of [() => storage.refresh(), () => storage.save()]) {
      host.canBeRead = false;
      await storage.refresh();
      expect(storage.store.getState().listing).toMatchObject({ kind: 'failed' });
      host.canBeRead = true;
      await answered();
      expect(storage.store.getState().listing).toEqual({ kind: 'idle' });
    }
  });
});

describe('opening', () => {
  async function stored(): Promise<FakeHost> {
    const { host, session, storage } = planned();
    session.giveVerdict('left', { kind: 'disagreed', offset: mm(28), seen: null, comment: 'clearly outside' });
    await storage.save();
    storage.dispose();
    return host;
  }

  async function reopened(host: FakeHost) {
    const again = bench(host);
    again.session.setSeries(openSeries());
    await vi.waitFor(() => expect(listed(again)).toHaveLength(1));
    return again;
  }

  it('rebuilds the plan from the SR alone, unchanged and with its document', async () => {
    const host = await stored();
    const again = await reopened(host);
    await again.storage.requestOpen(listed(again)[0]!.displaySetInstanceUID);
    const { placement, analysis, userVerdicts, changed, document } = again.session.state;
    expect(changed).toBe(false);
    expect(uidOf(document)).toBe(uidOf(host.held[0]));
    expect(userVerdicts.left).toEqual({
      given: 'earlier',
      kind: 'disagreed',
      offset: 28,
      seen: null,
      comment: 'clearly outside',
      // Nobody is named in this browser yet.
      by: { alphabetic: 'Okonkwo^Adaeze', ideographic: '', phonetic: '' },
    });
    if (placement.kind !== 'placed' || analysis.kind !== 'done') throw new Error('the plan is not there');
    for (const [name, corner] of Object.entries(CORNERS)) {
      const read = placement.landmark.corners[name as keyof typeof CORNERS];
      read.forEach((coordinate, i) => expect(coordinate).toBeCloseTo(corner[i]!, 2));
    }
    expect(analysis.from).toBe('stored');
    expect(analysis.analysis.sides.left.verdict.kind).toBe('not-contained');
    // What the user had fixed stays fixed, what was proposed stays free.
    expect(again.session.state.geometry.choices.left.offset).toBeCloseTo(26, 2);
    expect(again.session.state.geometry.choices.right.offset).toBeNull();
  });

  it('by another person stays the first one’s verdict, also when that person saves it', async () => {
    const host = await stored();
    const again = await reopened(host);
    again.storage.setObserver('Reader', 'Second');
    await again.storage.requestOpen(listed(again)[0]!.displaySetInstanceUID);
    again.session.setRecord({ sidesToTreat: 'right' });
    await again.storage.save();
    const uid = again.session.state.document?.SOPInstanceUID;
    const { content } = listed(again).find(({ document }) => document.SOPInstanceUID === uid)!;
    if (content.kind !== 'plan') throw new Error(content.kind);
    expect(content.plan.observer.person.alphabetic).toBe('Reader^Second');
    expect(content.plan.userVerdicts.left).toMatchObject({ kind: 'disagreed', by: { alphabetic: 'Okonkwo^Adaeze' } });
    expect(messages.verification(verificationOf(content.plan.userVerdicts))).toBe('not verified');
    again.storage.setObserver('Okonkwo', 'Adaeze');
    expect(again.session.state.userVerdicts.left?.by).toBeNull();
  });

  it('goes to the plan’s own series when another one is shown', async () => {
    const host = await stored();
    host.addImages('other', '1.2.826.0.1.99', [1, 2]);
    const again = await reopened(host);
    again.session.setSeries(openSeries('other', '1.2.826.0.1.99'));
    await vi.waitFor(() => expect(listed(again)).toHaveLength(1));
    await again.storage.requestOpen(listed(again)[0]!.displaySetInstanceUID);
    expect(host.shownSeries).toEqual(['ct']);
    expect(again.session.state).toMatchObject({
      series: { displaySetInstanceUID: 'ct' },
      placement: { kind: 'placed' },
    });
  });

  it('asks before unsaved work is lost, and loses nothing on a no', async () => {
    const host = await stored();
    const again = await reopened(host);
    again.session.addCorner(lpsPoint(1, 2, 3));
    await again.storage.requestOpen(listed(again)[0]!.displaySetInstanceUID);
    expect(again.storage.store.getState().opening.kind).toBe('asking');
    await again.storage.answerOpening(false);
    expect(again.session.state.placement.kind).toBe('partial');
    await again.storage.requestOpen(listed(again)[0]!.displaySetInstanceUID);
    await again.storage.answerOpening(true);
    expect(again.session.state.placement.kind).toBe('placed');
  });

  it('is refused where the source series is not in the study', async () => {
    const host = await stored();
    host.displaySets.splice(0, 1);
    const again = await reopened(host);
    await again.storage.requestOpen(listed(again)[0]!.displaySetInstanceUID);
    const { opening } = again.storage.store.getState();
    expect(opening.kind === 'failed' && messages.openingFailure(opening.reason)).toContain('Pelvis 0.9');
    expect(again.session.state.placement.kind).toBe('none');
  });

  it('is refused where the series has another frame of reference', async () => {
    const host = await stored();
    host.displaySets.splice(0, 1);
    host.addImages('ct', CT_SERIES, [1, 2, 3], '1.2.3.999');
    const again = await reopened(host);
    await again.storage.requestOpen(listed(again)[0]!.displaySetInstanceUID);
    expect(again.storage.store.getState().opening).toMatchObject({ kind: 'failed' });
  });

  it('of a damaged plan is refused in the list already', async () => {
    const host = await stored();
    const damaged = JSON.parse(JSON.stringify(host.held[0])) as Record<string, unknown>;
    damaged['SOPInstanceUID'] = '2.25.77';
    damaged['ContentSequence'] = [];
    host.held.splice(0, 1, damaged);
    host.displaySets.splice(1);
    host.readAll();
    const again = await reopened(host);
    expect(listed(again)[0]!.content.kind).toBe('refused');
  });
});

describe('unsaved work', () => {
  it('is kept when its series is left, and offered again', () => {
    const { session, storage } = planned();
    session.setRecord({ comment: 'not done yet' });
    session.setSeries(openSeries('other', '1.2.826.0.1.99'));
    expect(storage.store.getState().draft).toBeNull();
    session.setSeries(openSeries());
    expect(storage.store.getState().draft).not.toBeNull();
    storage.answerDraft(true);
    expect(session.state).toMatchObject({
      changed: true,
      placement: { kind: 'placed' },
      record: { comment: 'not done yet' },
    });
    expect(storage.store.getState().draft).toBeNull();
  });

  it('outlives the mode', () => {
    const { host, storage, drafts } = planned();
    storage.dispose();
    const again = bench(host, drafts);
    again.session.setSeries(openSeries('ct-again'));
    expect(again.storage.store.getState().draft).toMatchObject({ SeriesInstanceUID: CT_SERIES });
  });

  it('is not kept when it was saved', async () => {
    const { session, storage, drafts } = planned();
    await storage.save();
    session.setSeries(openSeries('other', '1.2.826.0.1.99'));
    expect(drafts.isEmpty).toBe(true);
  });

  it('makes the browser ask before the page is closed', async () => {
    const { storage } = planned();
    const leave = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(false);
    await storage.save();
    expect(leave()).toBe(true);
    storage.dispose();
  });
});

describe('who plans', () => {
  it('is the signed-in user where the host knows one', () => {
    const host = new FakeHost();
    host.user = { profile: { family_name: 'Nguyễn', given_name: 'Minh Anh' } };
    const { storage } = bench(host);
    expect(storage.store.getState().observer).toMatchObject({
      kind: 'sign-in',
      person: { alphabetic: 'Nguyễn^Minh Anh' },
    });
  });

  it('cannot smuggle separators into the name', () => {
    const { storage } = bench();
    storage.setObserver('A^B=C\\D', 'E');
    expect(storage.store.getState().observer).toMatchObject({ person: { alphabetic: 'A B C D^E' } });
  });
});
