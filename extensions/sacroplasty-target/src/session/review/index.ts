export {
  acceptanceAfterStep,
  acceptanceAsStored,
  acceptChoice,
  acceptCorners,
  acceptSides,
  NOTHING_ACCEPTED,
  withoutSides,
} from './acceptance';
export { acceptedOf } from './accepted';
export { isLevelUnsure, isLevelOpen, levelWarnings, settledWarnings } from './level';
export { lineMisfit, lineWarnings } from './lineMisfit';
export { planWarnings } from './planWarnings';
export { acceptanceRead, isAnotherReader, isOfAnother, verdictsRead, type ReaderChange } from './reader';
export * from './standing';
export {
  contradicts,
  NOTHING_SAID,
  verdictsOf,
  verdictsOfEither,
  verdictsOn,
  verdictsThatHold,
  verdictGiven,
  withVerdict,
  type LastVerdicts,
} from './verdictsOn';
