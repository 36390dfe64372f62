/** A naturalised CT image, with every attribute that the reading looks at. */
export type ImageDataset = Record<string, unknown>;

export interface SeriesRecipe {
  readonly slices?: number;
  /** Row and column direction cosines; axial unless said. */
  readonly orientation?: readonly [number, number, number, number, number, number];
  readonly origin?: readonly [number, number, number];
  /** From one slice to the next, mm; 1.25 to the head unless said. */
  readonly step?: readonly [number, number, number];
  readonly uid?: string;
}

/** A CT series with unlike rows and columns and spacings, in slice order, InstanceNumber from 1. */
export function imageDatasets(recipe: SeriesRecipe = {}, attributes: ImageDataset = {}): ImageDataset[] {
  const { slices = 60, origin = [-90.5, -120.25, -700], step = [0, 0, 1.25], uid = '1.2.3' } = recipe;
  return Array.from({ length: slices }, (_, k) => ({
    SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
    SOPInstanceUID: `${uid}.${String(k + 1)}`,
    SeriesInstanceUID: uid,
    FrameOfReferenceUID: '1.2.99',
    Modality: 'CT',
    ImageType: ['ORIGINAL', 'PRIMARY', 'AXIAL'],
    InstanceNumber: k + 1,
    Rows: 300,
    Columns: 400,
    PixelSpacing: [0.7, 0.45],
    SliceThickness: 1.25,
    ConvolutionKernel: 'B30f',
    SeriesDescription: 'pelvis',
    RescaleSlope: 1,
    RescaleIntercept: -1024,
    RescaleType: 'HU',
    ImageOrientationPatient: recipe.orientation ?? [1, 0, 0, 0, 1, 0],
    ImagePositionPatient: origin.map((o, axis) => o + k * (step[axis] ?? 0)),
    ...attributes,
  }));
}

/** The same series with one image changed. */
export function withImage(datasets: readonly ImageDataset[], index: number, change: ImageDataset): ImageDataset[] {
  return datasets.map((dataset, k) => (k === index ? { ...dataset, ...change } : dataset));
}

/** In an order that no number shows: deterministic, unlike either end. */
export function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item, i) => ({ item, key: (i * 37) % 101 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
