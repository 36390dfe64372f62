import { distanceBetween, type LpsPoint } from '../geometry';
import { buildLandmark, type CornerName } from '../landmark';
import { finish, pause, sample, voxels, type VoxelStack, type Work } from '../volume';
import { placeCorners, type PlacedCorners } from './placeCorners';
import { chooseS1 } from './chooseS1';
import { slabSet } from './flanks';
import { findMidsagittalPlane, roughMidsagittalPose } from './midsagittal';
import { PROPOSAL, type ProposalParameters } from './parameters';
import type { LandmarkProposal, ProposalRefusal } from './proposal';
import { onPlane, sagittalFrame, toPlane, type SagittalFrame, type SagittalPose } from './sagittalFrame';
import { distanceOutside, middleOf, wedgeOf, type Wedge } from './wedge';
import { valueAt } from './slab';
import { searchRegions } from './searchRegions';
import { searchWedges } from './searchWedge';

/** S1 as found in the midsagittal picture. */
interface Found {
  readonly kind: 'found';
  readonly frame: SagittalFrame;
  readonly placed: PlacedCorners;
}

type Finding = Found | { readonly kind: 'refused'; readonly reason: ProposalRefusal };

const refuse = (reason: ProposalRefusal): { kind: 'refused'; reason: ProposalRefusal } => ({ kind: 'refused', reason });

/**
 * Proposes the S1 landmark (paper, Fig 1A): the midsagittal plane from the symmetry of the bones, on it the
 * body that has a disc above and the sacrum below, and its four corners on the outer cortex and at the
 * remnant S1-S2 disc. The user confirms or moves them.
 *
 * @param seed a place inside the S1 body, LPS mm; null: S1 is looked for in the whole stack.
 * @returns the landmark with how sure each corner is, or why there is none. A seed in another vertebra is
 *   refused, never answered with that vertebra.
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
  const { besideMidline, clickTolerance } = parameters.look;
  if (intensity !== 'hounsfield') return refuse({ kind: 'not-hounsfield' });
  const found =
    seed === null ? yield* findAnywhere(parameters) : yield* findNear(seed, besideMidline, null, parameters);
  if (found.kind === 'refused') return found;
  const { frame, placed } = found;
  if (seed !== null) {
    const { u, v } = toPlane(frame, seed);
    const wedge = wedgeOf(placed.corners);
    if (distanceOutside(wedge, u, v) > clickTolerance) {
      const foundAt = centreOf(frame, wedge);
      return refuse({ kind: 'point-not-in-s1', foundAt, distance: distanceBetween(seed, foundAt) });
    }
  }
  const place = (name: CornerName): LpsPoint => onPlane(frame, placed.corners[name][0], placed.corners[name][1]);
  const corners = { PS: place('PS'), AS: place('AS'), AI: place('AI'), PI: place('PI') };
  const built = buildLandmark(corners, frame.left);
  if (built.kind === 'refused') return refuse({ kind: 'implausible', refusal: built.refusal });
  return {
    kind: 'proposed',
    corners,
    normal: built.landmark.normal,
    confidence: placed.confidence,
    transition: placed.transition,
    landmark: built.landmark,
  };
}

function centreOf(frame: SagittalFrame, wedge: Wedge): LpsPoint {
  const [u, v] = middleOf(wedge);
  return onPlane(frame, u, v);
}

/** @param rough how the midsagittal plane lies, to a few mm and degrees; null: it is not known, and the place is a click. */
function* findNear(
  around: LpsPoint,
  besideMidline: number,
  rough: SagittalPose | null,
  parameters: ProposalParameters,
): Work<Finding> {
  const { look, mirror, slab, choice: needed } = parameters;
  const half = [look.sideways, look.frontToBack, look.headToFoot] as const;
  const stack = yield* voxels({ kind: 'around', centre: around, half });
  if (rough === null && sample(stack, around) === null) return refuse({ kind: 'point-outside-image' });
  const frame = findMidsagittalPlane(stack, around, besideMidline, rough, mirror);
  if (frame === null) return refuse({ kind: rough === null ? 'no-midline' : 'no-s1' });
  yield* pause();
  const slabs = slabSet(stack, frame, slab);
  yield* pause();
  const choice = chooseS1(searchWedges(slabs, look.allLevels, parameters), needed);
  if (choice.kind !== 'chosen') return refuse(choice);
  yield* pause();
  const [psU = 0, psV = 0, asU = 0, asV = 0] = choice.candidate.wedge;
  if (Number.isNaN(valueAt(slabs.middle, (psU + asU) / 2, (psV + asV) / 2 + look.seenAbove)))
    return refuse({ kind: 'no-s1' });
  return { kind: 'found', frame, placed: placeCorners(stack, frame, slabs, choice.candidate.wedge, parameters) };
}

/**
 * Glances at the stack part by part, from the feet up, then looks around what is most like S1 as after a click: which
 * level it is, or that it cannot be determined, is seen there. Where S1 is found below a part that has nothing more like
 * it, the parts above are not looked at.
 */
function* findAnywhere(parameters: ProposalParameters): Work<Finding> {
  const { look, mirror, slab, region } = parameters;
  const stack = yield* voxels({ kind: 'reduced', length: look.glanceVoxel });
  let most = -Infinity;
  /** What is most like S1 so far and has not been looked at closely. */
  let likeliest: { readonly at: LpsPoint; readonly pose: SagittalPose } | null = null;
  let finding: Finding = refuse({ kind: 'no-s1' });
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
    finding = yield* findNear(likeliest.at, look.besideGlance, likeliest.pose, parameters);
    if (finding.kind === 'found') return finding;
    likeliest = null;
  }
  return likeliest === null ? finding : yield* findNear(likeliest.at, look.besideGlance, likeliest.pose, parameters);
}
