import { describe, expect, it } from 'vitest';
import { cross, directionOf, lpsPoint, mm, travel, type LpsDirection, type Plane } from '../../../core/geometry';
import type { Outlined } from '../../../core/outline';
import type { ProposedLandmark } from '../../../core/proposal';
import { missingSlices } from '../../../core/series';
import { courseOf, type Course, type PlanningSession } from '../../../session';
import {
  analysisOf,
  CORNERS,
  direction,
  openSession,
  plannedSession,
  SAGITTAL,
  shifted,
} from '../../../../../../test/planning';
import { figureOf, type Mark, type Scene } from '../figure';
import type { CanvasPoint, View } from '../view';
import { axialAt, sagittalAt, viewAt } from './views';
import { obliqueView, type ViewportRole } from '../../viewports';

const MIDLINE = sagittalAt(lpsPoint(-4, -42, 1), SAGITTAL.normal);

function sceneOf(session: PlanningSession, course: Course | null = null): Scene {
  const { state } = session;
  return { session: state, course, active: null, placingAt: null, awaited: null, outlined: null, planeOf: () => null };
}

function courseNow({ state }: PlanningSession): Course {
  if (state.placement.kind !== 'placed' || state.analysis.kind !== 'done') throw new Error('No numbers');
  return courseOf(state.analysis.analysis, state.placement.landmark, mm(1.25));
}

function perpendicular(normal: LpsDirection): LpsDirection {
  const across = directionOf(cross(normal, direction(0.3, -0.5, 0.8)));
  if (across === null) throw new Error('no direction');
  return across;
}

const words = (marks: readonly Mark[]): string[] => marks.flatMap(m => (m.kind === 'text' ? [m.text] : []));
const dashed = (marks: readonly Mark[], key: string): boolean =>
  marks.some(m => m.key === key && m.kind === 'path' && m.stroke.dash !== undefined);

describe('the outline of what was measured on', () => {
  /** A curve in the plane that is asked for, sure and unsure. */
  const outlined: Outlined = {
    outlineIn: ({ origin, normal }) => {
      const across = perpendicular(normal);
      const [from, to] = [travel(origin, across, 7.5), travel(origin, across, -2.25)];
      return [
        { points: [origin, from], isSure: true },
        { points: [origin, to], isSure: false },
        { points: [from, from], isSure: true },
      ];
    },
  };

  it.each([
    ['sagittal', MIDLINE],
    ['flipped', sagittalAt(lpsPoint(-4, -42, 1), SAGITTAL.normal, true)],
    ['axial', axialAt(11)],
  ])('lies where its places appear on the %s view, solid and dashed, with no dark edge', (_, view) => {
    const { session } = plannedSession();
    const marks = figureOf(view, { ...sceneOf(session), outlined });
    const at = (key: string): readonly (readonly CanvasPoint[])[] => {
      const mark = marks.find(one => one.key === key);
      if (mark?.kind !== 'lines') throw new Error(`${key} is not drawn`);
      expect(mark.stroke.isBare).toBe(true);
      expect(mark.stroke.width).toBeLessThanOrEqual(1.25);
      expect(mark.stroke.dash === undefined).toBe(key === 'outline');
      return mark.lines;
    };
    const origin = view.camera.focalPoint;
    const across = perpendicular(view.camera.viewPlaneNormal);
    const [[, from = [0, 0]] = [], second] = at('outline');
    const [[begin = [0, 0], to = [0, 0]] = []] = at('outline-unsure');
    expect(second).toHaveLength(2);
    for (const [drawn, place] of [
      [from, travel(origin, across, 7.5)],
      [to, travel(origin, across, -2.25)],
      [begin, origin],
    ] as const) {
      const [x, y] = view.toCanvas(place);
      expect(drawn[0]).toBeCloseTo(x, 6);
      expect(drawn[1]).toBeCloseTo(y, 6);
    }
  });

  it('is not drawn while it is hidden', () => {
    const { session } = plannedSession();
    expect(figureOf(MIDLINE, sceneOf(session)).filter(({ key }) => key.startsWith('outline'))).toEqual([]);
  });
});

