import type { Side } from '../../extensions/sacroplasty-target/src/core/geometry';
import { seededRandom, type Finding, type PhantomOptions } from '../phantom';
import { variant } from './variants';

/** How many different patients each kind of finding is put into. */
export const HARD_PATIENTS = 3;
/** Seeds beyond the family's. */
const FIRST_SEED = 1000;

type Between = (low: number, high: number) => number;

/** What a surface can be mistaken for, on one side or on both. */
const HARD_KINDS: Readonly<Record<string, (side: Side, between: Between) => Finding>> = {
  vessels: (side, between) => ({ kind: 'contrast-vessels', side, gap: between(0, 2), hounsfield: between(200, 380) }),
  bowel: (side, between) => ({ kind: 'contrast-bowel', side, gap: between(1, 3), hounsfield: between(250, 500) }),
  ligament: (side, between) => ({
    kind: 'calcified-sacroiliac-ligament',
    side,
    gap: between(1.5, 3),
    thickness: between(0.8, 1.5),
    hounsfield: between(450, 750),
  }),
  osteophyte: (side, between) => ({
    kind: 'joint-osteophyte',
    side,
    height: between(3, 6),
    bridging: between(0, 1) < 0.5,
  }),
  cement: (side, between) => ({ kind: 'cement', side, hounsfield: between(1400, 2800) }),
  'leaked cement': (side, between) => ({
    kind: 'leaked-cement',
    side,
    thickness: between(3, 7),
    hounsfield: between(1400, 2800),
  }),
  screw: (side, between) => ({ kind: 'screw', side, path: between(0, 1) < 0.5 ? 'iliosacral' : 'pedicle' }),
  'joint gas': (side, between) => ({ kind: 'joint-gas', side, hounsfield: between(-900, -500) }),
  'fused joint': side => ({ kind: 'ankylosed-joint', side }),
  'bone island': (side, between) => ({
    kind: 'bone-island',
    side,
    depth: between(2, 4),
    hounsfield: between(700, 1000),
  }),
};

/** Patients of the family in thin slices, each with one kind of finding. */
export function hardVariants(): readonly { readonly name: string; readonly options: PhantomOptions }[] {
  return Object.entries(HARD_KINDS).flatMap(([kind, finding], k) =>
    Array.from({ length: HARD_PATIENTS }, (_, i) => {
      const seed = FIRST_SEED + HARD_PATIENTS * k + i;
      const random = seededRandom(seed);
      const between: Between = (low, high) => Number((low + (high - low) * random()).toFixed(3));
      const spacing = between(0.7, 1);
      const options: PhantomOptions = {
        ...variant(seed),
        sliceSpacing: spacing,
        sliceThickness: spacing,
        findings: [finding('right', between), finding('left', between)],
      };
      return { name: `${kind} ${String(i + 1)}`, options };
    }),
  );
}
