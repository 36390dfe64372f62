// @vitest-environment happy-dom
import { act, cleanup, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { forBothSides, lpsDirection, LEFT, lpsPoint, mm, type Millimetres } from '../../core/geometry';
import { forTrajectories } from '../../core/trajectory';
import { Panel } from '../Panel';
import { STEPS, type StepName } from '../steps';
import { REVIEWED, storedPlan } from '../../../../../test/planning';
import { CORNERS, named, placed, PROPOSED, proposed as proposedBy, show, type Bench } from './support';
import { statedWarning, type SideAnalysis } from '../../core/analysis';
import type { PlanReview } from '../../core/plan';

/*
 * A tick means that a person has looked. Wrong would be: one for what the program proposed, one that stays when
 * what was looked at has changed, or none for what somebody has done.
 */

afterEach(cleanup);

/** A bench with a landmark that the program proposed, AI as sure as said. */
const proposed = (AI: Millimetres = PROPOSED.confidence.AI): Bench =>
  proposedBy({ ...PROPOSED, confidence: { ...PROPOSED.confidence, AI } });

const panel = (made: Bench): HTMLElement => show(made, <Panel />);

/** The step as the list states it: to the ear, and by its mark. */
function step(container: HTMLElement, name: StepName): { readonly word: string; readonly mark: string } {
  const button = named(container, `step-${name}`);
  return {
    word: button.getAttribute('aria-label')?.split(': ')[1] ?? '',
    mark: button.querySelector('.sacroplasty-step-mark')?.textContent ?? '',
  };
}

const press = (container: HTMLElement, name: string): void => {
  fireEvent.click(named(container, name));
};

describe('Place', () => {
  it('is proposed, and not done, while nobody has looked at the program’s corners', () => {
    const container = panel(proposed());
    expect(step(container, 'place')).toEqual({ word: 'proposed', mark: '~' });
    expect(named(container, 'section-place').dataset['state']).toBe('proposed');
    expect(named(container, 'section-place').textContent).not.toContain('✓');
    expect(named(container, 'guidance').textContent).toContain('press “Corners are right”');
    for (const name of STEPS) expect(step(container, name).mark, name).not.toBe('✓');
  });

  it('is done when the user says that the corners are right', () => {
    const container = panel(proposed());
    press(container, 'accept-corners');
    expect(step(container, 'place')).toEqual({ word: 'done', mark: '✓' });
  });

  it('is done when the user placed the corners, or has moved each of the proposed ones', () => {
    expect(step(panel(placed()), 'place').word).toBe('done');
    cleanup();
    const made = proposed();
    const container = panel(made);
    for (const name of ['PS', 'AS', 'AI'] as const) {
      const [x, y, z] = CORNERS[name];
      act(() => made.session.moveCorner(name, lpsPoint(x, y + 0.75, z - 0.25)));
      expect(step(container, 'place').word).toBe('proposed');
    }
    act(() => made.session.moveCorner('PI', lpsPoint(1, 16.5, 3.25)));
    expect(step(container, 'place').word).toBe('done');
  });

  it('asks for the look that an unsure corner needs, before it can be accepted', () => {
    const made = proposed(mm(13.25));
    const container = panel(made);
    expect(step(container, 'place')).toEqual({ word: 'look here', mark: '!' });
    expect(named(container, 'guidance').textContent).toContain('Look at AI');
    expect(container.querySelector('[data-cy="sacroplasty-accept-corners"]')).toBeNull();
    expect(named(container, 'unsure-corner').textContent).toContain('may be off by 13.3 mm');
    expect((named(container, 'accept-corner') as HTMLButtonElement).disabled).toBe(true);
    press(container, 'show-corner');
    expect(made.asked).toContain(`showPoint ${JSON.stringify(CORNERS.AI)}`);
    press(container, 'accept-corner');
    expect(step(container, 'place').word).toBe('proposed');
    press(container, 'accept-corners');
    expect(step(container, 'place').word).toBe('done');
  });

  it('takes all corners with one press once the only unsure one has been shown', () => {
    const made = proposed(mm(13.25));
    const container = panel(made);
    press(container, 'show-corner');
    press(container, 'accept-corners');
    expect(step(container, 'place').word).toBe('done');
  });

  it('takes moving an unsure corner as having looked at it', () => {
    const made = proposed(mm(13.25));
    const container = panel(made);
    act(() => made.session.moveCorner('AI', lpsPoint(1, -6, -3)));
    expect(step(container, 'place').word).toBe('proposed');
  });

  it('falls back when the plane is turned under the corners, and when S1 is proposed anew', () => {
    const made = proposed();
    const container = panel(made);
    press(container, 'accept-corners');
    act(() => made.session.setSagittalPlane({ origin: CORNERS.PS, normal: lpsDirection(1, 0.07, 0)! }));
    expect(step(container, 'place').word).toBe('proposed');
    act(() => void made.session.undo());
    expect(step(container, 'place').word).toBe('done');
    act(() =>
      made.session.propose(
        { ...PROPOSED, corners: { ...CORNERS, AS: lpsPoint(1, -13, 25) } },
        { origin: CORNERS.PS, normal: LEFT },
      ),
    );
    expect(step(container, 'place').word).toBe('proposed');
  });
});

describe('Check sides', () => {
  it('names what is unsure of each side, and is done only when the user accepts it', () => {
    const container = panel(proposed());
    expect(step(container, 'sides')).toEqual({ word: 'look here', mark: '!' });
    const words = named(container, 'unsure-sides').textContent;
    expect(words).toContain('Right: distance 2 unknown');
    expect(words).toContain('Left: distance 1 a breach');
    press(container, 'accept-sides');
    expect(step(container, 'sides')).toEqual({ word: 'done', mark: '✓' });
    expect(container.querySelector('[data-cy="sacroplasty-accept-sides"]')).toBeNull();
  });

  it('asks again for what has become unsure since', () => {
    const made = placed();
    const container = panel(made);
    press(container, 'accept-sides');
    const { analysis } = made.session.state;
    if (analysis.kind !== 'done') throw new Error(analysis.kind);
    const warning = 'The left sacroiliac joint’s direction is unsure: check its line on the axial view.';
    act(() =>
      made.session.store.setState({
        analysis: { ...analysis, analysis: { ...analysis.analysis, warnings: [statedWarning(warning, 'left')] } },
      }),
    );
    expect(step(container, 'sides').word).toBe('look here');
    expect(named(container, 'unsure-sides').textContent).toContain(warning);
    expect(named(container, 'unsure-sides').textContent).not.toContain('breach');
  });

  it('falls back with the landmark that it was accepted on, and comes back with it', () => {
    const made = placed();
    const container = panel(made);
    press(container, 'accept-sides');
    act(() => made.session.moveCorner('PI', lpsPoint(1, 17, 2)));
    expect(step(container, 'sides').word).toBe('look here');
    act(() => void made.session.undo());
    expect(step(container, 'sides').word).toBe('done');
    act(() => void made.session.redo());
    expect(step(container, 'sides').word).toBe('look here');
  });
});

describe('a plan opened from the PACS', () => {
  it('is shown as saved, for the plan does not say who looked; accepting it ticks it', () => {
    const made = proposed(mm(13.25));
    const { placement, analysis, geometry, thresholds, userVerdicts, record } = made.session.state;
    if (placement.kind !== 'placed' || analysis.kind !== 'done') throw new Error('no plan');
    const document = { StudyInstanceUID: '1', SeriesInstanceUID: '1.5', SOPClassUID: '1.1', SOPInstanceUID: '2.25.4' };
    made.session.open({
      ...geometry,
      landmark: placement.landmark,
      thresholds,
      analysis: analysis.analysis,
      userVerdicts,
      review: REVIEWED,
      record,
      observer: { alphabetic: 'Okonkwo^Adaeze', ideographic: '', phonetic: '' },
      document,
    });
    const container = panel(made);
    for (const name of ['place', 'sides'] as const)
      expect(step(container, name)).toEqual({ word: 'as saved', mark: 'S' });
    // In the sides that were saved a breach is named again: this user has not accepted it yet.
    const sides = named(container, 'section-sides').querySelector('h3 button')!;
    if (sides.getAttribute('aria-expanded') === 'false') fireEvent.click(sides);
    expect(named(container, 'unsure-sides').textContent).toContain('Left: distance 1 a breach');
    press(container, 'accept-sides');
    expect(step(container, 'sides').word).toBe('done');
    // The plan says who stands behind it: that this user does is to be saved.
    expect(made.session.state.changed).toBe(true);
  });
});

describe('a plan opened from the PACS that nobody had accepted', () => {
  const reopened = (review: PlanReview): HTMLElement => {
    const made = proposed();
    const { placement, analysis, geometry, thresholds, userVerdicts, record } = made.session.state;
    if (placement.kind !== 'placed' || analysis.kind !== 'done') throw new Error('no plan');
    const document = { StudyInstanceUID: '1', SeriesInstanceUID: '1.5', SOPClassUID: '1.1', SOPInstanceUID: '2.25.4' };
    const observer = { alphabetic: 'Okonkwo^Adaeze', ideographic: '', phonetic: '' };
    made.session.open({
      ...geometry,
      landmark: placement.landmark,
      thresholds,
      analysis: { ...analysis.analysis, sides: forBothSides(() => calm(analysis.analysis.sides.right)) },
      userVerdicts,
      review,
      record,
      observer,
      document,
    });
    return panel(made);
  };
  /** A side of which nothing is unsure. */
  const calm = (side: SideAnalysis): SideAnalysis => ({
    ...side,
    distances: forTrajectories(trajectory => ({ ...side.distances[2], trajectory })),
  });

  it('is shown so, and the user is led there', () => {
    const container = reopened({ ...REVIEWED, corners: 'no', sides: { right: 'no', left: 'earlier' } });
    expect(step(container, 'place')).toEqual({ word: 'saved, never accepted', mark: '~' });
    expect(step(container, 'sides')).toEqual({ word: 'saved, never accepted', mark: '~' });
    expect(named(container, 'guidance').textContent).toContain('press “Corners are right”');
    press(container, 'accept-corners');
    expect(step(container, 'place').word).toBe('done');
  });

  it('is as saved where that was not recorded yet', () => {
    const container = reopened({
      ...REVIEWED,
      corners: 'not-recorded',
      sides: { right: 'not-recorded', left: 'earlier' },
    });
    expect(step(container, 'place').word).toBe('as saved');
    expect(step(container, 'sides').word).toBe('as saved');
  });
});

describe('Verify', () => {
  it('asks for a look at a breach that was computed, until both sides have the user’s verdict', () => {
    const made = placed();
    const container = panel(made);
    const verdict = {
      kind: 'confirmed',
      offset: mm(-20),
      seen: { from: mm(0), to: mm(-36) },
      comment: '',
    } as const;
    act(() => made.session.giveVerdict('right', verdict));
    expect(step(container, 'verify')).toEqual({ word: 'look here', mark: '!' });
    act(() => made.session.giveVerdict('left', { ...verdict, kind: 'disagreed', seen: { from: mm(0), to: mm(36) } }));
    expect(step(container, 'verify')).toEqual({ word: 'done', mark: '✓' });
    // Another person reads: it is the first one's look.
    act(() => made.session.setReader({ alphabetic: 'Grün^Zoë', ideographic: '', phonetic: '' }));
    expect(step(container, 'verify')).toEqual({ word: 'done', mark: '✓' });
    act(() => made.session.setReader({ alphabetic: 'Reader^Second', ideographic: '', phonetic: '' }));
    act(() => made.session.setRecord({ sidesToTreat: 'right' }));
    expect(step(container, 'verify')).toEqual({ word: 'as saved', mark: 'S' });
    act(() => made.session.giveVerdict('right', verdict));
    expect(step(container, 'verify')).toEqual({ word: 'as saved', mark: 'S' });
    act(() => made.session.giveVerdict('left', { ...verdict, kind: 'disagreed', seen: { from: mm(0), to: mm(36) } }));
    expect(step(container, 'verify')).toEqual({ word: 'done', mark: '✓' });
    // Given in an earlier version, which did not record what was seen.
    act(() => made.session.giveVerdict('left', { ...verdict, kind: 'disagreed', seen: null }));
    expect(step(container, 'verify')).toEqual({ word: 'as saved', mark: 'S' });
  });

  it('is as saved, and not done, while the verdicts are those that came with a stored plan', () => {
    const made = placed();
    const { placement, analysis } = made.session.state;
    if (placement.kind !== 'placed' || analysis.kind !== 'done') throw new Error('nothing is measured');
    const observer = { alphabetic: 'Okonkwo^Adaeze', ideographic: '', phonetic: '' };
    const verdict = (to: number) =>
      ({ kind: 'confirmed', offset: mm(0), seen: { from: mm(0), to: mm(to) }, comment: '', by: null }) as const;
    const userVerdicts = { left: verdict(36), right: verdict(-36) };
    made.session.setReader(observer);
    made.session.open({ ...storedPlan(placement.landmark, analysis.analysis), observer, userVerdicts });
    const container = panel(made);
    expect(step(container, 'verify')).toEqual({ word: 'as saved', mark: 'S' });
    act(() => made.session.setRecord({ sidesToTreat: 'right' }));
    expect(step(container, 'verify')).toEqual({ word: 'as saved', mark: 'S' });
    for (const side of ['left', 'right'] as const) {
      const came = made.session.state.userVerdicts[side];
      if (came === null) throw new Error('the verdict has gone');
      act(() => made.session.giveVerdict(side, { ...came, comment: 'a word more' }));
    }
    expect(step(container, 'verify')).toEqual({ word: 'as saved', mark: 'S' });
    act(() => made.session.giveVerdict('left', verdict(36)));
    expect(step(container, 'verify')).toEqual({ word: 'as saved', mark: 'S' });
    act(() => made.session.giveVerdict('right', verdict(-36)));
    expect(step(container, 'verify')).toEqual({ word: 'done', mark: '✓' });
  });
});
