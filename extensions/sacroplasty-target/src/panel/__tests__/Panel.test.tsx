// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LEFT, lpsPoint, mm, SUPERIOR } from '../../core/geometry';
import type { SeriesState } from '../../session';
import type { ListedPlan } from '../../storage';
import { Panel } from '../Panel';
import { bench, CORNERS, named, placed, series, show, type Bench } from './support';

afterEach(cleanup);

/** A series all of whose slices have arrived. */
const loaded = (): Extract<SeriesState, { kind: 'open' }> => {
  const open = series();
  if (open.kind !== 'open') throw new Error(open.kind);
  return open;
};

const panel = (made: Bench): HTMLElement => show(made, <Panel />);
const saveButton = (container: HTMLElement) => named(container, 'save') as HTMLButtonElement;

describe('the six distances', () => {
  it('stand in the rows of Table 1, the patient’s right at the left, each with its unit', () => {
    const table = named(panel(placed()), 'distances');
    const texts = within(table)
      .getAllByRole('row')
      .map(row => Array.from(row.children, cell => cell.textContent));
    expect(texts).toEqual([
      ['Trajectory', 'Right', 'Left'],
      ['1 Parallel to the L5-S1 disc', '2.4 ± 0.9 mm≤ 3 mm', '−1.3 ± 0.9 mm✕ breach'],
      ['2 Axial', 'unknown', '5.7 ± 0.9 mm*3–10 mm'],
      ['3 Sacral long axis', '12.6 ± 0.9 mm*> 10 mm', '10.2 ± 0.9 mm> 10 mm ?'],
    ]);
  });

  it('that are unknown say why, and show no number', () => {
    const container = panel(placed());
    const cell = named(container, 'distance-right-2');
    expect(cell.textContent).toBe('unknown');
    expect(cell.title).toBe('the needle leaves the images');
    expect(named(container, 'distance-notes').textContent).toContain(
      'Right 2 is unknown: the needle leaves the images',
    );
  });

  it('say where they end at the sacroiliac joint', () => {
    const container = panel(placed());
    expect(named(container, 'distance-right-3').title).toBe('leaves at the sacroiliac joint');
    expect(named(container, 'distance-left-3').title).toBe('');
    expect(named(container, 'distance-notes').textContent).toContain('* Right 3: leaves at the sacroiliac joint.');
  });

  it('vanish with the landmark that they belong to', () => {
    const made = placed();
    const container = panel(made);
    act(() => made.session.removeLandmark());
    expect(container.querySelector('[data-cy="sacroplasty-distances"]')).toBeNull();
    expect(container.textContent).not.toContain('2.4');
  });
});