describe('the corner figure', () => {
  it('is drawn on its own slice, with letters and diagonals', () => {
    const { session } = plannedSession();
    const drawn = words(figureOf(MIDLINE, sceneOf(session)));
    expect(drawn).toEqual(expect.arrayContaining(['PS', 'AS', 'AI', 'PI', 'A', 'B']));
  });

  it('is not drawn where it does not lie', () => {
    const { session } = plannedSession();
    const next = sagittalAt(lpsPoint(-3.2, -42, 1), SAGITTAL.normal);
    expect(words(figureOf(next, sceneOf(session)))).toEqual([]);
    expect(words(figureOf(axialAt(1), sceneOf(session)))).not.toContain('AS');
  });

  it('refused says why, dashed, and shows no numbers', () => {
    const { session, runAnalysis } = plannedSession();
    session.setCorners({ ...CORNERS, AS: CORNERS.AI, AI: CORNERS.AS });
    runAnalysis();
    const marks = figureOf(MIDLINE, sceneOf(session));
    expect(words(marks).join(' ')).toContain('AS and AI are swapped.');
    expect(words(marks).join(' ')).not.toMatch(/mm/);
    expect(dashed(marks, 'body')).toBe(true);
  });

  it('asks for the next corner at the mouse', () => {
    const { session } = plannedSession();
    session.undo();
    session.setPlacingMethod('four-corners');
    session.addCorner(CORNERS.PS);
    const scene: Scene = { ...sceneOf(session), placingAt: { view: MIDLINE, at: [120, 90] } };
    expect(words(figureOf(MIDLINE, scene))).toContain('AS: anterosuperior corner (promontory)');
  });
});

describe('the lines that replace a direction', () => {
  const L5 = [shifted(CORNERS.PS, 0, -7, 10), shifted(CORNERS.AS, 0, -3, 5)] as const;
  const keys = (marks: readonly Mark[]): string[] => marks.map(({ key }) => key).filter(key => key.startsWith('line-'));

  it('are drawn with a grip at each end and their name, on the slice of the landmark', () => {
    const { session } = plannedSession();
    session.setLine('l5InferiorEndplate', L5);
    const marks = figureOf(MIDLINE, sceneOf(session));
    expect(words(marks)).toContain('L5 lower endplate');
    const drawn = marks.find(({ key }) => key === 'line-l5InferiorEndplate');
    if (drawn?.kind !== 'path') throw new Error('no line');
    expect(drawn.points).toEqual(L5.map(end => MIDLINE.toCanvas(end)));
    expect(dashed(marks, 'line-l5InferiorEndplate')).toBe(false);
    const held = figureOf(MIDLINE, {
      ...sceneOf(session),
      active: { kind: 'line-end', line: 'l5InferiorEndplate', end: 'second' },
    });
    const filled = held.filter(mark => mark.kind === 'circle' && mark.fill !== null).map(({ key }) => key);
    expect(filled).toEqual(['line-l5InferiorEndplate-second']);
    const other = sagittalAt(lpsPoint(4, -42, 1), SAGITTAL.normal);
    expect(keys(figureOf(other, sceneOf(session)))).toEqual([]);
    expect(keys(figureOf(axialAt(10), sceneOf(session)))).toEqual([]);
  });

  it('say at the mouse which end is asked for, with the line that a click would draw', () => {
    const { session } = plannedSession();
    session.beginDrawing('sacralLongAxis');
    const at = [300, 120] as const;
    const scene = (): Scene => ({ ...sceneOf(session), placingAt: { view: MIDLINE, at } });
    expect(words(figureOf(MIDLINE, scene()))).toContain('own long axis: one end (Esc: give up)');
    session.addLineEnd(lpsPoint(-4, -15, -40));
    const marks = figureOf(MIDLINE, scene());
    expect(words(marks)).toContain('own long axis: the other end (Esc: give up)');
    const next = marks.find(({ key }) => key === 'line-next');
    expect(next?.kind === 'path' ? next.points[1] : null).toEqual(at);
  });

  it('that are refused say why', () => {
    const { session } = plannedSession();
    session.beginDrawing('sacralLongAxis');
    session.addLineEnd(lpsPoint(-4, -15, -20));
    session.addLineEnd(lpsPoint(-4, -17, -20));
    expect(words(figureOf(MIDLINE, sceneOf(session))).join(' ')).toContain('⚠ The line is only 2.0 mm long');
  });

  it('are dashed, with a question mark, where the landmark has been moved away under them', () => {
    const { session } = plannedSession();
    session.setLine('l5InferiorEndplate', L5);
    const { PS, AS, AI, PI } = CORNERS;
    const up = (p: typeof PS) => shifted(p, 0, 0, 28);
    session.setCorners({ PS: up(PS), AS: up(AS), AI: up(AI), PI: up(PI) });
    const marks = figureOf(MIDLINE, sceneOf(session));
    expect(dashed(marks, 'line-l5InferiorEndplate')).toBe(true);
    expect(words(marks)).toContain('L5 lower endplate ?');
  });
});

