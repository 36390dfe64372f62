type Triple = readonly [number, number, number];
type Solid = (p: Triple) => number;

/** Marching step that no wall of the phantom is thinner than, mm. */
const STEP = 0.25;
const EXACT = 1e-5;
/** Where the needle's exit is a notch's or foramen's wall, bone follows within this, mm. */
const FOLLOWS_WITHIN = 40;
/** Gaps in bone shorter than this are bridged, mm. */
const BRIDGED_GAP = 1;
/** Farthest a needle is followed, mm. */
const FARTHEST = 80;

/** Parameter at which `f` crosses zero between two values of different sign. */
function crossingBetween(f: (t: number) => number, from: number, to: number): number {
  let [a, b] = [from, to];
  const startsInside = f(a) < 0;
  while (b - a > EXACT) {
    const middle = (a + b) / 2;
    if (f(middle) < 0 === startsInside) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}

/** The first zero of `f` between two bounds. @throws RangeError when there is none. */
export function innermost(f: (t: number) => number, from: number, to: number): number {
  for (let t = from; t < to; t += STEP) {
    if (f(t) < 0 !== f(t + STEP) < 0) return crossingBetween(f, t, t + STEP);
  }
  throw new RangeError('The shape has no surface there');
}

/** Every stretch of bone on a line, as [enter, leave], gaps under a millimetre bridged. */
function stretches(f: (t: number) => number, from: number, to: number): (readonly [number, number])[] {
  const found: [number, number][] = [];
  let entered: number | null = f(from) < 0 ? from : null;
  for (let t = from; t < to; t += STEP) {
    if (f(t) < 0 === f(t + STEP) < 0) continue;
    const at = crossingBetween(f, t, t + STEP);
    if (entered === null) entered = at;
    else {
      found.push([entered, at]);
      entered = null;
    }
  }
  if (entered !== null) found.push([entered, to]);
  return found.reduce<[number, number][]>((kept, [a, b]) => {
    const last = kept.at(-1);
    if (last !== undefined && a - last[1] < BRIDGED_GAP) last[1] = b;
    else kept.push([a, b]);
    return kept;
  }, []);
}

/**
 * From `target` along `direction` to the outer surface: positive ahead where the target is in bone,
 * negative behind where it lies in front of it.
 */
export function exitAlong(bone: Solid, target: Triple, direction: Triple): { d: number | null; reenters: boolean } {
  const along = (t: number): number =>
    bone([target[0] + t * direction[0], target[1] + t * direction[1], target[2] + t * direction[2]]);
  const all = stretches(along, -FARTHEST, FARTHEST);
  const holding = all.find(([a, b]) => a < 0 && b >= 0);
  const before = all.filter(([, b]) => b < 0).at(-1);
  const exit = holding?.[1] ?? before?.[1] ?? null;
  if (exit === null) return { d: null, reenters: false };
  return { d: exit, reenters: all.some(([a]) => a > exit && a < exit + FOLLOWS_WITHIN) };
}

/**
 * Signed distance to the surface, negative inside: the shortest of many rays, refined around the
 * shortest until it no longer changes.
 */
export function distanceToSurface(bone: Solid, p: Triple): number {
  const inside = bone(p) < 0;
  let best = Infinity;
  let towards: Triple = [0, 0, 1];
  const reach = (d: Triple): number => {
    const along = (t: number): number => bone([p[0] + t * d[0], p[1] + t * d[1], p[2] + t * d[2]]);
    // A shape changes by about 1 mm per mm at most; half its value is a safe step.
    let t = 0;
    while (t < Math.min(best + STEP, FARTHEST)) {
      const step = Math.max(0.05, Math.abs(along(t)) * 0.6);
      if (along(t + step) < 0 !== inside) return crossingBetween(along, t, t + step);
      t += step;
    }
    return Infinity;
  };
  const consider = (d: Triple): void => {
    const distance = reach(d);
    if (distance >= best) return;
    best = distance;
    towards = d;
  };
  sphere(320).forEach(consider);
  for (let spread = 0.15; spread > 0.0008; spread *= 0.6) {
    const centre = towards;
    for (const d of sphere(24)) consider(nudge(centre, d, spread));
  }
  return inside ? -best : best;
}

/** Directions spread evenly over the sphere (golden spiral). */
function sphere(count: number): readonly Triple[] {
  return Array.from({ length: count }, (_, i) => {
    const z = 1 - (2 * i + 1) / count;
    const r = Math.sqrt(1 - z * z);
    const angle = i * Math.PI * (3 - Math.sqrt(5));
    return [r * Math.cos(angle), r * Math.sin(angle), z];
  });
}

function nudge(d: Triple, by: Triple, spread: number): Triple {
  const v = [d[0] + spread * by[0], d[1] + spread * by[1], d[2] + spread * by[2]] as const;
  const length = Math.hypot(...v);
  return [v[0] / length, v[1] / length, v[2] / length];
}
