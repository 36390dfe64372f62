import { describe, expect, it } from 'vitest';
import { readPlanSr } from '..';
import { PRIVATE, STANDARD } from '..';
import { children, everyItem, find, goldenSr, groupAbout, type Loose } from './edit';
import { examplePlan } from '../../../../../../test/fixtures/sr/examplePlan';
import { expectSamePlan } from '../../../../../../test/fixtures/sr/samePlan';

/** Changes every value of every item at every depth, sequences included. */
function rewrite(value: unknown, change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return change((value as unknown[]).map(entry => rewrite(entry, change)));
  if (typeof value !== 'object' || value === null) return change(value);
  return change(Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, rewrite(entry, change)])));
}

describe('plans as other parsers and archives deliver them', () => {
  it('with sequences of one item as the item itself', () => {
    const single = (value: unknown): unknown =>
      Array.isArray(value) && value.length === 1 && typeof value[0] === 'object' ? (value as unknown[])[0] : value;
    expectSamePlan(readPlanSr(rewrite(goldenSr(), single)), examplePlan());
  });

  it('with every number as a string', () => {
    const asText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);
    expectSamePlan(readPlanSr(rewrite(goldenSr(), asText)), examplePlan());
  });

  it('with coordinates as typed arrays', () => {
    const sr = goldenSr();
    for (const item of everyItem(sr)) {
      if (Array.isArray(item['GraphicData'])) item['GraphicData'] = new Float32Array(item['GraphicData'] as number[]);
    }
    expectSamePlan(readPlanSr(sr), examplePlan());
  });

  it('with coordinates as one text', () => {
    const sr = goldenSr();
    for (const item of everyItem(sr)) {
      if (Array.isArray(item['GraphicData'])) item['GraphicData'] = (item['GraphicData'] as number[]).join('\\');
    }
    expectSamePlan(readPlanSr(sr), examplePlan());
  });

  it('with names as texts', () => {
    const sr = goldenSr();
    sr['PatientName'] = 'Yamada^Tarou^^^=山田^太郎=やまだ^たろう';
    sr['ReferringPhysicianName'] = 'Müller^Jörg';
    expectSamePlan(readPlanSr(sr), examplePlan());
  });

  it('with texts split at their backslashes', () => {
    const sr = goldenSr();
    for (const item of everyItem(sr)) {
      const text = item['TextValue'];
      if (typeof text === 'string' && text.includes('\\')) item['TextValue'] = text.split('\\');
    }
    expectSamePlan(readPlanSr(sr), examplePlan());
  });

  it('with codes and texts padded to even length', () => {
    const pad = (value: unknown): unknown =>
      typeof value === 'string' && value.length % 2 === 1 ? `${value} ` : value;
    expectSamePlan(readPlanSr(rewrite(goldenSr(), pad)), examplePlan());
  });

  it('with empty attributes as empty texts', () => {
    const empty = (value: unknown): unknown => (value === null ? '' : value);
    expectSamePlan(readPlanSr(rewrite(goldenSr(), empty)), examplePlan());
  });

  it('with items and groups that are not ours among them', () => {
    const sr = goldenSr();
    const foreign: Loose = {
      RelationshipType: 'CONTAINS',
      ValueType: 'TEXT',
      ConceptNameCodeSequence: [{ CodeValue: '1', CodingSchemeDesignator: '99OTHER', CodeMeaning: 'Something' }],
      TextValue: 'of another program',
    };
    for (const item of everyItem(sr)) if (item['ContentSequence'] !== undefined) children(item).push({ ...foreign });
    const measurements = find(sr, STANDARD.imagingMeasurements);
    const group = structuredClone(groupAbout(sr, PRIVATE.cornerAS));
    group['ContentSequence'] = [foreign];
    children(measurements).unshift(group);
    expectSamePlan(readPlanSr(sr), examplePlan());
  });

  it('with the groups in another order', () => {
    const sr = goldenSr();
    children(find(sr, STANDARD.imagingMeasurements)).reverse();
    expectSamePlan(readPlanSr(sr), examplePlan());
  });

  it('without the name of the content template', () => {
    const sr = goldenSr();
    delete sr['ContentTemplateSequence'];
    expect(readPlanSr(sr).kind).toBe('plan');
  });
});
