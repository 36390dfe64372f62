import { NORMAL_PATIENT, SMALL_VIEW, type PhantomOptions } from '../phantom';

/** A phantom of the table, and whether it is held to the limits of a 1 mm case. */
export interface SeededPhantom {
  readonly name: string;
  readonly options: PhantomOptions;
  readonly thin: boolean;
}

function seeded(name: string, seed: number, given: Partial<PhantomOptions>): SeededPhantom {
  const options = { ...NORMAL_PATIENT, ...SMALL_VIEW, seed, ...given };
  return { name: `phantom, ${name}`, options, thin: options.sliceSpacing <= 1 };
}

/** Phantoms with exact truth that every machine has: one of each kind, each position a patient lies in among them. */
export const SEEDED_PHANTOMS: readonly SeededPhantom[] = [
  seeded('normal, HFS', 11, {}),
  seeded('breach on the left, HFP', 12, {
    position: 'HFP',
    sweptBack: { right: 3, left: 11 },
    sacralSlope: 46,
  }),
  seeded('osteoporotic, FFS', 13, { position: 'FFS', osteoporosis: true }),
  seeded('rotated, FFP', 14, { position: 'FFP', rotation: { yaw: 12, pitch: -7, roll: 6 } }),
  seeded('3 mm slices', 15, { sliceSpacing: 3, sliceThickness: 3 }),
];
