import { NORMAL_PATIENT, SMALL_VIEW, type PhantomOptions } from '../phantom';

/** A seeded variant of the phantom, and the group that its numbers are counted in. */
export interface Variant {
  readonly group: 'thin' | 'thin, osteoporotic' | 'thin, fractured' | 'thick';
  readonly options: PhantomOptions;
}

/** Park and Miller's generator: the same seed gives the same variants everywhere. */
function generator(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Variant `seed` over spacing, dose, kernel, rotation, osteoporosis, fracture, joints and breaches. */
export function variant(seed: number): Variant {
  const random = generator(seed * 7919 + 17);
  for (let i = 0; i < 5; i++) random();
  const between = (low: number, high: number): number => low + (high - low) * random();
  const thick = random() < 0.25;
  const osteoporosis = random() < 0.4;
  const fractured = random() < 0.25;
  const sliceSpacing = thick ? between(1.5, 5) : between(0.5, 1);
  const gap = (): number => (fractured ? between(0.5, 2) : 0);
  const swept = (): number => (random() < 0.35 ? between(0, 18) : 0);
  const options: PhantomOptions = {
    ...NORMAL_PATIENT,
    ...SMALL_VIEW,
    seed,
    pixelSpacing: between(0.6, 1),
    sliceSpacing,
    sliceThickness: sliceSpacing,
    rotation: { yaw: between(-15, 15), pitch: between(-10, 10), roll: between(-10, 10) },
    jointAngle: { right: between(10, 50), left: between(10, 50) },
    sacralSlope: between(30, 55),
    osteoporosis,
    fractureGap: { right: gap(), left: gap() },
    sweptBack: { right: swept(), left: swept() },
    noise: between(8, 40),
    kernelBlur: between(0.4, 0.8),
  };
  const group = thick
    ? 'thick'
    : fractured
      ? 'thin, fractured'
      : osteoporosis
        ? 'thin, osteoporotic'
        : 'thin';
  return { group, options };
}
