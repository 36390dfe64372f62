import { distanceBetween, type LpsPoint } from '../geometry';
import { buildLandmark, type CornerName } from '../landmark';
import { finish, pause, voxels, type VoxelStack, type Work } from '../volume';
import { bodiesOf, type Body } from './chooseS1';
import { slabSet } from './flanks';
import { seenFrom } from './levelCertainty';
import { lookNear, refusal, type Look, type NoLook } from './lookNear';
import { roughMidsagittalPose } from './midsagittal';
import { PROPOSAL, type ProposalParameters } from './parameters';
import { placeCorners, type PlacedCorners } from './placeCorners';
import type { LandmarkProposal } from './proposal';
import { onPlane, sagittalFrame, toPlane, type SagittalFrame, type SagittalPose } from './sagittalFrame';
import { searchRegions } from './searchRegions';
import { searchWedges } from './searchWedge';
import { valueAt } from './slab';
import { distanceOutside, endplateMiddle, middleOf, wedgeOf, type Wedge } from './wedge';

/** The body that is taken for S1, and how sure that is. */
interface Chosen {
  readonly kind: 'chosen';
  readonly look: Look;
  readonly body: Body;
  readonly isSure: boolean;
  /** The middle of another body that may be S1, LPS mm. */
  readonly rival: LpsPoint | null;
}

/**
 * Proposes the S1 landmark (paper, Fig 1A): the midsagittal plane from the symmetry of the bones, on it the
 * body that has a disc above and the sacrum below, and its four corners on the outer cortex and at the
 * remnant S1-S2 disc. The user confirms or moves them.
 *
 * @param seed a place inside the S1 body, LPS mm; null: S1 is looked for in the whole stack.
 * @returns the landmark with how sure its level and each corner are, or why there is none. A seed in a vertebra that is
 *   hardly S1 is refused, never answered with that vertebra.
 */
export function proposeLandmark(
  stack: VoxelStack,
  seed: LpsPoint | null,
  parameters: ProposalParameters = PROPOSAL,
): LandmarkProposal {
  return finish(findLandmark(stack, seed, parameters), stack);
}

/** The same in steps. @param stack what the voxels mean, and where there are any. */
export function* findLandmark(
  { intensity }: Pick<VoxelStack, 'intensity'>,
  seed: LpsPoint | null,
  parameters: ProposalParameters = PROPOSAL,
): Work<LandmarkProposal> {
  const { clickTolerance } = parameters.look;
  if (intensity !== 'hounsfield') return refusal({ kind: 'not-hounsfield' });
  const chosen = seed === null ? yield* findAnywhere(parameters) : yield* findAtClick(seed, parameters);
  if (chosen.kind === 'refused') return chosen;
  const { look, body } = chosen;
  const { frame } = look;
  const placed = placeCorners(look.stack, frame, look.slabs, body.wedge, parameters);
  if (seed !== null) {
    const wedge = wedgeOf(placed.corners);
    if (outside(frame, wedge, seed) > clickTolerance) {
      if (body.probability < parameters.choice.elsewhere) return refusal({ kind: 'no-s1' });
      const foundAt = centreOf(frame, wedge);
      return refusal({ kind: 'point-not-in-s1', foundAt, distance: distanceBetween(seed, foundAt) });
    }
  }
  return proposalOf(frame, placed, chosen);
}

function proposalOf(
  frame: SagittalFrame,
  placed: PlacedCorners,
  { body: { probability }, isSure, rival }: Chosen,
): LandmarkProposal {
  const place = (name: CornerName): LpsPoint => onPlane(frame, placed.corners[name][0], placed.corners[name][1]);
  const corners = { PS: place('PS'), AS: place('AS'), AI: place('AI'), PI: place('PI') };
  const built = buildLandmark(corners, frame.left);
  if (built.kind === 'refused') return refusal({ kind: 'implausible', refusal: built.refusal });
  const { target } = built.landmark;
  return {
    kind: 'proposed',
    corners,
    normal: built.landmark.normal,
    confidence: placed.confidence,
    level: isSure
      ? { kind: 'sure', probability }
      : { kind: 'unsure', probability, rival: rival === null ? null : seenFrom(target, rival) },
    transition: placed.transition,
    landmark: built.landmark,
  };
}

