import { readText } from '../../src/core/dicom';
import { readSourceSeries, type SourceSeries } from '../../src/core/plan';
import { type PlannableSeries, stackFromSlices } from '../../src/core/series';
import type { SliceData, VoxelStack } from '../../src/core/volume';
import { cliMessages, messages } from '../../src/messages';
import { decodePixels, type PixelsResult } from './decode';
import type { ChosenSeries, Header } from './seriesHeaders';

/** A series with its pixels, ready to be analysed. */
export interface LoadedSeries {
  readonly kind: 'loaded';
  readonly stack: VoxelStack;
  readonly source: SourceSeries;
  readonly facts: PlannableSeries['facts'];
  /** What is to be said of the series, in words. */
  readonly warnings: readonly string[];
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
  const copies = new Map<string, Header<Where>[]>();
  for (const image of group.images) {
    const uid = readText(image.dataset, 'SOPInstanceUID');
    copies.set(uid, [...(copies.get(uid) ?? []), image]);
  }
  const slices: (SliceData | null)[] = series.orderedInstances.map(() => null);
  const waiting = series.orderedInstances.entries();
  const refusals: string[] = [];
  const fetchNext = async (): Promise<void> => {
    for (const [k, { SOPInstanceUID }] of waiting) {
      const result = await pixelsOf(SOPInstanceUID, copies.get(SOPInstanceUID) ?? [], fetchFile);
      if (result.kind === 'refused') refusals.push(result.reason);
      else slices[k] = result.pixels;
      // One image that cannot be read is enough: the others need not be waited for.
      if (refusals.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, fetchNext));

  const [reason] = refusals;
  if (reason !== undefined) return { kind: 'refused', reason };
  const { source, leftOut } = readSourceSeries(
    group.images.map(({ dataset }) => dataset),
    series,
  );
  return {
    kind: 'loaded',
    stack: stackFromSlices(series.geometry, slices),
    source,
    facts: series.facts,
    warnings: [...series.warnings.map(messages.seriesWarning), ...leftOut.map(messages.leftOut)],
  };
}

/** The pixels of one image, from every copy of it: copies that differ are refused. */
async function pixelsOf<Where>(
  SOPInstanceUID: string,
  copies: readonly Header<Where>[],
  fetchFile: (where: Where) => Promise<ArrayBuffer>,
): Promise<PixelsResult> {
  let known: PixelsResult | null = null;
  for (const where of new Set(copies.map(copy => copy.where))) {
    const result = decodePixels(await fetchFile(where), SOPInstanceUID);
    if (result.kind === 'refused') return result;
    if (known?.kind === 'pixels' && !samePixels(known.pixels, result.pixels)) {
      const reason = cliMessages.copiesDiffer(SOPInstanceUID);
      return { kind: 'refused', reason };
    }
    known ??= result;
  }
  if (known === null) throw new Error(`Image ${SOPInstanceUID} was lost while loading`);
  return known;
}

/** Padding, which is NaN, equals itself here. */
function samePixels(a: SliceData, b: SliceData): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}