describe('guidance', () => {
  it('asks for the corners in order, by their full names', () => {
    const made = bench();
    const container = panel(made);
    expect(named(container, 'guidance').textContent).toContain('Open a CT or MR series');
    act(() => made.session.setSeries(series()));
    expect(named(container, 'guidance').textContent).toContain('Click inside the S1 body');
    act(() => made.session.setPlacingMethod('four-corners'));
    expect(named(container, 'guidance').textContent).toContain('posterosuperior corner of S1 (PS)');
    act(() => made.session.addCorner(CORNERS.PS));
    expect(named(container, 'guidance').textContent).toContain('(AS)');
  });

  it('says what is wrong with a refused landmark, and shows no numbers', () => {
    const made = bench();
    made.session.setSeries(series());
    made.session.setCorners({ ...CORNERS, AS: CORNERS.AI, AI: CORNERS.AS });
    const container = panel(made);
    expect(named(container, 'refusal').textContent).toBe('AS and AI are swapped.');
    expect(container.textContent).not.toContain('±');
  });

  it('calls no corner placed that is refused, and says which', () => {
    const made = bench();
    made.session.setSeries(series());
    made.session.setPlacingMethod('four-corners');
    const container = panel(made);
    const corner = (name: string): string => named(container, `corner-${name}`).textContent;
    act(() => made.session.addCorner(CORNERS.PS));
    act(() => made.session.refuseCorner(CORNERS.AS, 'outside-images'));
    expect(named(container, 'corner-refused').textContent).toBe(
      'AS was not placed: there is no image where you clicked.',
    );
    expect(corner('PS')).toContain('✓ placed');
    expect(corner('AS')).toContain('✕ refused');
    act(() => {
      made.session.addCorner(CORNERS.AI);
      made.session.addCorner(CORNERS.AS);
      made.session.addCorner(CORNERS.PI);
    });
    expect(container.querySelector('[data-cy="sacroplasty-corner-refused"]')).toBeNull();
    expect(named(container, 'refusal').textContent).toBe('AS and AI are swapped.');
    for (const name of ['AS', 'AI']) expect(corner(name)).toContain('✕ refused');
    for (const name of ['PS', 'PI']) expect(corner(name)).toContain('✓ placed');
  });

  it('says why a series cannot be planned on', () => {
    const made = bench();
    made.session.setSeries({
      kind: 'refused',
      displaySetInstanceUID: 'x',
      reason: { kind: 'gantry-tilt', degrees: 12 },
    });
    const container = panel(made);
    for (const place of ['series-refused', 'guidance']) {
      expect(named(container, place).textContent).toContain('gantry was tilted by 12.0 degrees');
    }
  });

  it('on MR says that only the user’s verdict counts', () => {
    const container = panel(placed('MR'));
    expect(named(container, 'mr').textContent).toContain('Only your own verdict');
    expect(named(container, 'containment-right').textContent).toContain('Unknown');
    expect(named(container, 'containment-right').textContent).toContain('MR has no Hounsfield units.');
  });

  it('repeats the warnings of the measurement', () => {
    expect(named(panel(placed()), 'warnings').textContent).toContain('3 mm thick');
  });
});

describe('finding S1', () => {
  it('says why nothing is proposed, and places nothing', () => {
    const made = bench();
    made.session.setSeries(loaded());
    const container = panel(made);
    fireEvent.click(named(container, 'find-s1'));
    expect(named(container, 'proposal-refused').textContent).toContain('No S1');
    expect(made.session.state.geometry.corners).toEqual({});
  });

  it('places the landmark that the viewer proposes', () => {
    const made = bench();
    made.session.setSeries(loaded());
    made.s1 = CORNERS;
    fireEvent.click(named(panel(made), 'find-s1'));
    expect(made.session.state.placement).toMatchObject({ kind: 'placed', landmark: { corners: CORNERS } });
  });

  it('waits for the images', () => {
    const made = bench();
    made.session.setSeries({ ...loaded(), slicesLoaded: 1 });
    expect((named(panel(made), 'find-s1') as HTMLButtonElement).disabled).toBe(true);
  });
});

