import type { TrajectoryDistance } from '../../../core/analysis';
import { assertNever, mm, reversed, travel, type LpsPoint, type Side } from '../../../core/geometry';
import { STATUS_APPEARANCE } from '../../../session';
import { distance } from '../canvas';
import { liesIn } from '../handles';
import { alaTargetOf, sideAnalysisOf, type Scene } from '../scene';
import type { CanvasPoint, View } from '../view';
import { asterisk, line, text, type Mark } from './mark';
import { PALETTE } from './palette';
import { millimetres } from './words';

/** How far a needle is drawn behind the target, mm. */
const NEEDLE = mm(35);
/** The labels stand on a circle around the target, clear of the short distances within it, CSS pixels. */
const LABEL_RADIUS = 78;

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
  return [...analysis.distances.flatMap(d => trajectory(view, target.point, d)), star];
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
  const needle = line(`${key}-needle`, view.toCanvas(travel(target, reversed(d.direction), NEEDLE)), at, { colour, width: 1 });
  const label = labelPlace(at, view.toCanvas(travel(target, d.direction, mm(20))));
  if (d.kind === 'unknown') {
    return [
      needle,
      line(`${key}-way`, at, label.from, { colour, width: 1, dash: '2 4' }),
      text(`${key}-label`, label.at, `${String(d.trajectory)}: ?`, STATUS_APPEARANCE.unknown.colour, { weight: 'bold' }),
    ];
  }
  const exit = view.toCanvas(d.exit);
  const isBreach = d.distance < 0;
  const tone = isBreach ? PALETTE.warning : colour;
  const words = `${String(d.trajectory)}: ${millimetres(d.distance)}${isBreach ? ' breach' : ''}`;
  return [
    needle,
    line(`${key}-way`, at, exit, { colour: tone, width: 2.5, ...(isBreach ? { dash: '3 3' } : {}) }),
    line(`${key}-lead`, isBreach ? at : exit, label.from, { colour, width: 1, dash: '1 4' }),
    ...tick(`${key}-exit`, at, exit, label.from, tone),
    text(`${key}-label`, label.at, words, tone, { weight: 'bold' }),
  ];
}

/** A short bar across the trajectory, where it leaves the bone. */
function tick(key: string, target: CanvasPoint, exit: CanvasPoint, ahead: CanvasPoint, colour: string): readonly Mark[] {
  const length = distance(target, ahead);
  if (length === 0) return [];
  const [ux, uy] = [(ahead[0] - target[0]) / length, (ahead[1] - target[1]) / length];
  const half = 7;
  return [
    line(key, [exit[0] - half * uy, exit[1] + half * ux], [exit[0] + half * uy, exit[1] - half * ux], { colour, width: 2 }),
  ];
}

function labelPlace(target: CanvasPoint, ahead: CanvasPoint): { readonly from: CanvasPoint; readonly at: CanvasPoint } {
  const length = Math.max(distance(target, ahead), 1e-6);
  const reach = (by: number): CanvasPoint => [
    target[0] + (by * (ahead[0] - target[0])) / length,
    target[1] + (by * (ahead[1] - target[1])) / length,
  ];
  return { from: reach(LABEL_RADIUS - 12), at: reach(LABEL_RADIUS) };
}
