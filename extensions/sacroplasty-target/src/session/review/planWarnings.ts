import { normalOrigin } from '../../core/plan';
import type { SessionState, SessionWarning } from '../state';
import { levelWarnings } from './level';
import { lineWarnings } from './lineMisfit';

/**
 * A plane turned farther than this from the proposed one is warned of, degrees: by so much an ala target 45 mm beside the
 * midline is moved by 4 mm.
 */
const FAR = 5;

/** All that is to be said of a plan's own geometry beside its analysis. */
export function planWarnings(state: Pick<SessionState, 'placement' | 'geometry' | 'level'>): readonly SessionWarning[] {
  return [...levelWarnings(state), ...lineWarnings(state), ...planeWarnings(state)];
}

/** The warning that the midsagittal plane lies far from the one that the bones' symmetry shows. */
function planeWarnings({
  placement,
  geometry,
}: Pick<SessionState, 'placement' | 'geometry'>): readonly SessionWarning[] {
  if (placement.kind !== 'placed') return [];
  const origin = normalOrigin(placement.landmark, geometry.origins.landmark);
  return origin.kind === 'moved' && origin.by > FAR ? [{ kind: 'plane', turnedBy: origin.by }] : [];
}
