import { distanceBetween, type LpsPoint } from '../geometry';
import { buildLandmark, type CornerName } from '../landmark';
import { finish, pause, sample, voxels, type HalfLengths, type VoxelStack, type Work } from '../volume';
import { placeCorners, type PlacedCorners } from './placeCorners';
import { chooseS1 } from './chooseS1';
import { slabSet } from './flanks';
import { findMidsagittalPlane, roughMidsagittalPose } from './midsagittal';
import type { LandmarkProposal, ProposalRefusal } from './proposal';
import { onPlane, sagittalFrame, toPlane, type SagittalFrame, type SagittalPose } from './sagittalFrame';
import { distanceOutside, wedgeOf, type Wedge } from './wedge';
import { valueAt } from './slab';
import { searchRegions } from './searchRegions';
import { searchWedges } from './searchWedge';

/** A click may lie this far beside the midline, mm: anywhere in the body. */
const BESIDE_MIDLINE = 24;
/** A click this far outside the body that was found still means it, mm. */
const CLICK_TOLERANCE = 3;
/** The middle of the bone in a part of the stack lies this far beside the midline at most, mm. */
const BESIDE_BONE = 32;
/** Without a click, S1's surroundings are found this far beside its midline, mm. */
const BESIDE_GLANCE = 6;
/** How many bodies in a picture are looked at closely: all its levels; or enough to see where S1 may lie. */
const ALL_LEVELS = 10;
const GLANCE = 3;
/** A glance is content with images so far apart, mm. */
const GLANCE_APART = 3;

/** So much above the middle of the endplate must be in view, mm: else S1 itself may be what lies above S2. */
const SEEN_ABOVE = 20;

/**
 * Half the box around a place in which S1 is looked for there, mm: the bones that are mirrored, 24 mm beside the
 * place, and pictures of 160 mm turned by up to 25 degrees.
 */
const REACH: HalfLengths = [130, 120, 110];
/** For a first look at a whole series voxels this large will do, mm: S1 is 30 mm high. */
const GLANCE_VOXEL = 2;

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
export function proposeLandmark(stack: VoxelStack, seed: LpsPoint | null): LandmarkProposal {
  return finish(findLandmark(stack, seed), stack);
}

/** The same in steps. @param stack what the voxels mean, and where there are any. */
export function* findLandmark(
  { intensity }: Pick<VoxelStack, 'intensity'>,
  seed: LpsPoint | null,
): Work<LandmarkProposal> {
  if (intensity !== 'hounsfield') return refuse({ kind: 'not-hounsfield' });
  const found = seed === null ? yield* findAnywhere() : yield* findNear(seed, BESIDE_MIDLINE, null);
  if (found.kind === 'refused') return found;
  const { frame, placed } = found;
  if (seed !== null) {
    const { u, v } = toPlane(frame, seed);
    const wedge = wedgeOf(placed.corners);
    if (distanceOutside(wedge, u, v) > CLICK_TOLERANCE) {
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
  let u = 0;
  let v = 0;
  for (let m = 0; m < wedge.length; m += 2) {
    u += (wedge[m] as number) / 4;
    v += (wedge[m + 1] as number) / 4;
  }
  return onPlane(frame, u, v);
}

/** @param rough how the midsagittal plane lies, to a few mm and degrees; null: it is not known, and the place is a click. */
function* findNear(around: LpsPoint, besideMidline: number, rough: SagittalPose | null): Work<Finding> {
  const stack = yield* voxels({ kind: 'around', centre: around, half: REACH });
  if (rough === null && sample(stack, around) === null) return refuse({ kind: 'point-outside-image' });
  const frame = findMidsagittalPlane(stack, around, besideMidline, rough);
  if (frame === null) return refuse({ kind: rough === null ? 'no-midline' : 'no-s1' });
  yield* pause();
  const slabs = slabSet(stack, frame);
  yield* pause();
  const choice = chooseS1(searchWedges(slabs, ALL_LEVELS));
  if (choice.kind !== 'chosen') return refuse(choice);
  yield* pause();
  const [psU = 0, psV = 0, asU = 0, asV = 0] = choice.candidate.wedge;
  if (Number.isNaN(valueAt(slabs.middle, (psU + asU) / 2, (psV + asV) / 2 + SEEN_ABOVE)))
    return refuse({ kind: 'no-s1' });
  return { kind: 'found', frame, placed: placeCorners(stack, frame, slabs, choice.candidate.wedge) };
}

/**
 * Glances at the stack part by part, from the feet up, then looks around what is most like S1 as after a click: which
 * level it is, or that it cannot be told, is seen there. Where S1 is found below a part that has nothing more like
 * it, the parts above are not looked at.
 */
function* findAnywhere(): Work<Finding> {
  const stack = yield* voxels({ kind: 'reduced', length: GLANCE_VOXEL });
  let most = -Infinity;
  /** What is most like S1 so far and has not been looked at closely. */
  let likeliest: { readonly at: LpsPoint; readonly pose: SagittalPose } | null = null;
  let finding: Finding = refuse({ kind: 'no-s1' });
  for (const centre of searchRegions(stack)) {
    yield* pause();
    const pose = roughMidsagittalPose(stack, centre, BESIDE_BONE);
    if (pose === null) continue;
    yield* pause();
    const frame = sagittalFrame(centre, pose);
    const [best] = searchWedges(slabSet(stack, frame, GLANCE_APART), GLANCE);
    if (best === undefined) continue;
    if (best.evidence.total > most) {
      most = best.evidence.total;
      likeliest = { at: centreOf(frame, best.wedge), pose: { ...pose, offset: 0 } };
      continue;
    }
    if (likeliest === null) continue;
    finding = yield* findNear(likeliest.at, BESIDE_GLANCE, likeliest.pose);
    if (finding.kind === 'found') return finding;
    likeliest = null;
  }
  return likeliest === null ? finding : yield* findNear(likeliest.at, BESIDE_GLANCE, likeliest.pose);
}
