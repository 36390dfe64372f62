import { NORMAL_PATIENT } from '../../phantom';
import { generatorVersion, keptPhantom, type Orthanc } from '../../support';
import { uploadPhantom, type PhantomStudy } from '../../e2e/support/phantomStudies';

/** A whole pelvis in thin slices: 412 x 300 x 130 voxels. */
export async function admitPatient(orthanc: Orthanc): Promise<PhantomStudy> {
  const phantom = await keptPhantom(NORMAL_PATIENT, await generatorVersion());
  return uploadPhantom(orthanc.url, phantom, { study: 'bench' });
}

/** The same in 512 x 512 x 600 voxels. */
export async function admitLargePatient(orthanc: Orthanc): Promise<PhantomStudy> {
  const options = { ...NORMAL_PATIENT, pixelSpacing: 0.7, sliceSpacing: 0.3, sliceThickness: 0.6 };
  const phantom = await keptPhantom({ ...options, extent: [358.4, 358.4, 180] }, await generatorVersion());
  return uploadPhantom(orthanc.url, phantom, { study: 'bench large' });
}
