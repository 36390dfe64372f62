export { dicomFiles, uploadDicom } from '../../platform-config/pacs';
export { startViewerServer, type Orthanc, type ViewerServer } from '../../platform-config/start';
export { deleteReports, storedFile, storedInstances, storedReports, type StoredInstance } from './pacsContent';
export { withBundle } from './bundle';
export { forgetOldPhantoms, generatorVersion, keptPhantom } from './keptPhantom';
export { pacsFaults, type PacsFaults, type StoreFault } from './pacsFaults';
export { plainCt, type PlainCt } from './plainCt';
export { sharedCase, sharedCasesFolder } from './sharedCases';
export { startTestOrthanc } from './testPacs';
