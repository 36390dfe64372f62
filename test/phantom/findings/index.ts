export { type Finding, type FindingOf } from './finding';
export { withOsteophytes } from './osteophyte';
export { metalOf, tissuesOf, type FindingTissues } from './tissuesOf';
