export { dicomFiles, uploadDicom } from './uploadDicom';
