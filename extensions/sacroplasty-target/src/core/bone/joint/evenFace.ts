import { PlaneFit } from '../../numeric';
import type { JointParameters } from './parameters';

/** A face at one place, as a plane through what is seen around it shows it. */
interface EvenedPlace {
  /** mm to the side, and half of its 95 % interval. */
  readonly here: number;
  readonly uncertainty: number;
}

interface RawFace {
  readonly columns: number;
  readonly levels: number;
  /** How deep a gap is seen at each place, 0 where none; and where its inner wall lies, mm. */
  readonly seen: Float32Array;
  readonly inner: Float32Array;
}

/**
 * Evens a face: at every place the plane through what is seen around it, of as much of the face as determines one; the
 * wider the look, the more uncertainty. Null where no place is determined.
 */
export function evenFace(
  raw: RawFace,
  sheet: JointParameters['sheet'],
): { readonly face: Float32Array; readonly uncertainty: Float32Array } | null {
  const looks = sheet.looks.map(length => lookOf(length, sheet));
  const face = new Float32Array(raw.columns * raw.levels);
  const uncertainty = new Float32Array(raw.columns * raw.levels);
  for (let level = 0; level < raw.levels; level++) {
    for (let column = 0; column < raw.columns; column++) {
      const at = level * raw.columns + column;
      const evened = firstDetermined(looks, look => planeAround(raw, level, column, look, sheet));
      if (evened === null) {
        face[at] = Number.NaN;
        uncertainty[at] = Number.POSITIVE_INFINITY;
      } else {
        face[at] = evened.here;
        uncertainty[at] = evened.uncertainty;
      }
    }
  }
  return uncertainty.every(value => value === Number.POSITIVE_INFINITY) ? null : { face, uncertainty };
}

/** What the first of several looks determines, or null. */
function firstDetermined(looks: readonly Look[], evenBy: (look: Look) => EvenedPlace | null): EvenedPlace | null {
  for (const look of looks) {
    const evened = evenBy(look);
    if (evened !== null) return evened;
  }
  return null;
}

/** How far a look reaches, in mm and in places along the face and in height, and how much each place around counts in it. */
interface Look {
  readonly length: number;
  readonly along: number;
  readonly height: number;
  /** Row by row, from the lowest place to the highest. */
  readonly shares: Float64Array;
}

function lookOf(length: number, { alongStep, heightStep }: JointParameters['sheet']): Look {
  const along = Math.floor((2 * length) / alongStep);
  const height = Math.floor((2 * length) / heightStep);
  const width = 2 * along + 1;
  const shares = Float64Array.from({ length: width * (2 * height + 1) }, (_, n) => {
    const t = (((n % width) - along) * alongStep) / length;
    const z = ((Math.floor(n / width) - height) * heightStep) / length;
    return Math.exp(-(t * t + z * z) / 2);
  });
  return { length, along, height, shares };
}

/** The value at a place of the plane through the places around it, and its uncertainty; null where too few are seen. */
function planeAround(
  { columns, levels, seen, inner }: RawFace,
  level: number,
  column: number,
  look: Look,
  { alongStep, heightStep, leastSeen, steady, uncertainty, bendRadius }: JointParameters['sheet'],
): EvenedPlace | null {
  const { length, along: dt, height: dz, shares } = look;
  const width = 2 * dt + 1;
  const fit = new PlaneFit();
  const last = { j: Math.min(levels - 1, level + dz), i: Math.min(columns - 1, column + dt) };
  for (let j = Math.max(0, level - dz); j <= last.j; j++) {
    for (let i = Math.max(0, column - dt); i <= last.i; i++) {
      const share = shares[(j - level + dz) * width + (i - column + dt)] as number;
      const w = (seen[j * columns + i] as number) * share;
      if (w === 0) continue;
      fit.add(w, (i - column) * alongStep, (j - level) * heightStep, inner[j * columns + i] as number);
    }
  }
  if (fit.weight < leastSeen) return null;
  // A little of a flat face steadies a plane that is determined on one side only.
  const { x, y, f, a, b, scatter } = fit.solve(steady);
  return {
    here: f - a * x - b * y,
    uncertainty: uncertainty + scatter + (length + Math.hypot(x, y)) ** 2 / (2 * bendRadius),
  };
}
