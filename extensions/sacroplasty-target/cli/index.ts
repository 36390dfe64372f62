export {
  decodeHeader,
  encodeDataset,
  loadDicomFolder,
  loadDicomWebSeries,
  loadSegmentedSacrum,
  type LoadedSeries,
} from './dicom';
export { NOTHING_GIVEN, parseGiven } from './given';
export { makePlan } from './makePlan';
export { run, type ExitCode } from './run';