describe('reference lines', () => {
  const session = openSession().session;
  const across = (view: View, role: ViewportRole, plane: Plane): Mark | undefined =>
    figureOf(view, { ...sceneOf(session), planeOf: asked => (asked === role ? plane : null) }).find(
      ({ key }) => key === `reference-${role}`,
    );

  it('run from edge to edge of the view, where the other plane goes through it', () => {
    // The view shows 4 pixels for each mm, its middle (250, 200) at -4, -40, left on the right, posterior below.
    const mark = across(axialAt(9), 'sagittal', { origin: lpsPoint(6, 33, -70), normal: direction(1, 0, 0) });
    expect(mark).toMatchObject({
      kind: 'path',
      points: [
        [290, 0],
        [290, 400],
      ],
    });
    const slanting = across(axialAt(9), 'sagittal', { origin: lpsPoint(-4, -40, 9), normal: direction(0.8, -0.6, 0) });
    if (slanting?.kind !== 'path') throw new Error('No line');
    const ends = slanting.points.map(([x, y]) => [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6]);
    expect(ends).toEqual([
      [100, 0],
      [400, 400],
    ]);
  });

  it('are missing where the planes do not meet within the view, and on the view itself', () => {
    const far = { origin: lpsPoint(120, 0, 0), normal: direction(1, 0, 0) };
    expect(across(axialAt(9), 'sagittal', far)).toBeUndefined();
    expect(across(axialAt(9), 'axial', { origin: lpsPoint(0, 0, 9), normal: direction(0, 0, 1) })).toBeUndefined();
  });
});

describe('images that are not there', () => {
  const SLICES = 60;
  /** A scene in which every other image of the middle ones is still on its way. */
  const sceneWhileLoading = (): Scene => {
    const { session } = openSession();
    const { series } = session.state;
    if (series.kind !== 'open') throw new Error(series.kind);
    const absences = Array.from({ length: SLICES }, (_, k) => (k % 2 === 0 ? null : 'loading'));
    const geometry = { origin: lpsPoint(-50, -90, -29), sliceDirection: direction(0, 0, 1), sliceSpacing: mm(1) };
    session.setSeries({ ...series, missing: missingSlices(geometry, absences) });
    return sceneOf(session);
  };
  const areas = (marks: readonly Mark[]) =>
    marks.filter(({ kind, key }) => kind === 'area' && key.startsWith('missing'));

  it.each([
    ['sagittal', MIDLINE],
    ['turned', sagittalAt(lpsPoint(-4, -42, 1), direction(0.95, 0.2, 0.24))],
  ])('are black between their neighbours on the %s view', (_, view) => {
    const marks = areas(figureOf(view, sceneWhileLoading()));
    expect(marks).toHaveLength(SLICES / 2);
    for (const [i, mark] of marks.entries()) {
      if (mark.kind !== 'area') throw new Error(mark.kind);
      const heights = mark.points.map(at => view.toWorld(at)[2] + 29);
      expect(Math.min(...heights)).toBeCloseTo(2 * i + 0.001, 6);
      expect(Math.max(...heights)).toBeCloseTo(2 * i + 2 - 0.001, 6);
    }
  });

  it('cost the host the same however many they are', () => {
    let asked = 0;
    const counting: View = {
      ...MIDLINE,
      toWorld: at => {
        asked++;
        return MIDLINE.toWorld(at);
      },
    };
    expect(areas(figureOf(counting, sceneWhileLoading()))).toHaveLength(SLICES / 2);
    expect(asked).toBe(3);
  });
});

