import type { Plan } from '../../plan';
import { codeItem } from '../coding';
import { PROCEDURE_CODE, STANDARD } from '../codes';
import type { NaturalisedDataset } from '../dataset';
import { codedItem, containerItem, type ContentItem } from '../valueTypes';
import { observationContext } from './tid1001';
import { imageLibrary } from './tid1600';

/** The document root (TID 1500, Measurement Report). */
export function measurementReport(
  plan: Plan,
  groups: readonly ContentItem[],
  evaluations: readonly ContentItem[],
): NaturalisedDataset {
  return {
    ValueType: 'CONTAINER',
    ConceptNameCodeSequence: [codeItem(STANDARD.imagingMeasurementReport)],
    ContinuityOfContent: 'SEPARATE',
    ContentTemplateSequence: [{ MappingResource: 'DCMR', TemplateIdentifier: '1500' }],
    ContentSequence: [
      codedItem('HAS CONCEPT MOD', STANDARD.language, STANDARD.english),
      ...observationContext(plan.observer),
      codedItem('HAS CONCEPT MOD', STANDARD.procedureReported, PROCEDURE_CODE[plan.source.Modality]),
      imageLibrary(plan.source, plan.analysis.surface),
      containerItem(STANDARD.imagingMeasurements, groups),
      containerItem(STANDARD.qualitativeEvaluations, evaluations),
    ],
  };
}
