/** Seeded numbers in [0, 1): the same for the same seed on every machine (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Normally distributed numbers, mean 0, standard deviation 1 (Box-Muller). */
export function seededNormal(seed: number): () => number {
  const uniform = seededRandom(seed);
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const value = spare;
      spare = null;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    const angle = 2 * Math.PI * uniform();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/** Edge of the noise's lattice, which repeats; a power of two. */
const CELLS = 32;

/** Smooth noise in about -1..1 over space, with features of about `size` mm: trabeculae, fat lobules. */
export function smoothNoise(seed: number, size: number): (x: number, y: number, z: number) => number {
  const random = seededRandom(seed);
  const lattice = Float32Array.from({ length: CELLS ** 3 }, () => 2 * random() - 1);
  // Written out: this runs for every sample of bone, where a closure made per call costs more than its sum.
  return (x, y, z) => {
    const i = Math.floor(x / size);
    const j = Math.floor(y / size);
    const k = Math.floor(z / size);
    const u = ease(x / size - i);
    const v = ease(y / size - j);
    const w = ease(z / size - k);
    const near = mix(rowValue(lattice, i, j, k, u), rowValue(lattice, i, j + 1, k, u), v);
    const far = mix(rowValue(lattice, i, j, k + 1, u), rowValue(lattice, i, j + 1, k + 1, u), v);
    return mix(near, far, w);
  };
}

function rowValue(lattice: Float32Array, i: number, j: number, k: number, u: number): number {
  const row = ((k & (CELLS - 1)) * CELLS + (j & (CELLS - 1))) * CELLS;
  return mix(lattice[row + (i & (CELLS - 1))] ?? 0, lattice[row + ((i + 1) & (CELLS - 1))] ?? 0, u);
}

function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}
