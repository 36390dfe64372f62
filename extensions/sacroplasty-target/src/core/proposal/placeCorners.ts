import type { CornerName } from '../landmark';
import type { VoxelStack } from '../volume';
import type { SlabSet } from './flanks';
import { traceOutline } from './outline';
import { findRemnantDisc, type RemnantDisc } from './remnantDisc';
import type { SagittalFrame } from './sagittalFrame';
import { sagittalPicture, type Picture } from './slab';
import { suggestTransition, type TransitionSuggestion } from './transition';
import { wedgeOf, type PictureCorners, type PicturePoint, type Wedge } from './wedge';
import { cornersOn } from './wedgeCorners';

/** The corners are placed once more this far to both sides of the midline, mm: how much they scatter tells how sure they are. */
const BESIDE = 4;
/** What scatter does not show, as 95 %: where observers put a rounded corner, mm; and what coarse voxels hide, in voxels. */
const OBSERVERS = 1.4;
const VOXELS = 0.8;

export interface PlacedCorners {
  readonly corners: PictureCorners;
  /** mm, about 95 %. */
  readonly confidence: Readonly<Record<CornerName, number>>;
  readonly transition: TransitionSuggestion;
}

interface Placing {
  readonly corners: PictureCorners;
  readonly remnant: RemnantDisc;
}

/** Places the corners of a wedge that was found, in the picture. */
export function placeCorners(stack: VoxelStack, frame: SagittalFrame, slabs: SlabSet, wedge: Wedge): PlacedCorners {
  const middle = placeIn(slabs.middle, wedge);
  const beside = [-BESIDE, BESIDE].map(shift => placeIn(sagittalPicture(stack, frame, shift), wedge));
  const coarsest = Math.max(stack.columnSpacing, stack.rowSpacing, stack.sliceSpacing);
  const doubt = (name: CornerName): number => {
    const scatter = Math.max(...beside.map(other => distance(other.corners[name], middle.corners[name])));
    const { frontSpread, backSpread } = middle.remnant;
    const open = name === 'AI' ? 2 * frontSpread : name === 'PI' ? 2 * backSpread : 0;
    return Math.hypot(OBSERVERS, VOXELS * coarsest, scatter, open);
  };
  return {
    corners: middle.corners,
    confidence: { PS: doubt('PS'), AS: doubt('AS'), AI: doubt('AI'), PI: doubt('PI') },
    transition: suggestTransition(slabs.middle, middle.corners),
  };
}

/** Twice, the second time around what the first has found: the wedge knows little of where S1 ends. */
function placeIn(picture: Picture, wedge: Wedge): Placing {
  const first = place(picture, wedge);
  return place(picture, wedgeOf(first.corners));
}

function place(picture: Picture, wedge: Wedge): Placing {
  const outline = traceOutline(picture, wedge);
  const remnant = findRemnantDisc(picture, outline);
  return { corners: cornersOn(outline, remnant), remnant };
}

function distance(a: PicturePoint, b: PicturePoint): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}
