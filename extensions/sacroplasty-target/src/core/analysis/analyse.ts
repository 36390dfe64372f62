import { seeBone, viewBone, type BoneView, type UnseenBone } from '../bone';
import type { Analysis, AnalysisInput } from './analysis';
import { analyseOn } from './analyseOn';
import { MEASURING, type MeasuringParameters } from './parameters';

/**
 * Measures both hemisacra around a landmark: containment along L(s), limits, proposals, verdicts, six
 * distances. Pure and synchronous.
 *
 * @param input the stack in HU (or 'arbitrary': without a segmentation everything is then unknown, the
 *   offsets are still listed), the landmark in LPS mm, what the user has fixed, and the surface to measure
 *   on. Joint and foramen are looked for on the CT, whatever the surface is.
 * @param bone what the CT shows around this very landmark, where that is known already.
 * @param parameters the numbers with which is measured on the surface.
 */
export function analyse(
  input: AnalysisInput,
  bone: BoneView | UnseenBone = viewBone(input.stack, seeBone(input.stack, input.landmark)),
  parameters: MeasuringParameters = MEASURING,
): Analysis {
  return analyseOn(input, bone, parameters).analysis;
}
