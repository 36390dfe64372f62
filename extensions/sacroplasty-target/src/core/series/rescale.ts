import { readNumber, readText, type Dataset } from '../dicom';

/** A number that an image states; text: what stands there instead of one; null: not stated. */
export type StatedNumber = number | string | null;

/** How the stored values of one image become what they mean (Modality LUT Module, PS3.3 C.11.1). */
export interface Rescale {
  readonly slope: StatedNumber;
  readonly intercept: StatedNumber;
  /** RescaleType; '' where absent, which on CT means HU (PS3.3 C.8.2.1). */
  readonly type: string;
  /** A Modality LUT Sequence stands in the place of slope and intercept. */
  readonly byTable: boolean;
}

/** The rescale of one image, as it is stated. */
export function readRescale(dataset: Dataset): Rescale {
  return {
    slope: readStated(dataset, 'RescaleSlope'),
    intercept: readStated(dataset, 'RescaleIntercept'),
    type: readText(dataset, 'RescaleType'),
    byTable: Array.isArray(dataset['ModalityLUTSequence']),
  };
}

function readStated(dataset: Dataset, attribute: string): StatedNumber {
  return readNumber(dataset, attribute) ?? (readText(dataset, attribute) || null);
}
