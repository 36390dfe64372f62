import type { DataSource } from '../host';

/**
 * Reads series again from the PACS, past the host's memory of them: new instances then appear in the
 * host's study list by themselves.
 *
 * The host remembers the whole study under `<data source name>:<study>`. It is made to forget before,
 * so that it asks at all, and afterwards, so that this partial answer does not stand for the study.
 *
 * @throws what the host's request throws.
 */
export async function readSeriesAgain(
  dataSource: DataSource,
  StudyInstanceUID: string,
  SeriesInstanceUIDs: readonly string[],
): Promise<void> {
  if (SeriesInstanceUIDs.length === 0) return;
  const remembered = `${String(dataSource.getConfig().name)}:${StudyInstanceUID}`;
  dataSource.deleteStudyMetadataPromise(remembered);
  try {
    await dataSource.retrieve.series.metadata({
      StudyInstanceUID,
      filters: { seriesInstanceUID: SeriesInstanceUIDs },
    });
  } finally {
    dataSource.deleteStudyMetadataPromise(remembered);
  }
}

/** The SR series of a study, as the PACS lists them now (QIDO-RS). @throws what the host's request throws. */
export async function srSeriesOf(dataSource: DataSource, StudyInstanceUID: string): Promise<string[]> {
  const found = await dataSource.query.series.search(StudyInstanceUID);
  return found.flatMap(series => {
    if (typeof series !== 'object' || series === null) return [];
    // The host's own spelling of the query's result.
    const { seriesInstanceUid, modality } = series as { seriesInstanceUid?: unknown; modality?: unknown };
    return modality === 'SR' && typeof seriesInstanceUid === 'string' ? [seriesInstanceUid] : [];
  });
}
