import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passIslands } from '../boneIsland';
import { SURFACE } from '../parameters';
import { polarGrid, wholeRays } from '../polarGrid';
import { ContourSolver } from '../contour';
import { sectionCost, sectionFall } from '../sectionCost';

const SECTION = polarGrid(SURFACE.section);
const { rays: RAYS, depths, step } = SECTION;
/** mm over which every edge is blurred. */
const BLUR = 0.7;
const SCALE = { weak: 40, full: 250, seen: 50 };
const EDGE = SCALE.full / 2;

interface Disc {
  /** The ray through its middle, and how far from the centre that lies, mm. */
  readonly ray: number;
  readonly middle: number;
  readonly radius: number;
  readonly hounsfield: number;
}

interface Scene {
  /** The bone's outer surface, mm from the centre. */
  readonly surface: number;
  readonly shell: number;
  readonly cortex: number;
  readonly disc: Disc | null;
}

/** The falls of a round bone with marrow and a shell, with a round spot in it or before it, in fat. */
function fallOf({ surface, shell, cortex, disc }: Scene): { fall: Float32Array; values: Float32Array } {
  const values = new Float32Array(RAYS * depths);
  for (let t = 0; t < RAYS; t++) {
    for (let r = 0; r < depths; r++) {
      const x = r * step;
      const bare = 20 + (cortex - 20) * rise(x - surface + shell) - (cortex + 90) * rise(x - surface);
      if (disc === null) values[t * depths + r] = bare;
      else {
        const turn = (2 * Math.PI * (t - disc.ray)) / RAYS;
        const away = Math.hypot(x * Math.cos(turn) - disc.middle, x * Math.sin(turn));
        values[t * depths + r] = bare + Math.max(0, disc.hounsfield - bare) * rise(disc.radius - away);
      }
    }
  }
  const fall = new Float32Array(RAYS * depths);
  sectionFall(SECTION, values, 1, new Float32Array(RAYS * depths), fall);
  return { fall, values };
}

function rise(x: number): number {
  return 1 / (1 + Math.exp((-1.702 * x) / BLUR));
}

/** @param expected where the neighbouring slice's surface lies, mm; without it at the bone's. */
function pass(scene: Scene, thin: boolean, expected = scene.surface): { before: Float32Array; after: Float32Array } {
  const { fall, values } = fallOf(scene);
  const before = fall.slice();
  passIslands({
    island: SURFACE.island,
    grid: SECTION,
    values,
    fall,
    band: wholeRays(SECTION),
    expected: new Float32Array(RAYS).fill(expected),
    half: 1,
    edge: EDGE,
    faint: SCALE.seen,
    thin,
  });
  return { before, after: fall };
}

/** The first certain edge on a ray, mm. */
function firstEdge(fall: Float32Array, ray: number): number {
  const t = (ray + RAYS) % RAYS;
  return fall.subarray(t * depths, (t + 1) * depths).findIndex(f => f >= EDGE) * step;
}

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const bone = { surface: between(19, 26), shell: between(1, 1.8), cortex: between(500, 800) };

describe('a bone island behind the cortex', () => {
  it('is passed by: the contour goes around the cortex before it', () => {
    const island = { ray: fc.integer({ min: -4, max: 4 }), radius: between(3.2, 5), gap: between(1.5, 3) };
    fc.assert(
      fc.property(
        fc.record({ ...bone, ...island, hounsfield: between(700, 1000), thin: fc.boolean() }),
        ({ surface, shell, cortex, ray, radius, gap, hounsfield, thin }) => {
          const middle = surface - shell - gap - radius;
          const { before, after } = pass({ surface, shell, cortex, disc: { ray, middle, radius, hounsfield } }, thin);
          expect(firstEdge(before, ray)).toBeLessThan(surface - shell - 0.5);
          const cost = new Float32Array(RAYS * depths);
          const contour = new Float32Array(RAYS);
          sectionCost(SECTION, after, SCALE, SURFACE.cost, cost);
          new ContourSolver(SECTION, SURFACE.contour).solve(cost, contour, 0);
          for (const r of contour) expect(Math.abs(r * step - surface)).toBeLessThan(1.2);
        },
      ),
    );
  });

  it('is nowhere where a vessel or bowel with contrast lies before the cortex, or nothing at all', () => {
    const vessel = { ray: fc.integer({ min: -8, max: 8 }), radius: between(2, 9), gap: between(0, 3) };
    fc.assert(
      fc.property(
        fc.record({ ...bone, ...vessel, hounsfield: between(150, 450), isThere: fc.boolean(), thin: fc.boolean() }),
        ({ surface, shell, cortex, ray, radius, gap, hounsfield, isThere, thin }) => {
          const disc = { ray, middle: surface + gap + radius, radius, hounsfield };
          const { before, after } = pass({ surface, shell, cortex, disc: isThere ? disc : null }, thin);
          expect(after).toEqual(before);
        },
      ),
    );
  });

  it('is none in a thin ala whose surface the neighbouring slice shows: a plate in front is calcified ligament', () => {
    const [radius, gap] = [4, 2];
    const [surface, shell, cortex] = [24, 1.4, 650];
    const disc = { ray: 0, middle: surface - shell - gap - radius, radius, hounsfield: 850 };
    const scene = { surface, shell, cortex, disc };
    const edge = disc.middle + radius;
    const thick = pass(scene, false, edge);
    expect(thick.after).not.toEqual(thick.before);
    const thin = pass(scene, true, edge);
    expect(thin.after).toEqual(thin.before);
  });
});
