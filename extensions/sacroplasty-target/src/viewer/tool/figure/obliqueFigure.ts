import { isBorderline, type TrajectoryDistance } from '../../../core/analysis';
import { assertNever, mm, reversed, travel, type LpsPoint, type Side } from '../../../core/geometry';
import { beyond, distance } from '../canvas';
import { alaTargetOf, liesIn, sideAnalysisOf } from '../handles';
import type { CanvasPoint, View } from '../view';
import { asterisk, line, text, type Mark } from './mark';
import { PALETTE, STATUS_COLOUR } from './palette';
import type { Scene } from './scene';
import { millimetres } from './words';
import { messages } from '../../../messages';

const { figure } = messages.viewer;

/** How far a needle is drawn behind the target, and its direction beyond the exit, mm. */
const NEEDLE = mm(20);
const AHEAD = mm(12);
/** The distances stand in the corner of the view, where neither bone nor letters of orientation are. */
const LIST = { left: 10, bottom: 36, lineHeight: 17 } as const;

/**
 * The three trajectories of one side (Fig 1C): from the ala target to where each leaves the anterior
 * cortex, numbered, with its distance. What is unknown is drawn dashed, with a question mark.
 */
export function obliqueFigure(view: View, { session }: Scene): readonly Mark[] {
  const { placement } = session;
  const side = sideOf(view);
  if (side === null || placement.kind !== 'placed') return [];
  const target = alaTargetOf(session, placement.landmark, side);
  const analysis = sideAnalysisOf(session, side);
  if (target === null || !liesIn(view, target.point)) return [];
  const star = asterisk('ala', view.toCanvas(target.point), PALETTE.target, 7);
  if (analysis === null) return [star];
  return [
    ...analysis.distances.flatMap(d => trajectory(view, target.point, d)),
    star,
    ...analysis.distances.map((d, i) => distanceLine(view, d, analysis.distances.length - i - 1)),
  ];
}

function sideOf({ role }: View): Side | null {
  switch (role) {
    case 'oblique-right':
      return 'right';
    case 'oblique-left':
      return 'left';
    case 'sagittal':
    case 'axial':
      return null;
    default:
      return assertNever(role);
  }
}

function trajectory(view: View, target: LpsPoint, d: TrajectoryDistance): readonly Mark[] {
  if (d.direction === null) return [];
  const key = `trajectory-${String(d.trajectory)}`;
  const at = view.toCanvas(target);
  const colour = PALETTE.landmark;
  const tail = view.toCanvas(travel(target, reversed(d.direction), NEEDLE));
  const ahead = view.toCanvas(travel(target, d.direction, AHEAD));
  const marks = [
    line(`${key}-needle`, tail, at, { colour, width: 1 }),
    text(`${key}-number`, beyond(at, tail, 9), String(d.trajectory), colour, { weight: 'bold' }),
  ];
  if (d.kind === 'unknown') {
    return [...marks, line(`${key}-way`, at, ahead, { colour: STATUS_COLOUR.unknown, width: 1, dash: '2 4' })];
  }
  const exit = view.toCanvas(d.exit);
  const isBreach = d.distance < 0;
  const tone = isBreach ? PALETTE.warning : colour;
  const lead = view.toCanvas(travel(isBreach ? target : d.exit, d.direction, AHEAD));
  return [
    ...marks,
    line(`${key}-way`, at, exit, { colour: tone, width: 2.5, ...(isBreach ? { dash: '3 3' } : {}) }),
    line(`${key}-lead`, isBreach ? at : exit, lead, { colour, width: 1, dash: '1 4' }),
    ...tick(`${key}-exit`, exit, tail, tone),
  ];
}

/** A short bar across the trajectory, where it leaves the bone. */
function tick(key: string, exit: CanvasPoint, tail: CanvasPoint, colour: string): readonly Mark[] {
  const length = distance(tail, exit);
  if (length === 0) return [];
  const half = 6 / length;
  const [x, y] = [(exit[0] - tail[0]) * half, (exit[1] - tail[1]) * half];
  return [line(key, [exit[0] - y, exit[1] + x], [exit[0] + y, exit[1] - x], { colour, width: 2 })];
}

/** "2: 11.1 mm", one line for each trajectory, with the marks of the table: "3: −0.3 mm ✕ ! borderline". */
function distanceLine(view: View, d: TrajectoryDistance, linesBelow: number): Mark {
  const at: CanvasPoint = [LIST.left, view.height - LIST.bottom - linesBelow * LIST.lineHeight];
  const key = `distance-${String(d.trajectory)}`;
  const bold = { anchor: 'start', weight: 'bold', block: 'distances' } as const;
  if (d.kind === 'unknown') return text(key, at, `${String(d.trajectory)}: ?`, STATUS_COLOUR.unknown, bold);
  const isBreach = d.distance < 0;
  const isClose = isBorderline({ value: d.distance, uncertainty: d.uncertainty });
  // The whole of the table's words would be wider than the view.
  const close = isBreach ? figure.borderlineBreach : figure.borderline;
  const marks = isClose ? close : isBreach ? figure.breach : '';
  const words = `${String(d.trajectory)}: ${millimetres(d.distance)}${marks}`;
  return text(key, at, words, isBreach ? PALETTE.warning : PALETTE.landmark, bold);
}
