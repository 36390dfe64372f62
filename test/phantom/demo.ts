import { phantomSeries, type PhantomSeries } from './dicom/files';
import { generatePhantom } from './phantom';
import { BREACH_PATIENT, NORMAL_PATIENT } from './options';

/** A patient of the demo, made when asked for. */
export interface PhantomPatient {
  readonly title: string;
  readonly make: () => PhantomSeries;
}

/** A patient in whom the target is safe, and one in whom it leaves the sacrum in front. */
export function phantomPatients(): readonly PhantomPatient[] {
  return [
    {
      title: 'Demo, normal sacrum',
      make: () =>
        phantomSeries(generatePhantom(NORMAL_PATIENT), {
          study: 'demo normal',
          attributes: { PatientName: 'Demo^Normal', PatientID: 'DEMO-1', AccessionNumber: 'DEMO1' },
        }),
    },
    {
      title: 'Demo, anterior breach on the left',
      make: () =>
        phantomSeries(generatePhantom(BREACH_PATIENT), {
          study: 'demo breach',
          attributes: {
            PatientName: 'Demo^Breach',
            PatientID: 'DEMO-2',
            AccessionNumber: 'DEMO2',
            PatientAge: '088Y',
            PatientBirthDate: '19380301',
          },
        }),
    },
  ];
}