describe('placing', () => {
  it('offers one click on CT and four corners, and says what each does', () => {
    const made = bench();
    made.session.setSeries(loaded());
    const container = panel(made);
    expect(named(container, 'place-one-click').getAttribute('aria-pressed')).toBe('true');
    expect(container.textContent).toContain('Click anywhere inside the S1 body');
    fireEvent.click(named(container, 'place-four-corners'));
    expect(made.asked).toContain('placeBy "four-corners"');
    act(() => made.session.setPlacingMethod('four-corners'));
    expect(container.textContent).toContain('Click the corners in order');
  });

  it('offers four corners only where nothing can be proposed', () => {
    const made = bench();
    made.session.setSeries(series('MR'));
    const container = panel(made);
    expect(named(container, 'place-four-corners').getAttribute('aria-pressed')).toBe('true');
    expect((named(container, 'place-one-click') as HTMLButtonElement).disabled).toBe(true);
  });

  it('states per corner what was proposed, how sure it is, and how far it was moved', () => {
    const made = bench();
    made.session.setSeries(loaded());
    const container = panel(made);
    act(() => {
      made.session.propose(
        {
          corners: CORNERS,
          normal: LEFT,
          confidence: { PS: mm(1.5), AS: mm(2), AI: mm(5.25), PI: mm(3) },
          transition: {
            kind: 'suggested',
            anatomy: 'lumbarised-s1',
            because: { kind: 'stated', text: 'The S1-S2 disc is 6.0 mm high.' },
          },
        },
        { origin: CORNERS.PS, normal: LEFT },
      );
      const [x, y, z] = CORNERS.AS;
      made.session.moveCorner('AS', lpsPoint(x, y - 2.4, z + 0.7));
    });
    // The section folds once the landmark is there.
    const heading = named(container, 'section-place').querySelector('h3 button');
    if (heading?.getAttribute('aria-expanded') === 'false') fireEvent.click(heading);
    expect(named(container, 'corner-PS').textContent).toContain('proposed ±1.5 mm');
    expect(named(container, 'corner-AS').textContent).toContain('proposed, moved by 2.5 mm');
    expect(named(container, 'corner-AI').textContent).toContain('⚠ proposed ±5.3 mm: check');
    const record = named(container, 'section-record').querySelector('h3 button');
    if (record?.getAttribute('aria-expanded') === 'false') fireEvent.click(record);
    expect(named(container, 'transition-hint').textContent).toContain(
      'Lumbarised S1? Count the level. The S1-S2 disc is 6.0 mm',
    );
    expect(made.session.state.record.transitionalAnatomy).toEqual({ kind: 'not-assessed' });
  });

  it('lists every key', () => {
    expect(named(panel(bench()), 'keys').textContent).toMatch(/Alt-Click.*Ctrl-ZUndo/);
  });
});

describe('containment', () => {
  it('says per side what the program found, where, and how near the cortex is', () => {
    const container = panel(placed());
    expect(named(container, 'containment-right').textContent).toContain('Contained');
    expect(named(container, 'containment-right').textContent).toContain(
      'Smallest margin to the anterior cortex 3.4 ± 0.6 mm at right, 24 mm',
    );
    expect(named(container, 'containment-left').textContent).toContain('BREACH');
    expect(named(container, 'containment-left').textContent).toContain(
      'From left, 24 mm on: in front of the anterior cortex',
    );
  });

  it('leads to the breach', () => {
    const made = placed();
    const left = named(panel(made), 'containment-left');
    fireEvent.click(within(left).getAllByRole('button', { name: 'left, 24 mm' })[0]!);
    expect(made.sweep.state.offset).toBe(24);
  });
});

/** Shows every slice of one side as far as a place, mm. */
function lookAt(made: Bench, side: 'left' | 'right', to: number): void {
  act(() => {
    for (let away = 0; away <= to; away += 0.75) made.sweep.seen.add(mm(side === 'left' ? away : -away));
  });
}