describe('a click that waits for its slices', () => {
  it('is marked where it was made, on the sagittal view', () => {
    const { session } = openSession();
    const scene: Scene = { ...sceneOf(session), awaited: lpsPoint(-4, -42, 1) };
    const marks = figureOf(MIDLINE, scene);
    expect(marks.find(({ key }) => key === 'proposal-awaited-at')).toMatchObject({ centre: [250, 200] });
    expect(words(marks).join(' ')).toContain('Loading the slices');
    expect(figureOf(axialAt(1), scene)).toEqual([]);
  });
});

describe('a proposed landmark', () => {
  const proposed: ProposedLandmark = {
    corners: CORNERS,
    normal: SAGITTAL.normal,
    confidence: { PS: mm(1.75), AS: mm(2.25), AI: mm(5.5), PI: mm(3) },
    transition: { kind: 'nothing-suggested', because: { kind: 'stated', text: '' } },
  };
  const proposedSession = (): PlanningSession => {
    const { session, runAnalysis } = openSession();
    session.propose(proposed, SAGITTAL);
    runAnalysis();
    return session;
  };
  const ring = (marks: readonly Mark[], name: string): Mark | undefined =>
    marks.find(({ key }) => key === `uncertainty-${name}`);

  it('says at each corner how sure it is, in words and by a ring of that size', () => {
    const marks = figureOf(MIDLINE, sceneOf(proposedSession()));
    expect(words(marks)).toEqual(expect.arrayContaining(['PS ±1.8', 'AS ±2.3', 'AI ±5.5 ?', 'PI ±3.0']));
    // The views of these tests show 4 pixels for each mm.
    expect(ring(marks, 'PS')).toMatchObject({ kind: 'circle', radius: 7 });
  });

  it('sets the corner that is unsure apart from the others without colours', () => {
    const marks = figureOf(MIDLINE, sceneOf(proposedSession()));
    const dashes = (['PS', 'AS', 'AI', 'PI'] as const).map(name => {
      const mark = ring(marks, name);
      return mark?.kind === 'circle' && mark.stroke.dash !== undefined;
    });
    expect(dashes).toEqual([false, false, true, false]);
  });

  it('says nothing any more of a corner that the user has moved', () => {
    const session = proposedSession();
    session.moveCorner('AI', shifted(CORNERS.AI, 0, 1, -1));
    const marks = figureOf(MIDLINE, sceneOf(session));
    expect(words(marks)).toContain('AI');
    expect(ring(marks, 'AI')).toBeUndefined();
    expect(ring(marks, 'PI')).toBeDefined();
  });
});

describe('the words at the mouse', () => {
  it.each([4, 120, 228, 249, 251, 420, 496])('are whole at %d pixels from the left', x => {
    const { session } = plannedSession();
    session.beginDrawing('l5InferiorEndplate');
    session.addLineEnd(CORNERS.PS);
    const marks = figureOf(MIDLINE, { ...sceneOf(session), placingAt: { view: MIDLINE, at: [x, 90] } });
    const hint = marks.find(({ key }) => key === 'line-end');
    if (hint?.kind !== 'text') throw new Error('There is no hint');
    expect(hint.text).toContain('the other end');
    // 6.6 pixels a letter in these words.
    const wide = 6.6 * hint.text.length;
    const left = hint.at[0] - { start: 0, middle: wide / 2, end: wide }[hint.anchor];
    expect(left).toBeGreaterThan(0);
    expect(left + wide).toBeLessThan(MIDLINE.width);
  });
});

describe('a click that proposed nothing', () => {
  it('is answered at its place, and the other way of placing is named at the mouse', () => {
    const { session } = openSession();
    session.endSearch(session.beginSearch(lpsPoint(-4, -50, -6)), { kind: 'refused', reason: { kind: 'no-s1' } });
    const marks = figureOf(MIDLINE, { ...sceneOf(session), placingAt: { view: MIDLINE, at: [120, 90] } });
    expect(words(marks).join(' ')).toContain('⚠ No S1 with a disc above it');
    expect(words(marks)).toContain('Click inside S1, or F: four corners');
    const [x, y] = MIDLINE.toCanvas(lpsPoint(-4, -50, -6));
    expect(marks).toContainEqual(expect.objectContaining({ kind: 'asterisk', centre: [x, y] }));
  });

  it('is forgotten with the next thing that happens', () => {
    const { session } = openSession();
    session.endSearch(session.beginSearch(lpsPoint(-4, -50, -6)), { kind: 'refused', reason: { kind: 'no-s1' } });
    session.addCorner(CORNERS.PS);
    expect(words(figureOf(MIDLINE, sceneOf(session))).join(' ')).not.toContain('No S1');
  });
});

