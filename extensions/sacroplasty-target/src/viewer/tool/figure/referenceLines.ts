import { signedDistance, type Plane } from '../../../core/geometry';
import type { ViewportRole } from '../../viewports';
import { between } from '../canvas';
import type { Scene } from './scene';
import type { CanvasPoint, View } from '../view';
import { line, type Mark } from './mark';

/** Which views show where they are in the others; the oblique ones are the joint lines on the axial view. */
const COLOURS = {
  sagittal: 'rgb(220, 200, 60)',
  axial: 'rgb(220, 90, 90)',
} as const satisfies Partial<Record<ViewportRole, string>>;

type ReferenceRole = keyof typeof COLOURS;

/** Whether the other views show where this one is. */
export function isReference(role: ViewportRole): role is ReferenceRole {
  return role in COLOURS;
}

/** Where the sagittal and the axial plane go through another view. */
export function referenceLines(view: View, { planeOf }: Scene): readonly Mark[] {
  return (['sagittal', 'axial'] as const).flatMap(role => {
    const plane = role === view.role ? null : planeOf(role);
    const [from, to] = plane === null ? [] : crossing(view, plane);
    if (from === undefined || to === undefined) return [];
    return [line(`reference-${role}`, from, to, { colour: COLOURS[role], width: 1, dash: '6 4' })];
  });
}

/** The two points at which a plane meets the edges of a view; none where it does not. */
function crossing(view: View, plane: Plane): readonly CanvasPoint[] {
  const { width, height } = view;
  const edge = (
    [
      [0, 0],
      [width, 0],
      [width, height],
      [0, height],
    ] as const
  ).map(at => ({ at, away: signedDistance(plane, view.toWorld(at)) }));
  return edge.flatMap((from, i) => {
    const to = edge[(i + 1) % edge.length] ?? from;
    return from.away < 0 === to.away < 0 ? [] : [between(from.at, to.at, from.away / (from.away - to.away))];
  });
}
