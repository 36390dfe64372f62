/** What the command line uses of the extension: its pure core and its words, the same code that the viewer runs. */
export * from '../src/core/dicom';
export * from '../src/core/geometry';
export * from '../src/core/landmark';
export * from '../src/core/plan';
export * from '../src/core/segmentation';
export * from '../src/core/series';
export * from '../src/core/trajectory';
export * from '../src/core/volume';
export * from '../src/core/analysis';
export * from '../src/core/proposal';
export * from '../src/core/sr';
export { cliMessages, messages } from '../src/messages';