describe('the user’s own verdict', () => {
  it('is offered when the needle zone has been seen, and says what was seen', () => {
    const made = placed();
    const container = panel(made);
    expect((named(container, 'disagreed-right') as HTMLButtonElement).disabled).toBe(true);
    expect(named(container, 'unseen-right').textContent).toContain('from 12 to 36 mm first');
    lookAt(made, 'right', 30);
    expect((named(container, 'disagreed-right') as HTMLButtonElement).disabled).toBe(true);
    expect(named(container, 'unseen-right').textContent).toContain('Seen: 0 to 30 mm.');
    lookAt(made, 'right', 36);
    fireEvent.click(named(container, 'disagreed-right'));
    fireEvent.click(named(container, 'contradiction-yes-right'));
    expect(made.session.state.userVerdicts).toEqual({
      right: { kind: 'disagreed', offset: 0, seen: { from: 0, to: -36 }, comment: '', by: null, given: 'here' },
      left: null,
    });
    expect(named(container, 'given-right').textContent).toContain('outside, seen 0 to 36 mm');
    expect(named(container, 'containment-right').textContent).toContain('Contained');
    expect((named(container, 'confirmed-left') as HTMLButtonElement).disabled).toBe(true);
    expect(named(container, 'unverified-left').textContent).toBe('Not verified.');
  });

  it('that contradicts the program is asked about once, in words', () => {
    const made = placed();
    const container = panel(made);
    lookAt(made, 'left', 36);
    fireEvent.click(named(container, 'confirmed-left'));
    expect(named(container, 'contradiction-left').textContent).toContain(
      'The program found it outside (left, 24 mm: in front of the anterior cortex). Judge the left inside all the same?',
    );
    expect(made.session.state.userVerdicts.left).toBeNull();
    fireEvent.click(named(container, 'contradiction-no-left'));
    expect(made.session.state.userVerdicts.left).toBeNull();
    // Looking again is looking at the slice that was named.
    expect(made.sweep.state.offset).toBe(24);
    fireEvent.click(named(container, 'confirmed-left'));
    fireEvent.click(named(container, 'contradiction-yes-left'));
    expect(made.session.state.userVerdicts.left?.kind).toBe('confirmed');
    expect(container.querySelector('[data-cy="sacroplasty-contradiction-left"]')).toBeNull();
  });

  it('that agrees is taken at once', () => {
    const made = placed();
    const container = panel(made);
    lookAt(made, 'left', 36);
    fireEvent.click(named(container, 'disagreed-left'));
    expect(made.session.state.userVerdicts.left?.kind).toBe('disagreed');
  });

  it('is not taken over by the next reader, who can give another', () => {
    const made = placed();
    const container = panel(made);
    act(() => made.session.setReader({ alphabetic: 'Grün^Zoë', ideographic: '', phonetic: '' }));
    lookAt(made, 'left', 36);
    fireEvent.click(named(container, 'disagreed-left'));
    fireEvent.change(named(container, 'comment-left'), { target: { value: 'cortex is thick here' } });
    act(() => {
      made.session.setReader({ alphabetic: 'Reader^Second', ideographic: '', phonetic: '' });
      made.sweep.seen.reset(mm(0.8));
    });
    const given = named(container, 'given-left').textContent;
    expect(given).toContain('As judged by Grün, Zoë: outside, seen 0 to 36 mm');
    expect(given).not.toContain('You:');
    expect(named(container, 'unverified-left').textContent).toBe('Not verified by you.');
    expect(named(container, 'unseen-left').textContent).toContain('None seen yet.');
    expect(named(container, 'disagreed-left').getAttribute('aria-pressed')).toBe('false');
    // The first one's comment is nobody else's to write.
    expect(container.querySelector('[data-cy="sacroplasty-comment-left"]')).toBeNull();
    lookAt(made, 'left', 36);
    fireEvent.click(named(container, 'disagreed-left'));
    expect(made.session.state.userVerdicts.left).toMatchObject({ kind: 'disagreed', comment: '', by: null });
  });

  it('cannot be given where images around the landmark are missing', () => {
    const made = placed();
    const container = panel(made);
    lookAt(made, 'left', 36);
    const { series } = made.session.state;
    if (series.kind !== 'open') throw new Error(series.kind);
    const slab = { from: mm(20), to: mm(21.6), why: 'failed' } as const;
    act(() =>
      made.session.setSeries({
        ...series,
        failedImages: [42],
        missing: { origin: lpsPoint(0, 0, 0), normal: SUPERIOR, slabs: [slab] },
      }),
    );
    expect((named(container, 'disagreed-left') as HTMLButtonElement).disabled).toBe(true);
    expect(named(container, 'unseen-left').textContent).toContain('Images around the landmark are missing');
    expect(named(container, 'images-failed').textContent).toContain('1 of 2 slices could not be loaded (image 42)');
    fireEvent.click(named(container, 'images-retry'));
    expect(made.asked).toContain('retryImages');
  });

  it('can be commented on and withdrawn', () => {
    const made = placed();
    const container = panel(made);
    lookAt(made, 'left', 36);
    fireEvent.click(named(container, 'disagreed-left'));
    fireEvent.change(named(container, 'comment-left'), { target: { value: 'cortex is thick here' } });
    expect(made.session.state.userVerdicts.left).toEqual({
      kind: 'disagreed',
      offset: 0,
      seen: { from: 0, to: 36 },
      comment: 'cortex is thick here',
      given: 'here',
      by: null,
    });
    fireEvent.click(named(container, 'withdraw-left'));
    expect(made.session.state.userVerdicts.left).toBeNull();
  });
});

