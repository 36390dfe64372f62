import {
  degreesToRadians,
  displacement,
  dot,
  rotateAbout,
  SIDES,
  SUPERIOR,
  travel,
  type LpsDirection,
  type LpsPoint,
  type Millimetres,
  type Side,
} from '../../../core/geometry';
import { misplacedTarget } from '../../../core/analysis';
import type { Landmark } from '../../../core/landmark';
import { graspAlaTarget, graspJointDirection, jointEndsOf, liesIn, unsureTurnOf, type JointEnd } from '../handles';
import { planeOf, type CanvasPoint, type View } from '../view';
import { asterisk, grip, line, text, type Mark, type Stroke } from './mark';
import { PALETTE } from './palette';
import { between } from '../canvas';
import type { Scene } from './scene';
import { millimetres } from './words';
import { messages } from '../../../messages';

const { figure } = messages.viewer;

/** How far beneath a target what is asked for stands, CSS pixels. */
const ASK_BELOW = 38;
/** Where an unsure joint line's sector is drawn, from one edge to the other. */
const FAN = [-1, -0.75, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 1] as const;
const ENDS = ['anterior', 'posterior'] as const satisfies readonly JointEnd[];

/** Both ala targets with their joint lines. Where one lies in another slice it is dashed, and how far is said. */
export function axialFigure(view: View, scene: Scene): readonly Mark[] {
  const { placement } = scene.session;
  if (view.role !== 'axial' || placement.kind !== 'placed') return [];
  return SIDES.flatMap(side => oneSide(view, scene, placement.landmark, side));
}

function oneSide(view: View, { session, active }: Scene, landmark: Landmark, side: Side): readonly Mark[] {
  const grasp = graspAlaTarget(session, landmark, side);
  if (grasp === null) return [];
  const target = grasp.value;
  const at = view.toCanvas(target.point);
  const isHere = liesIn(view, target.point);
  const isHeld = active?.kind === 'ala-target' && active.side === side;
  const direction = graspJointDirection(session, side);
  const joint: Mark[] = [];
  if (direction !== null) {
    const isFirm = isHere && !direction.isStandIn;
    const stroke: Stroke = { colour: PALETTE.joint, width: 1.5, ...(isFirm ? {} : { dash: '3 4' }) };
    const ends = jointEndsOf(target.point, direction.value);
    const [front, back] = [view.toCanvas(ends.anterior), view.toCanvas(ends.posterior)];
    // The line keeps clear of the asterisk.
    joint.push(
      line(`joint-${side}-front`, between(at, front, 0.2), front, stroke),
      line(`joint-${side}-back`, between(at, back, 0.2), back, stroke),
    );
    const turn = unsureTurnOf(session, side);
    if (turn !== null && !direction.isStandIn) joint.push(fan(view, target.point, direction.value, turn, side));
    for (const end of ENDS) {
      const isActive = active?.kind === 'joint-end' && active.side === side && active.end === end;
      joint.push(grip(`joint-${side}-${end}`, end === 'anterior' ? front : back, PALETTE.joint, isActive));
    }
  }
  const letter = text(
    `ala-letter-${side}`,
    [at[0], at[1] - 16],
    `${messages.sideLetter[side]}${grasp.isStandIn ? ' ?' : ''}`,
    PALETTE.landmark,
    {
      weight: 'bold',
    },
  );
  const targetMark = (): readonly Mark[] => {
    if (!isHere) return elsewhere(view, target.point, side, letter);
    if (grasp.isStandIn) return [dashedRing(at, side), letter];
    const { analysis } = session;
    const misplaced = analysis.kind === 'done' ? misplacedTarget(analysis.analysis, side) : null;
    const colour = misplaced === null ? PALETTE.landmark : PALETTE.warning;
    const star = asterisk(`ala-${side}`, at, colour, isHeld ? 9 : 7);
    if (misplaced === null) return [star, letter];
    const words = figure.misplaced[misplaced.kind];
    return [star, letter, text(`ala-misplaced-${side}`, [at[0], at[1] + 24], words, colour, { weight: 'bold' })];
  };
  if (grasp.isStandIn || direction?.isStandIn === true) {
    const words = grasp.isStandIn ? figure.placeSide : figure.turnLine;
    const key = `joint-${side}-ask`;
    joint.push(text(key, [at[0], at[1] + ASK_BELOW], words, PALETTE.joint, { block: key }));
  }
  return [...(isHeld ? [beam(view, landmark, target.offset, side)] : []), ...joint, ...targetMark()];
}

/** How far a joint line that is unsure may be turned, as two sectors about the target. */
function fan(view: View, target: LpsPoint, direction: LpsDirection, turn: number, side: Side): Mark {
  const turned = FAN.map(share =>
    jointEndsOf(target, rotateAbout(direction, SUPERIOR, degreesToRadians(share * turn))),
  );
  const at = view.toCanvas(target);
  const sector = (end: JointEnd): readonly CanvasPoint[] => {
    const arc = turned.map(ends => view.toCanvas(ends[end]));
    const [first = at, last = at] = [arc[0], arc.at(-1)];
    return [between(at, first, 0.2), ...arc, between(at, last, 0.2)];
  };
  const stroke: Stroke = { colour: PALETTE.joint, width: 1, dash: '1 3' };
  return { kind: 'lines', key: `joint-${side}-fan`, lines: ENDS.map(sector), stroke };
}

function elsewhere(view: View, p: Parameters<typeof liesIn>[1], side: Side, letter: Mark): readonly Mark[] {
  const height = dot(displacement(planeOf(view).origin, p), SUPERIOR);
  const at = view.toCanvas(p);
  const distance = millimetres(Math.abs(height));
  const words = height > 0 ? figure.above(distance) : figure.below(distance);
  return [dashedRing(at, side), letter, text(`ala-where-${side}`, [at[0], at[1] + 24], words, PALETTE.landmark)];
}

/** A target that is not here, or that nobody has placed. */
function dashedRing(at: readonly [number, number], side: Side): Mark {
  const stroke: Stroke = { colour: PALETTE.landmark, width: 1.5, dash: '3 3' };
  return { kind: 'circle', key: `ala-${side}`, centre: at, radius: 7, stroke, fill: null };
}

/** The line along which the target can be moved. */
function beam(view: View, { target, normal }: Landmark, offset: Millimetres, side: Side): Mark {
  const stroke: Stroke = { colour: PALETTE.landmark, width: 1, dash: '1 4' };
  return line(`beam-${side}`, view.toCanvas(target), view.toCanvas(travel(target, normal, 1.4 * offset)), stroke);
}
