import { NORMAL_PATIENT, phantomSeries, SMALL_VIEW, type Phantom, type PhantomOptions } from '../../phantom';
import { generatorVersion, keptPhantom, uploadDicom } from '../../support';

export type SeriesOptions = NonNullable<Parameters<typeof phantomSeries>[1]>;

/** A phantom that a PACS holds. */
export interface PhantomStudy {
  readonly StudyInstanceUID: string;
  readonly phantom: Phantom;
  /** The series' files, byte for byte as they were sent. */
  readonly files: readonly Uint8Array[];
}

/** A small phantom; what is not given is as in the normal patient. */
export async function smallPhantom(options: Partial<PhantomOptions>): Promise<Phantom> {
  return keptPhantom({ ...NORMAL_PATIENT, ...options, ...SMALL_VIEW }, await generatorVersion());
}

/** Sends a phantom's series to an Orthanc. */
export async function uploadPhantom(
  orthancUrl: string,
  phantom: Phantom,
  series: SeriesOptions,
): Promise<PhantomStudy> {
  const { StudyInstanceUID, files } = phantomSeries(phantom, series);
  const bytes = files.map(file => file.bytes);
  await uploadDicom(orthancUrl, bytes);
  return { StudyInstanceUID, phantom, files: bytes };
}