describe('saving', () => {
  it('is offered only for a measured landmark and a named user', () => {
    const made = bench();
    const container = panel(made);
    expect(saveButton(container).disabled).toBe(true);
    act(() => made.session.setSeries(series()));
    expect(saveButton(container).disabled).toBe(true);
    act(() => made.session.setCorners(CORNERS));
    expect(saveButton(container).disabled).toBe(false);
    act(() => made.storage.setState({ observer: { kind: 'unknown' } }));
    expect(saveButton(container).disabled).toBe(true);
    expect(named(container, 'save-bar').textContent).toContain('Enter your name first.');
  });

  it('is not offered while the numbers are older than the landmark', () => {
    const made = placed();
    const container = panel(made);
    act(() => made.session.store.setState({ analysis: { kind: 'pending' } }));
    expect(saveButton(container).disabled).toBe(true);
  });

  it('says what failed, that the plan is still there, and can be tried again', () => {
    const made = placed();
    const container = panel(made);
    act(() =>
      made.session.setSave({
        kind: 'failed',
        reason: { kind: 'not-stored', failure: { kind: 'refused', code: 0xa700 } },
      }),
    );
    expect(named(container, 'save-failure').textContent).toBe(
      'Not saved. The PACS refused the plan: it is out of storage space (reason A700H). The plan is still here.',
    );
    expect(saveButton(container).textContent).toBe('Try again');
    fireEvent.click(saveButton(container));
    expect(made.asked).toEqual(['save']);
  });

  it('distinguishes saved from changed since', () => {
    const made = placed();
    const container = panel(made);
    expect(named(container, 'save-state').textContent).toContain('Not saved yet.');
    const document = {
      StudyInstanceUID: '1.2',
      SeriesInstanceUID: '1.9',
      SOPClassUID: '1.1',
      SOPInstanceUID: '2.25.1',
    };
    act(() => made.session.confirmSaved(document, made.session.state));
    expect(named(container, 'save-state').textContent).toContain('The PACS confirmed it.');
    expect(saveButton(container).disabled).toBe(true);
    act(() => made.session.setRecord({ needleGauge: 11 }));
    expect(named(container, 'save-state').textContent).toContain('Unsaved changes');
  });

  it('shows under whose name, which can be changed', () => {
    const made = placed();
    const container = panel(made);
    expect(named(container, 'observer').textContent).toContain('Okonkwo, Adaeze');
    fireEvent.click(named(container, 'observer-change'));
    fireEvent.change(screen.getByLabelText('Your family name'), { target: { value: 'Grün' } });
    fireEvent.change(screen.getByLabelText('Your given name'), { target: { value: 'Zoë' } });
    fireEvent.submit(named(container, 'observer-form'));
    expect(made.asked).toEqual(['setObserver "Grün" "Zoë"']);
  });
});

describe('the record', () => {
  it('states transitional anatomy, counting, needle and sides', () => {
    const made = placed();
    const container = panel(made);
    fireEvent.click(within(named(container, 'section-record')).getByRole('button', { name: /Record/ }));
    fireEvent.change(named(container, 'transitional'), { target: { value: 'sacralised-l5-left' } });
    fireEvent.change(named(container, 'counting'), { target: { value: 'from-c2' } });
    fireEvent.click(named(container, 'gauge-13'));
    fireEvent.click(named(container, 'sides-bilateral'));
    expect(made.session.state.record).toEqual({
      transitionalAnatomy: { kind: 'sacralised-l5', sides: 'left' },
      levelCounting: 'from-c2',
      needleGauge: 13,
      sidesToTreat: 'bilateral',
      comment: '',
    });
    fireEvent.click(named(container, 'gauge-13'));
    expect(made.session.state.record.needleGauge).toBeNull();
  });
});

