import packageJson from '../package.json' with { type: 'json' };
import { analyse, statedWarning, type SurfaceChoice, withWarnings } from '../src/core/analysis';
import { buildLandmark, type Landmark } from '../src/core/landmark';
import {
  EMPTY_RECORD,
  type LandmarkOrigin,
  type LevelReview,
  PLACED_BY_USER,
  type Plan,
  planningDevice,
} from '../src/core/plan';
import { checkLevel, proposeLandmark, type LevelCheck } from '../src/core/proposal';
import { PUBLISHED_THRESHOLDS } from '../src/core/trajectory';
import type { VoxelStack } from '../src/core/volume';
import { cliMessages, messages } from '../src/messages';
import type { LoadedSeries } from './dicom';
import { resolveChoices, resolveLines, type Given } from './given';

/** A plan, or the one line that says why there is none. */
export type PlanResult =
  { readonly kind: 'plan'; readonly plan: Plan } | { readonly kind: 'refused'; readonly reason: string };

/**
 * Makes a plan on a loaded series without a screen: what is given is used, the rest is proposed.
 * @param surface what containment and distances are measured on.
 * @param createdAt when the plan is stated, ISO 8601 with offset.
 */
export function makePlan(
  { stack, source, warnings }: LoadedSeries,
  given: Given,
  surface: SurfaceChoice,
  createdAt: string,
): PlanResult {
  const found = given.corners === null ? proposed(stack, given) : placed(stack, given.corners, given.normal);
  if (found.kind === 'refused') return found;
  const { landmark, origin, level } = found;
  const resolved = resolveChoices(given.sides, landmark);
  if (resolved.kind === 'refused') return resolved;
  const drawn = resolveLines(given.lines, landmark);
  if (drawn.kind === 'refused') return drawn;

  const { lines } = drawn;
  const thresholds = PUBLISHED_THRESHOLDS;
  const analysis = analyse({ stack, landmark, choices: resolved.choices, lines, thresholds, surface });
  const ignored = given.unknownKeys.map(cliMessages.unknownKey);
  const unseen = origin.kind === 'proposed' ? [cliMessages.nobodyLooked] : [];
  const levelWarnings = level.kind === 'elsewhere' || level.kind === 'unsure' ? [messages.levelWarning(level)] : [];
  return {
    kind: 'plan',
    plan: {
      source,
      landmark,
      origins: { ...PLACED_BY_USER, landmark: origin },
      lines,
      thresholds,
      analysis: withWarnings(
        { ...analysis, warnings: [...analysis.warnings, ...[...unseen, ...ignored].map(text => statedWarning(text))] },
        [...levelWarnings, ...warnings],
      ),
      userVerdicts: { left: null, right: null },
      review: {
        level: levelReviewOf(levelWarnings),
        corners: origin.kind === 'proposed' ? 'no' : 'by-observer',
        sides: { right: 'no', left: 'no' },
      },
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

/** Nobody has counted. */
function levelReviewOf([words]: readonly string[]): LevelReview {
  return words === undefined ? { kind: 'not-doubted' } : { kind: 'doubted', words, isCounted: false };
}

type Found =
  | { readonly kind: 'found'; readonly landmark: Landmark; readonly origin: LandmarkOrigin; readonly level: LevelCheck }
  | { readonly kind: 'refused'; readonly reason: string };

function placed(stack: VoxelStack, corners: NonNullable<Given['corners']>, normal: Given['normal']): Found {
  const result = buildLandmark(corners, normal);
  if (result.kind === 'refused') return { kind: 'refused', reason: messages.landmarkRefusal(result.refusal) };
  const { landmark } = result;
  return { kind: 'found', landmark, origin: { kind: 'placed' }, level: checkLevel(stack, landmark) };
}

/** Finds S1 by itself; a normal belongs to corners and means nothing without them. */
function proposed(stack: VoxelStack, { normal }: Given): Found {
  if (normal !== null) {
    return {
      kind: 'refused',
      reason: cliMessages.normalAlone,
    };
  }
  const proposal = proposeLandmark(stack, null);
  if (proposal.kind === 'refused') {
    const reason = cliMessages.notProposed(messages.proposalRefusal(proposal.reason));
    return { kind: 'refused', reason };
  }
  const { landmark, kind, level, ...proposed } = proposal;
  return { kind: 'found', landmark, origin: { kind, proposed }, level };
}
