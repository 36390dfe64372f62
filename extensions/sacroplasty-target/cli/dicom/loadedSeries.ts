import {
  readSourceSeries,
  readText,
  stackFromSlices,
  type PlannableSeries,
  type SliceData,
  type SourceSeries,
  type VoxelStack,
} from '../core';
import { decodePixels } from './decode';
import type { ChosenSeries } from './seriesHeaders';

/** A series with its pixels, ready to be analysed. */
export interface LoadedSeries {
  readonly kind: 'loaded';
  readonly stack: VoxelStack;
  readonly source: SourceSeries;
  readonly facts: PlannableSeries['facts'];
  readonly warnings: PlannableSeries['warnings'];
}

/** A series, or one line that says why there is none. */
export type SeriesLoad = LoadedSeries | { readonly kind: 'refused'; readonly reason: string };

/** Files that are fetched at the same time: a server answers several requests faster than one by one. */
const PARALLEL = 4;

/**
 * Reads the pixels of a chosen series.
 * @param fetchFile gives the bytes of one of its DICOM files.
 */
export async function loadPixels<Where>(
  { group, series }: ChosenSeries<Where>,
  fetchFile: (where: Where) => Promise<ArrayBuffer>,
): Promise<SeriesLoad> {
  const byUid = new Map(group.images.map(image => [readText(image.dataset, 'SOPInstanceUID'), image]));
  const slices: (SliceData | null)[] = series.orderedInstances.map(() => null);
  const waiting = series.orderedInstances.entries();
  const refusals: string[] = [];
  const fetchNext = async (): Promise<void> => {
    for (const [k, { SOPInstanceUID }] of waiting) {
      const image = byUid.get(SOPInstanceUID);
      if (image === undefined) throw new Error(`Image ${SOPInstanceUID} was lost while loading`);
      const result = decodePixels(await fetchFile(image.where));
      if (result.kind === 'refused') refusals.push(result.reason);
      else slices[k] = result.pixels;
      // One image that cannot be read is enough: the others need not be waited for.
      if (refusals.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, fetchNext));

  const [reason] = refusals;
  if (reason !== undefined) return { kind: 'refused', reason };
  const [first] = group.images;
  if (first === undefined) return { kind: 'refused', reason: 'The series holds no images.' };
  return {
    kind: 'loaded',
    stack: stackFromSlices(series.geometry, slices),
    source: readSourceSeries(first.dataset, series),
    facts: series.facts,
    warnings: series.warnings,
  };
}