function centreOf(frame: SagittalFrame, wedge: Wedge): LpsPoint {
  const [u, v] = middleOf(wedge);
  return onPlane(frame, u, v);
}

/** How far outside a wedge a place of the patient is seen, mm; negative inside. */
function outside(frame: SagittalFrame, wedge: Wedge, place: LpsPoint): number {
  const { u, v } = toPlane(frame, place);
  return distanceOutside(wedge, u, v);
}

/** The body that a click means, if it may well be S1; else the most probable one. */
function* findAtClick(seed: LpsPoint, parameters: ProposalParameters): Work<Chosen | NoLook> {
  const { look, choice } = parameters;
  const seen = yield* lookNear(seed, look.besideMidline, null, parameters);
  if (seen.kind === 'refused') return seen;
  return choose(seen, parameters, ({ wedge, probability }) => {
    return probability >= choice.possible && outside(seen.frame, wedge, seed) <= look.clickTolerance;
  });
}

/** @param isMeant whether a body is taken before more probable ones. */
function choose(
  look: Look,
  parameters: ProposalParameters,
  isMeant: (body: Body) => boolean = () => false,
): Chosen | NoLook {
  const { sure, possible, seenAbove } = parameters.choice;
  const bodies = bodiesOf(look.candidates, parameters);
  const body = bodies.find(isMeant) ?? bodies[0];
  if (body === undefined || body.probability < possible) return refusal({ kind: 'no-s1' });
  const [u, v] = endplateMiddle(body.wedge);
  if (Number.isNaN(valueAt(look.slabs.middle, u, v + seenAbove))) return refusal({ kind: 'cut-off' });
  const rival = bodies.find(other => other !== body && other.probability >= possible);
  return {
    kind: 'chosen',
    look,
    body,
    isSure: body.probability >= sure,
    rival: rival === undefined ? null : centreOf(look.frame, rival.wedge),
  };
}

/**
 * Glances at the stack part by part, from the feet up, then looks around what is most like S1 as after a click. Where S1
 * is found for sure below a part that has nothing more like it, the parts above are not looked at; else the most probable
 * body of all parts is taken.
 */
function* findAnywhere(parameters: ProposalParameters): Work<Chosen | NoLook> {
  const { look, mirror, slab, region } = parameters;
  const stack = yield* voxels({ kind: 'reduced', length: look.glanceVoxel });
  let most = -Infinity;
  /** What is most like S1 so far and has not been looked at closely. */
  let likeliest: { readonly at: LpsPoint; readonly pose: SagittalPose } | null = null;
  let answer: Chosen | NoLook = refusal({ kind: 'no-s1' });
  for (const centre of searchRegions(stack, region)) {
    yield* pause();
    const pose = roughMidsagittalPose(stack, centre, look.besideBone, mirror);
    if (pose === null) continue;
    yield* pause();
    const frame = sagittalFrame(centre, pose);
    const [best] = searchWedges(slabSet(stack, frame, slab, look.glanceApart), look.glance, parameters);
    if (best === undefined) continue;
    if (best.evidence.total > most) {
      most = best.evidence.total;
      likeliest = { at: centreOf(frame, best.wedge), pose: { ...pose, offset: 0 } };
      continue;
    }
    if (likeliest === null) continue;
    answer = better(answer, yield* lookCloser(likeliest, parameters));
    if (answer.kind === 'chosen' && answer.isSure) return answer;
    likeliest = null;
  }
  return likeliest === null ? answer : better(answer, yield* lookCloser(likeliest, parameters));
}

function* lookCloser(
  { at, pose }: { readonly at: LpsPoint; readonly pose: SagittalPose },
  parameters: ProposalParameters,
): Work<Chosen | NoLook> {
  const seen = yield* lookNear(at, parameters.look.besideGlance, pose, parameters);
  return seen.kind === 'refused' ? seen : choose(seen, parameters);
}

/** The more probable S1; of two refusals the one that says more. */
function better(a: Chosen | NoLook, b: Chosen | NoLook): Chosen | NoLook {
  if (a.kind === 'refused') return b.kind === 'refused' && b.reason.kind === 'no-s1' ? a : b;
  return b.kind === 'chosen' && b.body.probability > a.body.probability ? b : a;
}