describe('plans in the PACS', () => {
  it('that cannot be read say why and cannot be clicked', () => {
    const made = placed();
    const container = panel(made);
    act(() =>
      made.storage.setState({
        plans: [
          {
            displaySetInstanceUID: 'sr1',
            document: { StudyInstanceUID: '1', SeriesInstanceUID: '2', SOPClassUID: '3', SOPInstanceUID: '4' },
            moment: '2026-11-22 09:11',
            replaced: false,
            content: { kind: 'refused', reason: { kind: 'not-ours' } },
          },
        ],
      }),
    );
    const item = named(container, 'plan');
    expect(item.textContent).toContain('2026-11-22 09:11');
    expect(item.textContent).toContain('Cannot be opened: This is not a plan of this program.');
    expect(within(item).queryByRole('button')).toBeNull();
  });
});

describe('the line about stored plans', () => {
  const LISTED: ListedPlan = {
    displaySetInstanceUID: 'sr1',
    document: { StudyInstanceUID: '1', SeriesInstanceUID: '2', SOPClassUID: '3', SOPInstanceUID: '4' },
    moment: '2026-11-22 09:11',
    replaced: false,
    content: { kind: 'refused', reason: { kind: 'not-ours' } },
  };
  const note = (container: HTMLElement): string | null =>
    container.querySelector('[data-cy="sacroplasty-stored-plans"]')?.textContent ?? null;

  it('counts them above the steps while none is open, and leads to the list', () => {
    const made = placed();
    const container = panel(made);
    expect(note(container)).toBeNull();
    act(() => made.storage.setState({ plans: [LISTED] }));
    expect(note(container)).toContain('1 stored plan');
    const another = { ...LISTED, document: { ...LISTED.document, SOPInstanceUID: '5' } };
    act(() => made.storage.setState({ plans: [LISTED, another] }));
    expect(note(container)).toContain('2 stored plans');

    const heading = within(named(container, 'section-plans')).getByRole('button', { name: /Plans in the PACS/ });
    fireEvent.click(heading);
    expect(heading.getAttribute('aria-expanded')).toBe('false');
    const scrolledTo = vi.spyOn(Element.prototype, 'scrollIntoView');
    fireEvent.click(named(container, 'show-plans'));
    expect(heading.getAttribute('aria-expanded')).toBe('true');
    expect(scrolledTo.mock.contexts).toEqual([named(container, 'section-plans').parentElement]);
    scrolledTo.mockRestore();

    act(() => made.session.confirmSaved(LISTED.document, made.session.state));
    expect(note(container)).toBeNull();
  });
});

describe('a PACS that could not be asked', () => {
  it('can be asked again where that is said', () => {
    const made = placed();
    const container = panel(made);
    const failure = { kind: 'request-failed', message: 'The network is down.' } as const;
    act(() => made.storage.setState({ listing: { kind: 'failed', reason: { kind: 'not-asked', failure } } }));
    expect(named(container, 'listing-failure').textContent).toContain('The PACS could not be asked');
    fireEvent.click(named(container, 'plans-ask-again'));
    expect(made.asked).toEqual(['refresh']);
    act(() => made.storage.setState({ listing: { kind: 'idle' } }));
    expect(container.querySelector('[data-cy="sacroplasty-listing-failure"]')).toBeNull();
  });
});

describe('a change of the plan', () => {
  it('has only those parts drawn anew that show what has changed', () => {
    const made = placed();
    // What a part reads whenever it is drawn.
    const [patient, segments] = [vi.spyOn(made.patient, 'getState'), vi.spyOn(made.segments, 'getState')];
    const container = panel(made);
    const drawnOnce = [patient, segments].map(({ mock }) => mock.calls.length);
    expect(Math.min(...drawnOnce)).toBeGreaterThan(0);
    const before = named(container, 'step-record').getAttribute('aria-label');
    act(() =>
      made.session.setRecord({
        transitionalAnatomy: { kind: 'none' },
        levelCounting: 'from-c2',
        needleGauge: 13,
        sidesToTreat: 'bilateral',
      }),
    );
    expect(named(container, 'step-record').getAttribute('aria-label')).not.toBe(before);
    expect([patient, segments].map(({ mock }) => mock.calls.length)).toEqual(drawnOnce);
  });
});
