/** One instance that a PACS holds. */
export interface StoredInstance {
  readonly orthancId: string;
  readonly sopInstanceUID: string;
  readonly seriesInstanceUID: string;
  readonly modality: string;
}

interface OrthancSeries {
  readonly ID: string;
  readonly Instances: readonly string[];
  readonly MainDicomTags: Readonly<Record<string, string | undefined>>;
}

/** Everything that Orthanc holds of one study, straight from its index (not through DICOMweb). */
export async function storedInstances(orthancUrl: string, studyInstanceUID: string): Promise<StoredInstance[]> {
  const series = await find<OrthancSeries>(orthancUrl, 'Series', { StudyInstanceUID: studyInstanceUID });
  const instances = series.map(async one =>
    Promise.all(
      one.Instances.map(async (orthancId): Promise<StoredInstance> => {
        const instance = await getJson<{ MainDicomTags: Record<string, string | undefined> }>(
          `${orthancUrl}/instances/${orthancId}`,
        );
        return {
          orthancId,
          sopInstanceUID: instance.MainDicomTags['SOPInstanceUID'] ?? '',
          seriesInstanceUID: one.MainDicomTags['SeriesInstanceUID'] ?? '',
          modality: one.MainDicomTags['Modality'] ?? '',
        };
      }),
    ),
  );
  return (await Promise.all(instances)).flat();
}

/** The structured reports that Orthanc holds of one study. */
export async function storedReports(orthancUrl: string, studyInstanceUID: string): Promise<StoredInstance[]> {
  return (await storedInstances(orthancUrl, studyInstanceUID)).filter(one => one.modality === 'SR');
}

/** A stored instance's DICOM file, byte for byte. */
export async function storedFile(orthancUrl: string, instance: StoredInstance): Promise<Uint8Array> {
  const response = await get(`${orthancUrl}/instances/${instance.orthancId}/file`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Deletes the structured reports of one study, so that tests do not see each other's. */
export async function deleteReports(orthancUrl: string, studyInstanceUID: string): Promise<void> {
  for (const report of await storedReports(orthancUrl, studyInstanceUID)) {
    const response = await fetch(`${orthancUrl}/instances/${report.orthancId}`, { method: 'DELETE' });
    if (!response.ok) throw new Error(`Orthanc did not delete ${report.sopInstanceUID}: HTTP ${response.status}`);
    await response.body?.cancel();
  }
}

async function find<T>(orthancUrl: string, level: 'Series', query: Record<string, string>): Promise<T[]> {
  const response = await fetch(`${orthancUrl}/tools/find`, {
    method: 'POST',
    body: JSON.stringify({ Level: level, Query: query, Expand: true }),
  });
  if (!response.ok) throw new Error(`Orthanc /tools/find: HTTP ${response.status}`);
  return (await response.json()) as T[];
}

async function getJson<T>(url: string): Promise<T> {
  return (await (await get(url)).json()) as T;
}

async function get(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return response;
}
