import { lpsPoint, LEFT, mm, POSTERIOR, SUPERIOR } from '../../extensions/sacroplasty-target/src/core/geometry';
import type { VoxelStack } from '../../extensions/sacroplasty-target/src/core/volume';
import { makeSacrum } from './anatomy/sacrum';
import { makeSurroundings } from './anatomy/surroundings';
import { makeTissues } from './anatomy/tissue';
import { NORMAL_PATIENT, type PhantomOptions } from './options';
import { metalOf } from './findings';
import { scan, type ScannedVolume } from './scanner/scan';
import { truthOf, type PhantomTruth } from './truth';

/** A pelvic CT that was made, with what is known of it. */
export interface Phantom {
  readonly options: PhantomOptions;
  readonly volume: ScannedVolume;
  readonly truth: PhantomTruth;
}

/** Makes a phantom; what is not given is as in the normal patient. */
export function generatePhantom(given: Partial<PhantomOptions> = {}): Phantom {
  const options = { ...NORMAL_PATIENT, ...given };
  const sacrum = makeSacrum(options);
  const tissues = makeTissues(options, sacrum, makeSurroundings(options));
  return { options, volume: scan(options, tissues, metalOf(options)), truth: truthOf(options, sacrum) };
}

/** The phantom's voxels as the core reads them. */
export function phantomStack({ options, volume }: Phantom): VoxelStack {
  return {
    columns: volume.columns,
    rows: volume.rows,
    slices: volume.slices,
    origin: lpsPoint(...volume.origin),
    rowDirection: LEFT,
    columnDirection: POSTERIOR,
    sliceDirection: SUPERIOR,
    columnSpacing: mm(options.pixelSpacing),
    rowSpacing: mm(options.pixelSpacing),
    sliceSpacing: mm(options.sliceSpacing),
    intensity: 'hounsfield',
  };
}

/** What is known of a phantom, without making its voxels. */
export function phantomTruth(given: PhantomOptions): PhantomTruth {
  return truthOf(given, makeSacrum(given));
}
