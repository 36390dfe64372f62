import { NORMAL_PATIENT } from '../../phantom';
import { generatorVersion, keptPhantom, type Orthanc } from '../../support';
import { uploadPhantom, type PhantomStudy } from '../../e2e/support/phantomStudies';

/** A whole pelvis in thin slices: 412 x 300 x 130 voxels. */
export async function admitPatient(orthanc: Orthanc): Promise<PhantomStudy> {
  const phantom = await keptPhantom(NORMAL_PATIENT, await generatorVersion());
  return uploadPhantom(orthanc.url, phantom, { study: 'bench' });
}
