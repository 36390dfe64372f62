/**
 * A DICOM data set as dcmjs naturalises it (PS3.18 F.2 with keywords for tags): sequences are arrays
 * of data sets, an empty attribute is null, person names are arrays of component group objects.
 * Plain JSON: whoever stores it encodes it.
 */
export interface NaturalisedDataset {
  readonly [keyword: string]: DatasetValue;
}

export type DatasetValue =
  string | number | null | readonly string[] | readonly number[] | readonly NaturalisedDataset[];
