import { SIDES } from '../../../extensions/sacroplasty-target/src/core/geometry';
import type { PhantomOptions } from '../options';
import { tissuesOf } from '../findings';
import { smoothNoise } from '../random';
import type { Sacrum } from './sacrum';
import type { Shape } from './shape';
import type { Surroundings } from './surroundings';

/** One tissue and where it is; listed tissues hide those that come later. */
export interface Tissue {
  /** 'soft' is imaged as if it were even within a pixel; bone and other detail is averaged over it. */
  readonly kind: 'bone' | 'detail' | 'soft';
  readonly shape: Shape;
  /** How far below its surface the tissue still changes (the shell of bone), mm. */
  readonly skinDeep: number;
  /** HU at a place in the phantom's own frame that lies `depth` mm under the surface. */
  readonly hounsfield: (x: number, y: number, z: number, depth: number) => number;
}

export const AIR_HU = -1000;

/** Real ala marrow measures about -25 to +80 HU, as muscle does; osteoporotic less. */
const ALA_MARROW = { normal: 30, osteoporotic: -20 } as const;
const BODY_MARROW = { normal: 140, osteoporotic: 70 } as const;
/** The remnant S1-S2 disc: faint, with the two endplates by which its corners are found. */
const REMNANT_DISC = { inside: 75, endplate: 0.9, hounsfield: { normal: 420, osteoporotic: 260 } } as const;
const SHELL = {
  normal: { thickness: 1.3, hounsfield: 950 },
  osteoporotic: { thickness: 0.8, hounsfield: 620 },
} as const;

/** The patient as a list of tissues, foremost first. */
export function makeTissues(options: PhantomOptions, sacrum: Sacrum, around: Surroundings): readonly Tissue[] {
  const grade = options.osteoporosis ? 'osteoporotic' : 'normal';
  const shell = SHELL[grade];
  const trabeculae = smoothNoise(options.seed * 7 + 1, 3.2);
  const patches = smoothNoise(options.seed * 7 + 2, 11);
  const lobules = smoothNoise(options.seed * 7 + 3, 7);
  const thinning = smoothNoise(options.seed * 7 + 4, 9);

  const bone = (shape: Shape, marrow: (x: number, y: number, z: number) => number): Tissue => ({
    kind: 'bone',
    shape,
    skinDeep: 2.5,
    hounsfield: (x, y, z, depth) =>
      depth < shell.thickness * (1 + 0.3 * thinning(x, y, z)) ? shell.hounsfield : marrow(x, y, z),
  });
  const soft = (shape: Shape, mean: number, variation = 0): Tissue => ({
    kind: 'soft',
    shape,
    skinDeep: 0,
    hounsfield: (x, y, z) => mean + variation * lobules(x, y, z),
  });
  const texture = (x: number, y: number, z: number): number => 32 * trabeculae(x, y, z) + 22 * patches(x, y, z);

  const sacralMarrow = (x: number, y: number, z: number): number => {
    const fromDisc = sacrum.remnantDisc(x, y, z);
    if (fromDisc < 0) return REMNANT_DISC.inside;
    if (fromDisc < REMNANT_DISC.endplate) return REMNANT_DISC.hounsfield[grade];
    const lateral = Math.min(1, Math.max(0, (Math.abs(x) - 18) / 10));
    const mean = BODY_MARROW[grade] + lateral * (ALA_MARROW[grade] - BODY_MARROW[grade]);
    return mean + texture(x, y, z);
  };
  const fracture = (x: number, y: number, z: number): number => {
    const side = x < 0 ? 'right' : 'left';
    const width = options.fractureGap[side];
    if (width === 0) return Infinity;
    const plane = Math.abs(x) - 34 - 1.5 * lobules(x, y, z) - 0.05 * y;
    return Math.max(Math.abs(plane) - width / 2, sacrum.bone(x, y, z));
  };

  const found = tissuesOf(options, sacrum.bone, around.ilia);
  // Contrast given for one vessel is in all of them.
  const blood = options.findings.some(({ kind }) => kind === 'contrast-vessels') ? 290 : 145;

  return [
    ...found.within,
    soft(around.bowelGas, -930),
    soft(around.duralSac, 18, 4),
    ...(SIDES.some(side => options.fractureGap[side] > 0) ? [soft(fracture, 25, 15)] : []),
    bone(found.sacrum, sacralMarrow),
    bone(around.ilia.right, (x, y, z) => ALA_MARROW[grade] + 40 + texture(x, y, z)),
    bone(around.ilia.left, (x, y, z) => ALA_MARROW[grade] + 40 + texture(x, y, z)),
    bone(around.l5, (x, y, z) => BODY_MARROW[grade] + texture(x, y, z)),
    ...found.around,
    soft(around.l5S1Disc, 85, 8),
    ...(sacrum.openDisc === null ? [] : [soft(sacrum.openDisc, 85, 8)]),
    soft(sacrum.foramina.right, -30, 40),
    soft(sacrum.foramina.left, -30, 40),
    soft(sacrum.canal, -60, 15),
    soft(around.vessels, blood, 5),
    soft(around.psoas, 55, 8),
    soft(around.bowel, 35, 12),
    soft(around.pelvicFat, -98, 10),
    soft(around.muscleWall, 45, 28),
    soft(around.skin, -105, 10),
  ];
}
