import { mm } from '../core/geometry';
import { PUBLISHED_THRESHOLDS, type DistanceThresholds } from '../core/trajectory';
import { messages } from '../messages';

/** What a site can set in `customizationService` of its app-config.js, by name. */
export const SETTINGS = {
  distanceThresholds: 'sacroplastyTarget.distanceThresholds',
  findS1: 'sacroplastyTarget.findS1',
} as const;

/** When S1 is looked for: as soon as a series is there in full, unless the site says when the user asks. */
export function isFoundAtOnce(setting: unknown): boolean {
  return setting !== 'when-asked';
}

export type ThresholdSetting =
  | { readonly kind: 'valid'; readonly thresholds: DistanceThresholds }
  | { readonly kind: 'invalid'; readonly reason: string };

/**
 * Reads the limits of the distance classes: `{ near, middle }` in mm, 0 < near < middle. Nothing set
 * means the published limits.
 */
export function readDistanceThresholds(setting: unknown): ThresholdSetting {
  if (setting === undefined || setting === null) return { kind: 'valid', thresholds: PUBLISHED_THRESHOLDS };
  if (typeof setting === 'object' && 'near' in setting && 'middle' in setting) {
    const { near, middle } = setting;
    if (isLength(near) && isLength(middle) && near < middle) {
      return { kind: 'valid', thresholds: { near: mm(near), middle: mm(middle) } };
    }
  }
  return {
    kind: 'invalid',
    reason: messages.viewer.dialogs.thresholdsInvalid(SETTINGS.distanceThresholds),
  };
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
