import { shareOf, type ImageShare } from './imageShare';
import type { InstanceAttributes } from './instanceAttributes';
import type { Rescale } from './rescale';

/** Why the values of a CT cannot be taken for Hounsfield units. */
export type ScaleRefusal =
  | { readonly kind: 'rescale-by-table' }
  | {
      readonly kind: 'rescale-not-stated';
      readonly attributes: readonly RescaleAttribute[];
      readonly images: ImageShare;
    }
  | {
      readonly kind: 'rescale-invalid';
      readonly attribute: RescaleAttribute;
      readonly value: string;
      readonly images: ImageShare;
    }
  | { readonly kind: 'mixed-rescale-types'; readonly types: readonly string[] }
  | { readonly kind: 'not-hounsfield'; readonly type: string };

type RescaleAttribute = 'Rescale Slope' | 'Rescale Intercept';

const HOUNSFIELD = 'HU';
/** "Unspecified" (PS3.3 C.11.1.1.2): older scanners write it beside the slope and intercept that give Hounsfield units. */
const UNSPECIFIED = 'US';

/**
 * Why no Hounsfield units follow from the images of a CT; null: they do. Each image must state Rescale Slope and
 * Intercept (both are Type 1 in the CT Image Module, PS3.3 C.8.2.1): one that is planned on with 1 and 0 for want of
 * them lies a thousand units beside its neighbours.
 */
export function findScaleRefusal(instances: readonly InstanceAttributes[]): ScaleRefusal | null {
  if (instances.some(({ rescale }) => rescale.byTable)) return { kind: 'rescale-by-table' };
  return findNotStated(instances) ?? findInvalid(instances) ?? findOtherUnit(instances);
}

function findNotStated(instances: readonly InstanceAttributes[]): ScaleRefusal | null {
  const faults = instances.map(({ rescale }) => notStated(rescale));
  const attributes = faults.find(({ length }) => length > 0);
  if (attributes === undefined) return null;
  const images = instances.filter((_, i) => faults[i]?.join() === attributes.join());
  return { kind: 'rescale-not-stated', attributes, images: shareOf(images, instances) };
}

function notStated({ slope, intercept }: Rescale): readonly RescaleAttribute[] {
  return [
    ...(slope === null ? (['Rescale Slope'] as const) : []),
    ...(intercept === null ? (['Rescale Intercept'] as const) : []),
  ];
}

function findInvalid(instances: readonly InstanceAttributes[]): ScaleRefusal | null {
  const faults = instances.map(({ rescale }) => invalid(rescale));
  const fault = faults.find(found => found !== null);
  if (fault === undefined) return null;
  const images = instances.filter(
    (_, i) => faults[i]?.attribute === fault.attribute && faults[i].value === fault.value,
  );
  return { kind: 'rescale-invalid', ...fault, images: shareOf(images, instances) };
}

/** Zero makes all tissues one; below zero bone would be darker than air, which no CT number is. */
function invalid({ slope, intercept }: Rescale): { attribute: RescaleAttribute; value: string } | null {
  if (typeof slope !== 'number' || slope <= 0) return { attribute: 'Rescale Slope', value: String(slope) };
  if (typeof intercept !== 'number') return { attribute: 'Rescale Intercept', value: String(intercept) };
  return null;
}

function findOtherUnit(instances: readonly InstanceAttributes[]): ScaleRefusal | null {
  const types = [...new Set(instances.map(({ rescale }) => rescale.type.toUpperCase() || HOUNSFIELD))];
  if (types.length > 1) return { kind: 'mixed-rescale-types', types };
  const [type] = types;
  return type === undefined || type === HOUNSFIELD || type === UNSPECIFIED ? null : { kind: 'not-hounsfield', type };
}
