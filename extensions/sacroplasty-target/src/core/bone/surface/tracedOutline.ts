import { XYZ, type LpsPoint, type Plane } from '../../geometry';
import { perPlane, stitch, UNSURE, type Piece, type SurfaceOutline } from '../../outline';
import { directionToLocal, fromLocal, toLocal, type Local } from '../../boneSurface';
import { edgeUncertainty } from '../uncertainty';
import type { Sacrum } from './sacrum';
import { facesForward } from './walls';

/** What is known of a point of the surface. */
const NOT_ASKED = -1;
const UNSEEN = 0;
const UNCERTAIN = 1;
const SURE = 2;

/**
 * The curves in which the traced surface cuts planes (LPS mm). The surface is the net of its points, each moved
 * to the edge that was fitted there, as margins are measured from; it is not drawn where no cortex is seen.
 */
export function tracedOutline(sacrum: Sacrum): (plane: Plane) => SurfaceOutline {
  const net = new Net(sacrum);
  return perPlane(plane => net.cut(plane));
}

class Net {
  /** Fitted places, local mm, of the points that were asked for. */
  readonly #place: Float64Array;
  readonly #state: Int8Array;
  readonly #count: number;

  constructor(private readonly sacrum: Sacrum) {
    this.#count = sacrum.surface.radius.length;
    this.#place = new Float64Array(XYZ * this.#count);
    this.#state = new Int8Array(this.#count).fill(NOT_ASKED);
  }

  /** Every triangle of the net that meets the plane gives one piece of the curve. */
  cut(plane: Plane): SurfaceOutline {
    const { surface, frame } = this.sacrum;
    const { rays } = surface.grid;
    const origin = toLocal(frame, plane.origin);
    const normal = directionToLocal(frame, plane.normal);
    const height = (place: Float64Array, i: number): number =>
      ((place[XYZ * i] as number) - origin[0]) * normal[0] +
      ((place[XYZ * i + 1] as number) - origin[1]) * normal[1] +
      ((place[XYZ * i + 2] as number) - origin[2]) * normal[2];
    const pieces: Piece[] = [];
    const places = new Map<number, LpsPoint>();
    const crossing = (i: number, j: number): number | null => {
      const a = height(this.#place, i);
      const b = height(this.#place, j);
      if (a >= 0 === b >= 0) return null;
      const edge = i < j ? i * this.#count + j : j * this.#count + i;
      if (!places.has(edge)) places.set(edge, this.#between(i, j, a / (a - b)));
      return edge;
    };
    const triangle = (i: number, j: number, k: number): void => {
      const state = Math.min(this.#ask(i), this.#ask(j), this.#ask(k));
      if (state <= UNSEEN || !this.#isWall(i, j, k)) return;
      const [from, to] = [crossing(i, j), crossing(j, k), crossing(k, i)].filter(edge => edge !== null);
      if (from !== undefined && to !== undefined) pieces.push({ ends: [from, to], isSure: state === SURE });
    };
    for (let k = surface.first; k < surface.last; k++) {
      for (let t = 0; t < rays; t++) {
        const next = (t + 1) % rays;
        const corners = [k * rays + t, k * rays + next, (k + 1) * rays + next, (k + 1) * rays + t] as const;
        if (!this.#mayMeet(corners, normal, height)) continue;
        const [a, b, c, d] = corners;
        triangle(a, b, c);
        triangle(a, c, d);
      }
    }
    return stitch(pieces, edge => {
      const place = places.get(edge);
      if (place === undefined) throw new Error('A piece of an outline ends where the plane crosses no edge');
      return place;
    });
  }

  /**
   * Whether three neighbouring points lie on one wall. Where the tracing has jumped from one wall to another, or
   * their edges were found on different ones, the triangle does not face as the points do.
   */
  #isWall(i: number, j: number, k: number): boolean {
    const { normal } = this.sacrum.points;
    const { faces } = this.sacrum.parameters.outline;
    const way = (from: number, to: number, axis: 0 | 1 | 2): number =>
      (this.#place[XYZ * to + axis] as number) - (this.#place[XYZ * from + axis] as number);
    const a = [way(i, j, 0), way(i, j, 1), way(i, j, 2)] as const;
    const b = [way(i, k, 0), way(i, k, 1), way(i, k, 2)] as const;
    const face = [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]] as const;
    const least = faces * Math.hypot(...face);
    return [i, j, k].every(
      p =>
        face[0] * (normal[XYZ * p] as number) +
          face[1] * (normal[XYZ * p + 1] as number) +
          face[2] * (normal[XYZ * p + 2] as number) >
        least,
    );
  }

  /** Whether a plane may meet the net between four of its points, wherever their edges will be found. */
  #mayMeet(corners: readonly number[], normal: Local, height: (place: Float64Array, i: number) => number): boolean {
    const { points, parameters } = this.sacrum;
    const { outerRange } = parameters.shell;
    let [lowest, highest] = [Infinity, -Infinity];
    for (const i of corners) {
      const h = height(points.place, i);
      const turned =
        (points.normal[XYZ * i] as number) * normal[0] +
        (points.normal[XYZ * i + 1] as number) * normal[1] +
        (points.normal[XYZ * i + 2] as number) * normal[2];
      const reach = outerRange * Math.abs(turned);
      if (h - reach < lowest) lowest = h - reach;
      if (h + reach > highest) highest = h + reach;
    }
    return lowest < 0 && highest >= 0;
  }

  #between(i: number, j: number, share: number): LpsPoint {
    const at = (axis: 0 | 1 | 2): number => {
      const a = this.#place[XYZ * i + axis] as number;
      return a + ((this.#place[XYZ * j + axis] as number) - a) * share;
    };
    return fromLocal(this.sacrum.frame, [at(0), at(1), at(2)]);
  }

  /** Fits a point's edge when it is first asked for. */
  #ask(i: number): number {
    if (this.#state[i] === NOT_ASKED) this.#state[i] = this.#find(i);
    return this.#state[i] as number;
  }

  #find(i: number): number {
    const { surface, points, edges, coarsest, parameters } = this.sacrum;
    const support = surface.support[i] as number;
    if (surface.hidden[i] === 1 || support < surface.seen) return UNSEEN;
    const fit = edges.at(i);
    if (fit === null) return UNSEEN;
    for (let axis = 0; axis < XYZ; axis++) {
      const n = XYZ * i + axis;
      this.#place[n] = (points.place[n] as number) + fit.outer * (points.normal[n] as number);
    }
    // An edge without cortex may be marrow's own texture; margins are still measured to one in front.
    if (fit.thickness < parameters.wall.leastCortex)
      return facesForward(points, i, parameters.wall) ? UNCERTAIN : UNSEEN;
    const { residual } = fit;
    return edgeUncertainty(parameters.uncertainty, { coarsest, residual, support }) > UNSURE ? UNCERTAIN : SURE;
  }
}
