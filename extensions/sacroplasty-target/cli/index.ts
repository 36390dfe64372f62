export {
  decodeHeader,
  encodeDataset,
  loadDicomFolder,
  loadDicomWebSeries,
  loadSegmentedSacrum,
  type DicomWebSource,
  type FolderContent,
  type LoadedSeries,
  type SacrumLoad,
  type SeriesLoad,
  type Wanted,
} from './dicom';
export { NOTHING_GIVEN, parseGiven, type Given } from './given';
export { makePlan, type PlanResult } from './makePlan';
export { run, type Console, type ExitCode } from './run';
