import { describe, expect, it } from 'vitest';
import { readPlanSr, writePlanSr } from '..';
import { exampleIdentity, examplePlan } from '../../../../../../test/fixtures/sr/examplePlan';
import { furtherAttributes } from '../../../../../../test/fixtures/sr/furtherAttributes';
import { expectSamePlan } from '../../../../../../test/fixtures/sr/samePlan';
import type { Plan } from '../../plan';
import { messages } from '../../../messages';

function planOf(TimezoneOffsetFromUTC: string, createdAt = '2026-11-23T23:05:09.250+01:00'): Plan {
  const plan = examplePlan();
  return { ...plan, createdAt, source: { ...plan.source, TimezoneOffsetFromUTC } };
}

const written = (plan: Plan) => writePlanSr(plan, exampleIdentity(), messages);

describe('the times of an SR', () => {
  it('are those of the clock of the source, whose offset holds for its times', () => {
    expect(written(planOf('+0900'))).toMatchObject({
      TimezoneOffsetFromUTC: '+0900',
      StudyDate: '20261119',
      StudyTime: '101530',
      ContentDate: '20261124',
      ContentTime: '070509.250',
      InstanceCreationDate: '20261124',
      ObservationDateTime: '20261123230509.250+0100',
    });
    expect(written(planOf('-0330'))).toMatchObject({ ContentDate: '20261123', ContentTime: '183509.250' });
  });

  it('state no offset where the source states none', () => {
    const sr = written(planOf(''));
    expect(sr).not.toHaveProperty('TimezoneOffsetFromUTC');
    expect(sr).toMatchObject({ ContentDate: '20261123', ContentTime: '230509.250' });
    expect(sr['ObservationDateTime']).toBe('20261123230509.250+0100');
  });

  it.each(['', '+0900', '+0100', '-0330', '+0000'])('give the moment of the plan back (source %j)', offset => {
    for (const createdAt of [
      '2026-11-23T23:05:09.250+01:00',
      '2026-03-01T00:10:00-05:30',
      '2024-02-28T23:59:59.999Z',
    ]) {
      const read = readPlanSr(written(planOf(offset, createdAt)));
      if (read.kind !== 'plan') throw new Error(read.kind);
      expect(read.plan.createdAt).toBe(createdAt.replace('Z', '+00:00'));
    }
  });

  it('are refused where they contradict each other', () => {
    const sr = { ...written(planOf('')), ContentTime: '230510.250' };
    expect(readPlanSr(sr)).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'contradiction', item: { kind: 'time' } },
    });
    const unreadable = { ...written(planOf('')), ObservationDateTime: '20261123' };
    expect(readPlanSr(unreadable)).toMatchObject({ kind: 'refused', refusal: { kind: 'unreadable' } });
  });
});

describe('patient and study of the source', () => {
  it('are in the SR as they stand, and come back when the plan is opened', () => {
    const plan = { ...examplePlan(), source: { ...examplePlan().source, furtherAttributes: furtherAttributes() } };
    const sr = written(plan);
    expect(sr).toMatchObject({
      PatientIdentityRemoved: 'YES',
      DeidentificationMethod: ['Basic profile', 'Retain dates'],
      LongitudinalTemporalInformationModified: 'UNMODIFIED',
      PatientWeight: '72.5',
      IssuerOfAccessionNumberSequence: [{ LocalNamespaceEntityID: 'RIS Süd' }],
    });
    expectSamePlan(readPlanSr(sr), plan);
    expectSamePlan(readPlanSr(JSON.parse(JSON.stringify(sr))), plan);
  });

  it('never stand in place of what the SR says of itself', () => {
    const plan = examplePlan();
    const source = { ...plan.source, furtherAttributes: { PatientID: 'X', StudyDescription: 'X', ContentDate: 'X' } };
    expect(written({ ...plan, source })).toMatchObject({
      PatientID: 'P-0042',
      StudyDescription: 'CT Becken',
      ContentDate: '20261123',
    });
  });
});
