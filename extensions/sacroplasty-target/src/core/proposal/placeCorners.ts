import { mm, type Millimetres } from '../geometry';
import type { CornerName } from '../landmark';
import { patientGrid, type VoxelStack } from '../volume';
import { findFalseJoints } from './falseJoint';
import type { SlabSet } from './flanks';
import { OUTLINE_STEP, traceOutline, type Outline } from './outline';
import { findRemnantDisc, type RemnantDisc } from './remnantDisc';
import type { SagittalFrame } from './sagittalFrame';
import { sagittalPicture, type Picture } from './slab';
import { formedDiscFrom, suggestTransition, type TransitionSuggestion } from './transition';
import { distance, wedgeOf, type PictureCorners, type Wedge } from './wedge';
import { cornersOn } from './wedgeCorners';

/** The corners are placed once more this far to both sides of the midline, mm: how much they scatter tells how sure they are. */
const BESIDE = 4;
/** What scatter does not show, as 95 %: where observers put a rounded corner, the one against the dark canal most of all, mm; and what coarse voxels hide, in voxels. */
const OBSERVERS = { PS: 1.8, AS: 1.4, AI: 1.4, PI: 1.4 } as const;
const VOXELS = 0.8;

/** Corners this near to the upper endplate of a formed disc lie on it, mm. */
const ON_ENDPLATE = 2;

export interface PlacedCorners {
  readonly corners: PictureCorners;
  /** About 95 %. */
  readonly confidence: Readonly<Record<CornerName, Millimetres>>;
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
  const grid = patientGrid(stack);
  const coarsest = Math.max(grid.columnSpacing, grid.rowSpacing, grid.sliceSpacing);
  const doubt = (name: CornerName): Millimetres => {
    const scatter = Math.max(...beside.map(other => distance(other.corners[name], middle.corners[name])));
    const { frontSpread, backSpread } = middle.remnant;
    const open = name === 'AI' ? 2 * frontSpread : name === 'PI' ? 2 * backSpread : 0;
    return mm(Math.hypot(OBSERVERS[name], VOXELS * coarsest, scatter, open));
  };
  return {
    corners: middle.corners,
    confidence: { PS: doubt('PS'), AS: doubt('AS'), AI: doubt('AI'), PI: doubt('PI') },
    transition: suggestTransition(slabs.middle, middle.corners, findFalseJoints(stack, frame, middle.corners)),
  };
}

/**
 * Twice, the second time around what the first has found: the wedge knows little of where S1 ends. Where a formed
 * disc lies below S1, both its endplates look like the end of S1: S1 ends at the upper one.
 */
function placeIn(picture: Picture, wedge: Wedge): Placing {
  const { outline, remnant } = trace(picture, wedgeOf(place(picture, wedge).corners));
  const corners = cornersOn(outline, remnant);
  const from = formedDiscFrom(picture, corners);
  if (Math.abs(from) < ON_ENDPLATE) return { corners, remnant };
  const steps = Math.round(from / OUTLINE_STEP);
  const ends = { ...remnant, front: remnant.front + steps, back: remnant.back - steps };
  return { corners: cornersOn(outline, ends), remnant };
}

function place(picture: Picture, wedge: Wedge): Placing {
  const { outline, remnant } = trace(picture, wedge);
  return { corners: cornersOn(outline, remnant), remnant };
}

function trace(picture: Picture, wedge: Wedge): { readonly outline: Outline; readonly remnant: RemnantDisc } {
  const outline = traceOutline(picture, wedge);
  return { outline, remnant: findRemnantDisc(picture, outline) };
}