describe('the mark of the landmark line', () => {
  it('says side, distance and state of the slice that is shown', () => {
    const { session } = plannedSession();
    const slice = sagittalAt(lpsPoint(-4 + 2.5, -42, 1), SAGITTAL.normal);
    expect(words(figureOf(slice, sceneOf(session, courseNow(session))))).toEqual([
      'left, 3 mm',
      '✓ · inside the sacrum, anterior margin 5.0 mm',
    ]);
    const right = sagittalAt(lpsPoint(-4 - 1.25, -42, 1), SAGITTAL.normal);
    expect(words(figureOf(right, sceneOf(session, courseNow(session))))[0]).toBe('right, 1 mm');
  });

  it('does not call the target inside the sacrum while the landmark may lie in another vertebra', () => {
    const { session } = plannedSession();
    const { placement } = session.state;
    if (placement.kind !== 'placed') throw new Error(placement.kind);
    const slice = sagittalAt(lpsPoint(-4 + 2.5, -42, 1), SAGITTAL.normal);
    const status = (): Mark | undefined =>
      figureOf(slice, sceneOf(session, courseNow(session))).find(({ key }) => key === 'target-status');
    const sure = status();
    session.noteLevel(placement.landmark.target, { kind: 'elsewhere', distance: mm(38), direction: 'lower' });
    const unsure = status();
    if (sure?.kind !== 'text' || unsure?.kind !== 'text') throw new Error('no status');
    expect(unsure.text).toBe('⚠ · inside a vertebra that may not be S1, anterior margin 5.0 mm');
    expect(unsure.colour).not.toBe(sure.colour);
    session.acceptLevel();
    expect(status()).toEqual(sure);
  });

  it('says of a margin within its uncertainty that it is borderline, as the strip does', () => {
    const { session } = plannedSession();
    const { left, right } = courseNow(session);
    const inFront = (value: number): Course => ({
      right,
      left: left.map(slice => ({
        ...slice,
        state: 'anterior',
        margin: { kind: 'known', value: mm(value), uncertainty: mm(0.4) },
      })),
    });
    const slice = sagittalAt(lpsPoint(-4 + 2.5, -42, 1), SAGITTAL.normal);
    expect(words(figureOf(slice, sceneOf(session, inFront(-0.2))))[1]).toBe(
      'A · in front of the anterior cortex, anterior margin −0.2 mm, borderline',
    );
    expect(words(figureOf(slice, sceneOf(session, inFront(-0.7))))[1]).toBe(
      'A · in front of the anterior cortex, anterior margin −0.7 mm',
    );
  });

  it('lies where the line goes through the slice, also where the plane is turned', () => {
    const { session, runAnalysis } = plannedSession();
    session.setSagittalPlane({ origin: SAGITTAL.origin, normal: direction(0.97, 0.2, -0.1) });
    runAnalysis();
    const { placement } = session.state;
    if (placement.kind !== 'placed') throw new Error(placement.kind);
    const { target, normal } = placement.landmark;
    const on = (offset: number): View =>
      sagittalAt(shifted(target, offset * normal[0], offset * normal[1], offset * normal[2]), normal);
    const [a, b] = [on(0), on(2.5)].map(view =>
      figureOf(view, sceneOf(session, courseNow(session))).find(m => m.key === 'target'),
    );
    expect(
      a?.kind === 'asterisk' && b?.kind === 'asterisk' ? [b.centre, a.centre].map(p => p.map(Math.round)) : null,
    ).toEqual([
      [250, 200],
      [250, 200],
    ]);
  });

  it('says nothing where nothing is known', () => {
    const { session } = plannedSession();
    const far = sagittalAt(lpsPoint(31, -42, 1), SAGITTAL.normal);
    expect(figureOf(far, sceneOf(session, courseNow(session)))).toEqual([]);
    expect(figureOf(far, sceneOf(session))).toEqual([]);
  });
});

