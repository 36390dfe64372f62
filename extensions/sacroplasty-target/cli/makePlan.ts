import packageJson from '../package.json' with { type: 'json' };
import {
  analyse,
  buildLandmark,
  DEFAULT_DIRECTION_LINES,
  describeLandmarkRefusal,
  EMPTY_RECORD,
  planningDevice,
  PUBLISHED_THRESHOLDS,
  type Plan,
} from './core';
import type { LoadedSeries } from './dicom';
import { resolveChoices, type Given } from './given';

/** A plan, or the one line that says why there is none. */
export type PlanResult =
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'refused'; readonly reason: string };

const refuse = (reason: string): PlanResult => ({ kind: 'refused', reason });

/**
 * Makes a plan on a loaded series without a screen: what is given is used, the rest is proposed.
 * @param createdAt when the plan is stated, ISO 8601 with offset.
 */
export function makePlan({ stack, source }: LoadedSeries, given: Given, createdAt: string): PlanResult {
  if (given.corners === null) {
    return refuse('The four corners of S1 are not given, and this version cannot propose them: name them with --given.');
  }
  const result = buildLandmark(given.corners, given.normal);
  if (result.kind === 'refused') return refuse(describeLandmarkRefusal(result.refusal));
  const { landmark } = result;
  const resolved = resolveChoices(given.sides, landmark);
  if (resolved.kind === 'refused') return resolved;

  const lines = DEFAULT_DIRECTION_LINES;
  const thresholds = PUBLISHED_THRESHOLDS;
  const analysis = analyse({ stack, landmark, choices: resolved.choices, lines, thresholds });
  const ignored = given.unknownKeys.map(key => `The given key "${key}" is not known and was not used.`);
  return {
    kind: 'plan',
    plan: {
      source,
      landmark,
      lines,
      thresholds,
      analysis: { ...analysis, warnings: [...analysis.warnings, ...ignored] },
      userVerdicts: { left: null, right: null },
      record: EMPTY_RECORD,
      // Nobody looked at it: the device alone observed.
      observer: {
        person: { alphabetic: '', ideographic: '', phonetic: '' },
        device: planningDevice(packageJson.version),
      },
      createdAt,
      predecessor: null,
    },
  };
}
