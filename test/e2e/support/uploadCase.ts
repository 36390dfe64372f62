import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dicomFiles, uploadDicom } from '../../support';
import { rawElement } from './storedPlans';

/** Stores the images of a case. @param folder holds them in `dicom`. @returns the study's UID. */
export async function uploadCase(orthancUrl: string, folder: string): Promise<string> {
  const files = await dicomFiles(join(folder, 'dicom'));
  await uploadDicom(orthancUrl, files);
  const studyInstanceUID = rawElement(await readFile(files[0]!), 0x0020000d, 'UI');
  return Buffer.from(studyInstanceUID, 'hex').toString('latin1').replace(/\0$/, '');
}
