import type { InstanceAttributes } from './instanceAttributes';
import type { SeriesRefusal } from './seriesRefusal';

/** A stack of CT or MR images, by its attributes; its geometry is still to be looked at. */
export interface PlannableKind {
  readonly kind: 'image-stack';
  readonly Modality: 'CT' | 'MR';
}

export type KindResult = PlannableKind | { readonly kind: 'refused'; readonly refusal: SeriesRefusal };

/** CT and MR Image Storage, and the enhanced objects that hold many frames (PS3.4 B.5). */
const SINGLE_FRAME = new Set(['1.2.840.10008.5.1.4.1.1.2', '1.2.840.10008.5.1.4.1.1.4']);
const ENHANCED = new Set([
  '1.2.840.10008.5.1.4.1.1.2.1',
  '1.2.840.10008.5.1.4.1.1.2.2',
  '1.2.840.10008.5.1.4.1.1.4.1',
  '1.2.840.10008.5.1.4.1.1.4.4',
]);

/** ImageType values of scout images and of projections through a slab (PS3.3 C.8.2.1.1.1, C.8.16.1.3). */
const LOCALISER = /^(LOCALI[SZ]ER|SCOUT|TOPOGRAM)$/i;
const PROJECTION = /^(MIP|MINIP|MIN_IP|MAX_IP|MAXIMUM|MINIMUM|MEAN_IP|PROJECTION IMAGE|VOLREN|VOLUME_RENDERED)$/i;

const refuse = (refusal: SeriesRefusal): KindResult => ({ kind: 'refused', refusal });

/** Whether a series is a stack of single-frame CT or MR images at all. */
export function judgeKind(instances: readonly InstanceAttributes[]): KindResult {
  const [first] = instances;
  if (first === undefined) return refuse({ kind: 'empty' });
  const modalities = [...new Set(instances.map(({ Modality }) => Modality))];
  if (modalities.length > 1) return refuse({ kind: 'mixed-modalities', modalities });
  const { Modality } = first;
  if (Modality !== 'CT' && Modality !== 'MR') return refuse({ kind: 'modality', modality: Modality });

  if (instances.every(({ ImageType }) => ImageType.some(value => LOCALISER.test(value)))) {
    return refuse({ kind: 'localiser' });
  }
  const enhanced = instances.find(({ SOPClassUID, NumberOfFrames }) => ENHANCED.has(SOPClassUID) || NumberOfFrames > 1);
  if (enhanced !== undefined) return refuse({ kind: 'multi-frame', frames: enhanced.NumberOfFrames });
  const other = instances.find(({ SOPClassUID }) => !SINGLE_FRAME.has(SOPClassUID));
  if (other !== undefined) return refuse({ kind: 'not-an-image-stack', SOPClassUID: other.SOPClassUID });
  if (instances.some(({ SamplesPerPixel }) => SamplesPerPixel !== 1)) return refuse({ kind: 'colour' });
  if (instances.some(({ ImageType }) => ImageType.some(value => PROJECTION.test(value)))) {
    return refuse({ kind: 'projection' });
  }
  return { kind: 'image-stack', Modality };
}