describe('ala targets on the axial view', () => {
  it('carry the letter of their side and stand on that side of the screen', () => {
    const { session } = plannedSession();
    session.choose('left', { offset: mm(41) });
    session.choose('right', { offset: mm(-38) });
    const { placement } = session.state;
    if (placement.kind !== 'placed') throw new Error(placement.kind);
    const marks = figureOf(axialAt(placement.landmark.target[2]), sceneOf(session));
    const x = (letter: string): number => {
      const mark = marks.find(m => m.kind === 'text' && m.text === letter);
      return mark?.kind === 'text' ? mark.at[0] : Number.NaN;
    };
    // As radiologists read axial images: the patient's right on the left.
    expect(x('R')).toBeLessThan(250);
    expect(x('L')).toBeGreaterThan(250);
    const above = figureOf(axialAt(placement.landmark.target[2] - 3), sceneOf(session));
    expect(words(above)).toEqual(expect.arrayContaining(['R', '3.0 mm above', 'L']));
  });
});

describe('a joint line of which the program is not sure', () => {
  const UNCERTAINTY = 18;
  /** Left: proposed, and warned of or not. */
  const fanOf = (warned: boolean, given: LpsDirection | null = null): Mark | undefined => {
    const { session, analyse, runAnalysis } = openSession();
    analyse.mockImplementation(input => {
      const made = analysisOf(input);
      const jointDirection =
        input.choices.left.jointDirection === null
          ? ({ kind: 'known', direction: direction(0.5, -0.9, 0), by: 'proposed', uncertainty: UNCERTAINTY } as const)
          : ({ kind: 'known', direction: input.choices.left.jointDirection, by: 'given' } as const);
      return {
        ...made,
        warnings: warned ? [{ kind: 'joint-unsure', side: 'left' }] : [],
        sides: { ...made.sides, left: { ...made.sides.left, jointDirection } },
      };
    });
    session.setSagittalPlane(SAGITTAL);
    session.setCorners(CORNERS);
    session.choose('left', { offset: mm(41), jointDirection: given });
    runAnalysis();
    const { placement } = session.state;
    if (placement.kind !== 'placed') throw new Error(placement.kind);
    return figureOf(axialAt(placement.landmark.target[2]), sceneOf(session)).find(
      ({ key }) => key === 'joint-left-fan',
    );
  };

  it('has a sector before and behind the target, as wide as it may be turned either way', () => {
    const fan = fanOf(true);
    if (fan?.kind !== 'lines') throw new Error('There is no fan');
    const [front, back] = fan.lines;
    const angle = (sector: readonly CanvasPoint[] | undefined): number => {
      const [from, first, last, to] = [sector?.[0], sector?.[1], sector?.at(-2), sector?.at(-1)];
      if (!from || !first || !last || !to) throw new Error('There is no sector');
      const way = (a: CanvasPoint, b: CanvasPoint): number => Math.atan2(b[1] - a[1], b[0] - a[0]);
      return Math.abs(((way(from, first) - way(to, last)) * 180) / Math.PI);
    };
    expect(angle(front)).toBeCloseTo(2 * UNCERTAINTY, 6);
    expect(angle(back)).toBeCloseTo(2 * UNCERTAINTY, 6);
  });

  it('has none where it is sure, nor where the user has turned it', () => {
    expect(fanOf(false)).toBeUndefined();
    expect(fanOf(true, direction(0.4, -0.9, 0))).toBeUndefined();
  });
});

describe('an ala target where no ala is', () => {
  it('says so beneath its mark, in the colour of warnings', () => {
    const { session, analyse, runAnalysis } = openSession();
    const warning = { kind: 'target-in-reach-of-canal', side: 'left', at: mm(4) } as const;
    analyse.mockImplementation(input => ({ ...analysisOf(input), warnings: [warning] }));
    session.setSagittalPlane(SAGITTAL);
    session.setCorners(CORNERS);
    session.choose('left', { offset: mm(4) });
    session.choose('right', { offset: mm(-41) });
    runAnalysis();
    const { placement } = session.state;
    if (placement.kind !== 'placed') throw new Error(placement.kind);
    const marks = figureOf(axialAt(placement.landmark.target[2]), sceneOf(session));
    expect(words(marks)).toContain('⚠ canal or foramen');
    const colourOf = (key: string): string | undefined => {
      const mark = marks.find(m => m.key === key);
      return mark?.kind === 'asterisk' ? mark.stroke.colour : undefined;
    };
    expect(colourOf('ala-left')).not.toBe(colourOf('ala-right'));
    expect(colourOf('ala-right')).toBeDefined();
  });
});

