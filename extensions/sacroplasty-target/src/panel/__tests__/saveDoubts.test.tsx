// @vitest-environment happy-dom
import { act, cleanup, fireEvent } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { degreesToRadians, LEFT, mm, rotateAbout, SUPERIOR } from '../../core/geometry';
import { REVIEWED, storedPlan } from '../../../../../test/planning';
import { stated, withWarnings, type ContainmentVerdict, type UserVerdict } from '../../core/analysis';
import { messages } from '../../messages';
import { levelWarnings } from '../../session';
import { saveDoubts, treatedOutside, type ListedPlan } from '../../storage';
import { Panel } from '../Panel';
import { CORNERS, named, placed, proposed, show, type Bench } from './support';

/* What speaks against a plan stands beside Save, and is asked about once. Wrong would be: a plan stored without a word. */

afterEach(cleanup);

const panel = (made: Bench): HTMLElement => show(made, <Panel />);
const press = (container: HTMLElement, name: string): void => void fireEvent.click(named(container, name));
const has = (container: HTMLElement, name: string): boolean =>
  container.querySelector(`[data-cy="sacroplasty-${name}"]`) !== null;

/** The program finds S1 below the landmark. */
function makeLevelUnsure({ session }: Bench): void {
  const { placement } = session.state;
  if (placement.kind !== 'placed') throw new Error(placement.kind);
  const { target } = placement.landmark;
  act(() => session.noteLevel(target, { kind: 'elsewhere', distance: mm(38.2), direction: 'lower' }));
}

describe('a landmark that may not lie in S1', () => {
  it('is named beside Save, and is not stored before the user has answered', () => {
    const made = placed();
    const container = panel(made);
    expect(has(container, 'save-doubts')).toBe(false);
    makeLevelUnsure(made);
    expect(named(container, 'save-doubts').textContent).toContain('S1 was found 38 mm lower');
    press(container, 'save');
    expect(made.asked).toEqual([]);
    expect(named(container, 'save-question').textContent).toContain('Store it all the same?');
    press(container, 'save-not');
    expect(has(container, 'save-question')).toBe(false);
    expect(made.asked).toEqual([]);
    press(container, 'save');
    press(container, 'save-anyway');
    expect(made.asked).toEqual(['save']);
    expect(has(container, 'save-question')).toBe(false);
  });

  it('is nothing to ask about once the user has counted', () => {
    const made = placed();
    const container = panel(made);
    makeLevelUnsure(made);
    press(container, 'save');
    press(container, 'accept-level');
    expect(has(container, 'save-question')).toBe(false);
    press(container, 'save');
    expect(made.asked).toEqual(['save']);
  });

  it('is warned of above the steps until the user has counted, in a plan that is opened again, too', () => {
    const made = placed();
    const container = panel(made);
    const warned = (): string => container.querySelector('[data-cy="sacroplasty-warnings"]')?.textContent ?? '';
    makeLevelUnsure(made);
    expect(warned()).toContain('S1 was found 38 mm lower');
    press(container, 'accept-level');
    expect(warned()).not.toContain('S1 was found');
    expect(warned()).toContain('3 mm thick');

    const { placement, analysis } = made.session.state;
    if (placement.kind !== 'placed' || analysis.kind !== 'done') throw new Error('There is no plan');
    const [level] = levelWarnings(made.session.state).map(messages.sessionWarning);
    const plan = storedPlan(placement.landmark, withWarnings(analysis.analysis, [level ?? '']));
    for (const isCounted of [false, true]) {
      const review = { ...plan.review, level: { kind: 'doubted', words: level ?? '', isCounted } } as const;
      act(() => made.session.open({ ...plan, review }));
      expect(warned().includes('S1 was found 38 mm lower')).toBe(!isCounted);
    }
  });

  it('is never called contained without a word', () => {
    const made = placed();
    const container = panel(made);
    const right = named(container, 'containment-right');
    expect(right.dataset['verdict']).toBe('contained');
    makeLevelUnsure(made);
    expect(right.dataset['verdict']).toBe('level-unsure');
    expect(right.textContent).toContain('Contained, if this is S1');
    expect(named(container, 'containment-left').dataset['verdict']).toBe('not-contained');
  });
});

describe('a side to treat in which the target is not contained', () => {
  const judged = (kind: 'confirmed' | 'disagreed', to: number) =>
    ({ kind, offset: mm(0), seen: { from: mm(0), to: mm(to) }, comment: '' }) as const;

  /** The record’s section, opened. */
  function open(container: HTMLElement): void {
    const heading = named(container, 'section-record').querySelector('h3 button');
    if (heading?.getAttribute('aria-expanded') === 'false') fireEvent.click(heading);
  }

  it('is named beside the choice, and asked about before it is stored', () => {
    const made = placed();
    const container = panel(made);
    open(container);
    act(() => made.session.giveVerdict('left', judged('disagreed', 36)));
    press(container, 'sides-right');
    expect(has(container, 'treated-outside')).toBe(false);
    press(container, 'sides-bilateral');
    expect(named(container, 'treated-outside').textContent).toBe(
      '⚠ Left is to be treated: BREACH from 24 mm on (user: outside).',
    );
    press(container, 'save');
    expect(made.asked).toEqual([]);
    expect(named(container, 'save-question').textContent).toContain('Left is to be treated');
    press(container, 'save-anyway');
    expect(made.asked).toEqual(['save']);
  });

  it('is one where the program says so and the user nothing, or the user against the program', () => {
    const made = placed();
    const container = panel(made);
    open(container);
    press(container, 'sides-left');
    expect(named(container, 'treated-outside').textContent).toContain('BREACH from 24 mm on (not verified)');
    // The user was asked about the contradiction when the verdict was given.
    act(() => made.session.giveVerdict('left', judged('confirmed', 36)));
    expect(has(container, 'treated-outside')).toBe(false);
    press(container, 'sides-right');
    act(() => made.session.giveVerdict('right', judged('disagreed', -36)));
    expect(named(container, 'treated-outside').textContent).toContain('contained (user: outside)');
  });
});

