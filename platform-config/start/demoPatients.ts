import { phantomPatients } from '../../test/phantom/index';

/** A CT that can be made, as DICOM files. */
export interface DemoPatient {
  readonly title: string;
  readonly make: () => Promise<{ readonly studyInstanceUID: string; readonly files: readonly Uint8Array[] }>;
}

/** The patients that `npm start` shows. */
export function demoPatients(): readonly DemoPatient[] {
  return phantomPatients().map(({ title, make }) => ({
    title,
    make: () => {
      const { StudyInstanceUID, files } = make();
      return Promise.resolve({ studyInstanceUID: StudyInstanceUID, files: files.map(({ bytes }) => bytes) });
    },
  }));
}
