import { CORNER_ORDER, type Landmark } from '../../landmark';
import { toLocal, type SacralFrame } from '../../boneSurface';
import type { PolarGrid } from './polarGrid';
import type { TraceStart } from './traceSurface';

/** The tracing's start on the midline: the centre of the four corners and the outline they draw. */
export function startOf(
  landmark: Landmark,
  frame: SacralFrame,
  { rays, cos: cosines, sin: sines }: PolarGrid,
): TraceStart {
  const corners = CORNER_ORDER.map(name => toLocal(frame, landmark.corners[name]));
  const a = corners.reduce((sum, c) => sum + c[1], 0) / corners.length;
  const u = corners.reduce((sum, c) => sum + c[2], 0) / corners.length;
  const outline = new Float32Array(rays);
  for (let t = 0; t < rays; t++) {
    const cos = cosines[t] as number;
    const sin = sines[t] as number;
    corners.forEach((p, i) => {
      const q = corners[(i + 1) % corners.length] ?? p;
      // (a,u) + r (cos, sin) = p + m (q - p)
      const da = q[1] - p[1];
      const du = q[2] - p[2];
      const across = cos * du - sin * da;
      if (across === 0) return;
      const r = ((p[1] - a) * du - (p[2] - u) * da) / across;
      const m = ((p[1] - a) * sin - (p[2] - u) * cos) / across;
      if (r > 0 && m >= 0 && m <= 1) outline[t] = r;
    });
  }
  return { a, u, outline };
}
