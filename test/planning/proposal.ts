import { stated } from '../../extensions/sacroplasty-target/src/core/analysis';
import { mm } from '../../extensions/sacroplasty-target/src/core/geometry';
import { buildLandmark } from '../../extensions/sacroplasty-target/src/core/landmark';
import type { LandmarkProposal } from '../../extensions/sacroplasty-target/src/core/proposal';
import { CORNERS, SAGITTAL } from './session';

const built = buildLandmark(CORNERS, SAGITTAL.normal);
if (built.kind === 'refused') throw new Error(built.refusal.kind);

/** The usual corners as the program proposes them, sure of them and of their level. */
export const PROPOSED_S1: Extract<LandmarkProposal, { kind: 'proposed' }> = {
  kind: 'proposed',
  landmark: built.landmark,
  level: { kind: 'sure', probability: 1 },
  corners: CORNERS,
  normal: SAGITTAL.normal,
  confidence: { PS: mm(1), AS: mm(1), AI: mm(1), PI: mm(1) },
  transition: { kind: 'nothing-suggested', because: stated('') },
};
