import { verificationOf, type Plan } from '../../plan';
import {
  LEVEL_COUNTING_CODE,
  PRIVATE,
  SIDES_CODE,
  STANDARD,
  TRANSITIONAL_CODE,
  transitionalKey,
  VERIFICATION_CODE,
} from '../codes';
import { codedItem, textItem, type ContentItem } from '../valueTypes';
import { surfaceItems } from './surface';

/** Major.minor: a new major number means that an older reader would misunderstand the content. */
export const CONTENT_VERSION = '1.2';

export const GAUGE_NOT_DECIDED = 'not decided';

/** What holds for the patient and not for one place (TID 1500, Qualitative Evaluations). */
export function evaluations({ record, thresholds, analysis, userVerdicts }: Plan): ContentItem[] {
  return [
    textItem('CONTAINS', PRIVATE.contentVersion, CONTENT_VERSION),
    codedItem('CONTAINS', PRIVATE.verification, VERIFICATION_CODE[verificationOf(userVerdicts)]),
    codedItem('CONTAINS', PRIVATE.transitionalAnatomy, TRANSITIONAL_CODE[transitionalKey(record.transitionalAnatomy)]),
    codedItem('CONTAINS', PRIVATE.levelCounting, LEVEL_COUNTING_CODE[record.levelCounting]),
    codedItem('CONTAINS', PRIVATE.sidesToTreat, SIDES_CODE[record.sidesToTreat ?? 'not-decided']),
    textItem(
      'CONTAINS',
      STANDARD.needleGauge,
      record.needleGauge === null ? GAUGE_NOT_DECIDED : String(record.needleGauge),
    ),
    // Text, for TID 1500 has no place for a number that belongs to no measurement group.
    textItem('CONTAINS', PRIVATE.nearThreshold, `${String(thresholds.near)} mm`),
    textItem('CONTAINS', PRIVATE.middleThreshold, `${String(thresholds.middle)} mm`),
    ...surfaceItems(analysis.surface),
    ...analysis.warnings
      .filter(warning => warning !== '')
      .map(warning => textItem('CONTAINS', PRIVATE.warning, warning)),
    ...(record.comment === '' ? [] : [textItem('CONTAINS', STANDARD.comment, record.comment)]),
  ];
}
