import { describe, expect, it } from 'vitest';
import { readPlanSr, writePlanSr } from '..';
import { exampleIdentity, segmentationPlan } from '../../../../../../test/fixtures/sr/examplePlan';
import { PRIVATE, STANDARD } from '..';
import { inWords, type RefusalInWords } from './inWords';
import { find, first, remove, type Loose } from './edit';
import { messages } from '../../../messages';

const stored = (): Loose => structuredClone(writePlanSr(segmentationPlan(), exampleIdentity(), messages));
const reference = (sr: Loose): Loose => first(find(sr, STANDARD.referencedSegment), 'ReferencedSOPSequence');

const DAMAGED: readonly { defect: string; damage: (sr: Loose) => void; refusal: RefusalInWords }[] = [
  {
    defect: 'it does not say which surface was measured on',
    damage: sr => {
      remove(sr, find(sr, PRIVATE.surface));
    },
    refusal: { kind: 'missing', item: PRIVATE.surface.meaning },
  },
  {
    defect: 'the segment is lost',
    damage: sr => {
      remove(sr, find(sr, STANDARD.referencedSegment));
    },
    refusal: { kind: 'missing', item: 'Referenced Segment' },
  },
  {
    defect: 'the segment has no number',
    damage: sr => {
      delete reference(sr)['ReferencedSegmentNumber'];
    },
    refusal: { kind: 'unreadable', item: 'Referenced Segment', found: 'no segment number' },
  },
  {
    defect: 'the evidence does not list the segmentation',
    damage: sr => {
      const study = first(sr, 'CurrentRequestedProcedureEvidenceSequence');
      (study['ReferencedSeriesSequence'] as Loose[]).pop();
    },
    refusal: { kind: 'missing', item: 'reference to the series of the segmentation' },
  },
];

describe('a plan measured on a segmentation is refused when', () => {
  it.each(DAMAGED)('$defect', ({ damage, refusal }) => {
    const sr = stored();
    damage(sr);
    const read = readPlanSr(sr);
    expect(read.kind === 'refused' ? inWords(read.refusal) : read.kind).toEqual(refusal);
  });
});
