import { expect } from 'vitest';
import type { Plan } from '../../plan';
import type { ReadResult } from '..';

/** Coordinates are stored in single precision; the plan promises a hundredth of a millimetre. */
const WITHIN = 0.001;

/** Every place at which two values differ by more than `WITHIN` (numbers) or at all (anything else). */
function differences(actual: unknown, expected: unknown, path: string): string[] {
  if (typeof actual === 'number' && typeof expected === 'number') {
    return Math.abs(actual - expected) <= WITHIN ? [] : [`${path}: ${String(actual)} for ${String(expected)}`];
  }
  if (typeof actual === 'object' && typeof expected === 'object' && actual !== null && expected !== null) {
    const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
    return [...keys].flatMap((key) =>
      differences(
        (actual as Record<string, unknown>)[key],
        (expected as Record<string, unknown>)[key],
        `${path}.${key}`,
      ),
    );
  }
  return Object.is(actual, expected) ? [] : [`${path}: ${JSON.stringify(actual)} for ${JSON.stringify(expected)}`];
}

/** Asserts that a stored plan was read and says in every value what the plan said. */
export function expectSamePlan(read: ReadResult, plan: Plan): void {
  expect(read.kind === 'refused' ? read.refusal : read.kind).toBe('plan');
  if (read.kind !== 'plan') return;
  const { document, contentVersion, ...said } = read.plan;
  expect(document.SOPInstanceUID).not.toBe('');
  expect(contentVersion).toBe('1.0');
  expect(differences(said, plan, 'plan')).toEqual([]);
}