describe('an ala target and a joint that the program did not find', () => {
  it('can be taken hold of on both sides, marked as not placed', () => {
    const { session, runAnalysis } = plannedSession();
    runAnalysis();
    const { placement } = session.state;
    if (placement.kind !== 'placed') throw new Error(placement.kind);
    const shown = words(figureOf(axialAt(placement.landmark.target[2]), sceneOf(session)));
    expect(shown).toEqual(expect.arrayContaining(['R ?', 'L ?']));
    expect(shown.filter(w => w === 'drag the target and the joint line into place')).toHaveLength(2);
    // Nothing of it counts: the plan still knows neither.
    expect(session.state.geometry.choices.left).toEqual({ offset: null, jointDirection: null });
  });

  it('ask for the joint alone once the target is placed', () => {
    const { session, runAnalysis } = plannedSession();
    session.choose('left', { offset: mm(41) });
    runAnalysis();
    const { placement } = session.state;
    if (placement.kind !== 'placed') throw new Error(placement.kind);
    const shown = words(figureOf(axialAt(placement.landmark.target[2]), sceneOf(session)));
    expect(shown).toEqual(expect.arrayContaining(['L', 'turn this line along the joint', 'R ?']));
  });
});

describe('trajectories on an oblique view', () => {
  it('that are unknown say so, and never a number', () => {
    const { session, runAnalysis } = plannedSession();
    session.choose('left', { offset: mm(41) });
    runAnalysis();
    const orientation = obliqueView(direction(0.6, -0.8, 0));
    const { placement } = session.state;
    if (placement.kind !== 'placed' || orientation === null) throw new Error(placement.kind);
    const target = shifted(placement.landmark.target, 41, 0, 0);
    expect(words(figureOf(viewAt('oblique-left', target, orientation), sceneOf(session)))).toEqual([
      '1: ?',
      '2: ?',
      '3: ?',
    ]);
    expect(figureOf(viewAt('oblique-right', target, orientation), sceneOf(session))).toEqual([]);
  });

  it('say what the table says: a breach, and that a distance within its uncertainty is borderline', () => {
    const { session, runAnalysis, analyse } = plannedSession();
    const along = direction(0.6, -0.8, 0);
    analyse.mockImplementation(input => {
      const measured = ([1, 2, 3] as const).map(trajectory => {
        const distance = [-0.3, -4.2, 0.4][trajectory - 1] ?? 0;
        return {
          kind: 'measured',
          trajectory,
          direction: along,
          distance: mm(distance),
          uncertainty: mm(0.5),
          exit: shifted(CORNERS.PS, 41, 0, 0),
          reenters: false,
          endsAt: 'cortex',
          distanceClass: distance < 0 ? 'breach' : 'near',
        } as const;
      });
      const [one, two, three] = measured;
      const analysis = analysisOf(input);
      if (one === undefined || two === undefined || three === undefined) return analysis;
      const left = { ...analysis.sides.left, distances: [one, two, three] as const };
      return { ...analysis, sides: { ...analysis.sides, left } };
    });
    session.choose('left', { offset: mm(41) });
    runAnalysis();
    const orientation = obliqueView(along);
    const { placement } = session.state;
    if (placement.kind !== 'placed' || orientation === null) throw new Error(placement.kind);
    const view = viewAt('oblique-left', shifted(placement.landmark.target, 41, 0, 0), orientation);
    expect(words(figureOf(view, sceneOf(session))).filter(text => text.includes('mm'))).toEqual([
      '1: −0.3 mm ✕ ! borderline',
      '2: −4.2 mm ✕ breach',
      '3: 0.4 mm ! borderline',
    ]);
  });
});
