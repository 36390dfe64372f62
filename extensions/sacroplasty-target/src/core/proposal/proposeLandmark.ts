import { distanceBetween, mm, type LpsPoint } from '../geometry';
import { buildLandmark, type CornerName } from '../landmark';
import { sample, type VoxelStack } from '../volume';
import { placeCorners, type PlacedCorners } from './placeCorners';
import { chooseS1 } from './chooseS1';
import { slabSet } from './flanks';
import { findMidsagittalPlane } from './midsagittal';
import type { LandmarkProposal, ProposalRefusal } from './proposal';
import { onPlane, toPlane, type SagittalFrame } from './sagittalFrame';
import { distanceOutside, wedgeOf } from './wedge';
import { valueAt } from './slab';
import { searchRegions } from './searchRegions';
import { searchWedges, type WedgeCandidate } from './searchWedge';

/** A click may lie this far beside the midline, mm: anywhere in the body. */
const BESIDE_MIDLINE = 24;
/** The middle of the bone in a part of the stack may lie this far beside it, mm. */
const BESIDE_BONE = 32;
/** A click this far outside the body that was found still means it, mm. */
const CLICK_TOLERANCE = 3;
/** So much above the middle of the endplate must be in view, mm: else S1 itself may be what lies above S2. */
const SEEN_ABOVE = 20;

/** S1 as found in the midsagittal picture. */
interface Found {
  readonly kind: 'found';
  readonly frame: SagittalFrame;
  readonly candidate: WedgeCandidate;
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
  if (stack.intensity !== 'hounsfield') return refuse({ kind: 'not-hounsfield' });
  if (seed !== null && sample(stack, seed) === null) return refuse({ kind: 'point-outside-image' });
  const found = seed === null ? findAnywhere(stack) : findNear(stack, seed, BESIDE_MIDLINE);
  if (found.kind === 'refused') return found;
  const { frame, placed } = found;
  if (seed !== null) {
    const { u, v } = toPlane(frame, seed);
    if (distanceOutside(wedgeOf(placed.corners), u, v) > CLICK_TOLERANCE) {
      const foundAt = centreOf(found);
      return refuse({ kind: 'point-not-in-s1', foundAt, distance: distanceBetween(seed, foundAt) });
    }
  }
  const place = (name: CornerName): LpsPoint => onPlane(frame, placed.corners[name][0], placed.corners[name][1]);
  const corners = { PS: place('PS'), AS: place('AS'), AI: place('AI'), PI: place('PI') };
  const built = buildLandmark(corners, frame.left);
  if (built.kind === 'refused') return refuse({ kind: 'implausible', refusal: built.refusal });
  const sure = placed.confidence;
  return {
    kind: 'proposed',
    corners,
    normal: built.landmark.normal,
    confidence: { PS: mm(sure.PS), AS: mm(sure.AS), AI: mm(sure.AI), PI: mm(sure.PI) },
    transition: placed.transition,
    landmark: built.landmark,
  };
}

function centreOf({ frame, placed }: Found): LpsPoint {
  const wedge = wedgeOf(placed.corners);
  let u = 0;
  let v = 0;
  for (let m = 0; m < wedge.length; m += 2) {
    u += (wedge[m] as number) / 4;
    v += (wedge[m + 1] as number) / 4;
  }
  return onPlane(frame, u, v);
}

function findNear(stack: VoxelStack, around: LpsPoint, besideMidline: number): Finding {
  const plane = findMidsagittalPlane(stack, around, besideMidline);
  if (plane === null) return refuse({ kind: 'no-midline' });
  const slabs = slabSet(stack, plane.frame);
  const choice = chooseS1(searchWedges(slabs));
  if (choice.kind !== 'chosen') return refuse(choice);
  const { candidate } = choice;
  const [psU = 0, psV = 0, asU = 0, asV = 0] = candidate.wedge;
  if (Number.isNaN(valueAt(slabs.middle, (psU + asU) / 2, (psV + asV) / 2 + SEEN_ABOVE)))
    return refuse({ kind: 'no-s1' });
  return {
    kind: 'found',
    frame: plane.frame,
    candidate,
    placed: placeCorners(stack, plane.frame, slabs, candidate.wedge),
  };
}

/** Looks through the stack piece by piece, and once more around the best that was found. */
function findAnywhere(stack: VoxelStack): Finding {
  let best: Found | null = null;
  let reason: ProposalRefusal = { kind: 'no-s1' };
  for (const centre of searchRegions(stack)) {
    const found = findNear(stack, centre, BESIDE_BONE);
    if (found.kind === 'refused') {
      if (found.reason.kind === 'level-uncertain') reason = found.reason;
    } else if (best === null || found.candidate.evidence.total > best.candidate.evidence.total) best = found;
  }
  return best === null ? refuse(reason) : findNear(stack, centreOf(best), 6);
}