describe('a side to treat of which the program is not sure', () => {
  it.each(['borderline', 'unknown'] as const)('is asked about where it is %s and nobody has looked', kind => {
    const { session } = placed();
    const { analysis, userVerdicts, record } = session.state;
    if (analysis.kind !== 'done') throw new Error(analysis.kind);
    const { sides } = analysis.analysis;
    const [closest] = sides.right.containment;
    if (closest === undefined) throw new Error('nothing is measured');
    const verdict: ContainmentVerdict =
      kind === 'borderline' ? { kind, closest } : { kind, reason: stated('nothing was seen') };
    const unsure = { ...analysis.analysis, sides: { ...sides, right: { ...sides.right, verdict } } };
    const asked = (own: UserVerdict | null): readonly string[] =>
      treatedOutside({
        record: { ...record, sidesToTreat: 'right' },
        analysis: { ...analysis, analysis: unsure },
        userVerdicts: { ...userVerdicts, right: own === null ? null : { ...own, given: 'here' } },
      }).map(({ side }) => side);
    const own = {
      kind: 'confirmed',
      offset: mm(0),
      seen: { from: mm(0), to: mm(-36) },
      comment: '',
      by: null,
    } as const;
    expect(asked(null)).toEqual(['right']);
    expect(asked(own)).toEqual([]);
    // Another person's word is not this reader's.
    expect(asked({ ...own, by: { alphabetic: 'Reader^Second', ideographic: '', phonetic: '' } })).toEqual(['right']);
  });
});

describe('a target that the user has put where no ala is', () => {
  const inReach = { kind: 'target-in-reach-of-canal', side: 'right', at: mm(4) } as const;

  it.each([
    ['right', true],
    ['bilateral', true],
    [null, true],
    ['left', false],
  ] as const)('is asked about where the side to treat is %s: %s', (sidesToTreat, isAsked) => {
    const { state } = placed().session;
    const { analysis, record } = state;
    if (analysis.kind !== 'done') throw new Error(analysis.kind);
    const warned = { ...analysis, analysis: { ...analysis.analysis, warnings: [inReach] } };
    const doubts = saveDoubts({ ...state, analysis: warned, record: { ...record, sidesToTreat } }, []);
    const words = doubts.map(messages.saveDoubt).filter(doubt => doubt.includes('sacral canal'));
    expect(words).toEqual(isAsked ? [messages.warning(inReach)] : []);
  });

  it('is named in the list of plans', () => {
    const { analysis } = placed().session.state;
    if (analysis.kind !== 'done') throw new Error(analysis.kind);
    const stored = { review: REVIEWED, analysis: { ...analysis.analysis, warnings: [inReach] } };
    expect(messages.planDoubts(stored)).toEqual([messages.warning(inReach)]);
  });
});

describe('a plan that is not the last word', () => {
  it('is said to be replaced by a later one, and is not saved beside that without a question', () => {
    const made = placed();
    const { placement, analysis } = made.session.state;
    if (placement.kind !== 'placed' || analysis.kind !== 'done') throw new Error('nothing is measured');
    const plan = storedPlan(placement.landmark, analysis.analysis);
    made.session.open(plan);
    const container = panel(made);
    expect(has(container, 'save-doubts')).toBe(false);
    const listed: ListedPlan = {
      displaySetInstanceUID: 'ds',
      document: plan.document,
      moment: '2026-11-30 17:40',
      content: { kind: 'refused', reason: { kind: 'not-ours' } },
      replaced: true,
    };
    act(() => made.storage.setState({ plans: [listed] }));
    expect(named(container, 'save-doubts').textContent).toContain('A later plan in the PACS has replaced this one');
    act(() => made.session.setRecord({ sidesToTreat: 'right' }));
    press(container, 'save');
    expect(made.asked).toEqual([]);
    press(container, 'save-anyway');
    expect(made.asked).toEqual(['save']);
  });
});

describe('a midsagittal plane that the user has turned away from the proposed one', () => {
  it.each([
    [4, false],
    [15, true],
  ])('by %s degrees is warned of: %s', (degrees, isWarned) => {
    const made = proposed();
    made.session.setSagittalPlane({
      origin: CORNERS.PS,
      normal: rotateAbout(LEFT, SUPERIOR, degreesToRadians(degrees)),
    });
    const said = `The midsagittal plane is turned by ${degrees.toFixed(1)}°`;
    expect(panel(made).textContent.includes(said)).toBe(isWarned);
  });
});
