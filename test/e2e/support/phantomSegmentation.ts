import { segmentedPhantomFile } from '../../segmentedPhantom';
import { uploadDicom } from '../../support';
import type { PhantomStudy } from './phantomStudies';

/**
 * Sends a DICOM SEG of a phantom's sacrum to an Orthanc, into the phantom's study.
 * @param forward how far in front of the true sacrum it lies, mm, so that its numbers can be distinguished.
 */
export async function uploadSegmentation(orthancUrl: string, study: PhantomStudy, forward: number): Promise<void> {
  const [file] = study.files;
  if (file === undefined) throw new Error('The phantom has no files');
  await uploadDicom(orthancUrl, [segmentedPhantomFile(study.phantom, file, forward)]);
}
