import { describe, expect, it } from 'vitest';
import { readPlanSr, writePlanSr } from '..';
import { PRIVATE } from '..';
import { nextSrIdentity, NO_LINEAGE } from '../identity';
import { find, first, groupAbout } from './edit';
import {
  carriedPlan,
  countingUids,
  exampleIdentity,
  examplePlan,
  partlyVerifiedPlan,
  segmentationPlan,
  unknownPlan,
} from '../../../../../../test/fixtures/sr/examplePlan';
import { expectSamePlan } from '../../../../../../test/fixtures/sr/samePlan';
import { messages } from '../../../messages';

describe('a plan written and read', () => {
  it('says the same in every value', () => {
    expectSamePlan(readPlanSr(writePlanSr(examplePlan(), exampleIdentity(), messages)), examplePlan());
  });

  it('keeps what is unknown unknown, and invents nothing', () => {
    expectSamePlan(readPlanSr(writePlanSr(unknownPlan(), exampleIdentity(), messages)), unknownPlan());
  });

  it.each([
    ['by name', undefined],
    ['who was not named', { alphabetic: '', ideographic: '', phonetic: '' }],
  ])('carries on the verdict of an earlier user %s, apart from the verdict of whoever stores it', (_, by) => {
    const plan = carriedPlan(by);
    const dataset = writePlanSr(plan, exampleIdentity(), messages);
    expectSamePlan(readPlanSr(dataset), plan);
    // A reader that knows no earlier users finds no verdict of this one on the left.
    const left = groupAbout(dataset, PRIVATE.hemisacrum, 1);
    expect(first(find(left, PRIVATE.userVerdict), 'ConceptCodeSequence')['CodeValue']).toBe(PRIVATE.notGiven.value);
  });

  it('says which segmentation it was measured on', () => {
    expectSamePlan(readPlanSr(writePlanSr(segmentationPlan(), exampleIdentity(), messages)), segmentationPlan());
  });

  it('names a segmentation of another study there', () => {
    const plan = segmentationPlan();
    const { surface } = plan.analysis;
    if (surface.kind !== 'segmentation') throw new Error(surface.kind);
    const elsewhere = {
      ...plan,
      analysis: {
        ...plan.analysis,
        surface: { ...surface, segment: { ...surface.segment, StudyInstanceUID: '1.2.3.77' } },
      },
    };
    expectSamePlan(readPlanSr(writePlanSr(elsewhere, exampleIdentity(), messages)), elsewhere);
  });

  it('keeps a borderline verdict and the plan that it replaces', () => {
    const plan = examplePlan();
    const { containment } = plan.analysis.sides.left;
    const closest = containment[11]!;
    const borderline = {
      ...plan,
      analysis: {
        ...plan.analysis,
        sides: {
          ...plan.analysis.sides,
          left: { ...plan.analysis.sides.left, verdict: { kind: 'borderline', closest } as const },
        },
      },
      predecessor: {
        StudyInstanceUID: plan.source.study.StudyInstanceUID,
        SeriesInstanceUID: '1.2.3.4',
        SOPClassUID: '1.2.840.10008.5.1.4.1.1.88.34',
        SOPInstanceUID: '1.2.3.4.5',
      },
    };
    expectSamePlan(readPlanSr(writePlanSr(borderline, exampleIdentity(), messages)), borderline);
  });

  it('keeps corners that the user placed, and such of whom that was not recorded, apart', () => {
    for (const kind of ['placed', 'not-recorded'] as const) {
      const plan = { ...examplePlan(), origins: { ...examplePlan().origins, landmark: { kind } } };
      expectSamePlan(readPlanSr(writePlanSr(plan, exampleIdentity(), messages)), plan);
    }
  });

  it.each([
    ['both', examplePlan(), PRIVATE.verifiedBoth],
    ['right', partlyVerifiedPlan('right'), PRIVATE.verifiedRight],
    ['left', partlyVerifiedPlan('left'), PRIVATE.verifiedLeft],
    ['neither', partlyVerifiedPlan('none'), PRIVATE.notVerified],
  ])('says which sides the user has verified: %s', (_, plan, stated) => {
    const sr = writePlanSr(plan, exampleIdentity(), messages);
    expect(first(find(sr, PRIVATE.verification), 'ConceptCodeSequence')['CodeValue']).toBe(stated.value);
    expectSamePlan(readPlanSr(sr), plan);
  });

  it('is the same SR each time', () => {
    expect(writePlanSr(examplePlan(), exampleIdentity(), messages)).toEqual(
      writePlanSr(examplePlan(), exampleIdentity(), messages),
    );
  });
});

describe('the next version of a plan', () => {
  it('goes into the same series with the next number and the same tracking UIDs', () => {
    const first = readPlanSr(writePlanSr(examplePlan(), exampleIdentity(), messages));
    if (first.kind !== 'plan') throw new Error(first.kind);
    const again = nextSrIdentity(first.lineage, countingUids('1.2.3'));
    const second = readPlanSr(writePlanSr({ ...examplePlan(), predecessor: first.plan.document }, again, messages));
    if (second.kind !== 'plan') throw new Error(second.kind);
    expect(second.plan.document).toEqual({ ...first.plan.document, SOPInstanceUID: '1.2.3.1' });
    expect(second.plan.predecessor).toEqual(first.plan.document);
    expect(second.lineage).toEqual({ ...first.lineage, lastInstanceNumber: 2 });
    expect(first.lineage.trackingUids.size).toBe(21);
  });

  it('gives an L5 endplate that is new a tracking UID of its own', () => {
    const without = { ...examplePlan(), lines: unknownPlan().lines };
    const first = readPlanSr(writePlanSr(without, exampleIdentity(), messages));
    if (first.kind !== 'plan') throw new Error(first.kind);
    const second = readPlanSr(
      writePlanSr(examplePlan(), nextSrIdentity(first.lineage, countingUids('1.2.3')), messages),
    );
    if (second.kind !== 'plan') throw new Error(second.kind);
    expect(second.lineage.trackingUids.get('L5 endplate')).toBe('1.2.3.2');
    expect(second.lineage.trackingUids.get('corner AS')).toBe(first.lineage.trackingUids.get('corner AS'));
  });

  it('never gives two groups the same tracking UID', () => {
    const read = readPlanSr(writePlanSr(examplePlan(), nextSrIdentity(NO_LINEAGE, countingUids()), messages));
    if (read.kind !== 'plan') throw new Error(read.kind);
    const uids = [...read.lineage.trackingUids.values()];
    expect(new Set(uids).size).toBe(uids.length);
  });
});
