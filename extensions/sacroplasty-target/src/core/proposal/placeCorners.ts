import { mm, type Millimetres } from '../geometry';
import type { CornerName } from '../landmark';
import { patientGrid, type VoxelStack } from '../volume';
import { findFalseJoints } from './falseJoint';
import type { SlabSet } from './flanks';
import { traceOutline, type Outline } from './outline';
import type { ProposalParameters } from './parameters';
import { findRemnantDisc, type RemnantDisc } from './remnantDisc';
import type { SagittalFrame } from './sagittalFrame';
import { sagittalPicture, valueAt, type Picture } from './slab';
import { formedDiscFrom, suggestTransition, type TransitionSuggestion } from './transition';
import { distance, wedgeOf, type PictureCorners, type PicturePoint, type Wedge } from './wedge';
import { cornersOn } from './wedgeCorners';

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
export function placeCorners(
  stack: VoxelStack,
  frame: SagittalFrame,
  slabs: SlabSet,
  wedge: Wedge,
  parameters: ProposalParameters,
): PlacedCorners {
  const { corner, slab } = parameters;
  const observers = {
    PS: corner.observersPS,
    AS: corner.observersAS,
    AI: corner.observersAI,
    PI: corner.observersPI,
  } as const;
  const middle = placeIn(slabs.middle, wedge, parameters);
  const beside = [-corner.beside, corner.beside].map(shift =>
    placeIn(sagittalPicture(stack, frame, shift, slab), wedge, parameters),
  );
  const grid = patientGrid(stack);
  const coarsest = Math.max(grid.columnSpacing, grid.rowSpacing, grid.sliceSpacing);
  const uncertaintyOf = (name: CornerName): Millimetres => {
    const scatter = Math.max(...beside.map(other => distance(other.corners[name], middle.corners[name])));
    const { frontSpread, backSpread } = middle.remnant;
    const open = name === 'AI' ? frontSpread : name === 'PI' ? backSpread : 0;
    const beyond = doImagesEndAt(slabs.middle, middle.corners[name], corner.imagesEndWithin) ? corner.atImagesEnd : 0;
    return mm(Math.hypot(observers[name], corner.voxels * coarsest, scatter, corner.openDeviations * open, beyond));
  };
  return {
    corners: middle.corners,
    confidence: { PS: uncertaintyOf('PS'), AS: uncertaintyOf('AS'), AI: uncertaintyOf('AI'), PI: uncertaintyOf('PI') },
    transition: suggestTransition(
      slabs.middle,
      middle.corners,
      findFalseJoints(stack, frame, middle.corners, parameters),
      parameters,
    ),
  };
}

/** Whether a picture shows nothing at a place or within a distance of it, mm, in one of eight directions. */
function doImagesEndAt(picture: Picture, [u, v]: PicturePoint, within: number): boolean {
  const steps = [-within, 0, within];
  return steps.some(du => steps.some(dv => Number.isNaN(valueAt(picture, u + du, v + dv))));
}

/**
 * Twice, the second time around what the first has found: the wedge knows little of where S1 ends. Where a formed
 * disc lies below S1, both its endplates look like the end of S1: S1 ends at the upper one.
 */
function placeIn(picture: Picture, wedge: Wedge, parameters: ProposalParameters): Placing {
  const { corner } = parameters;
  const { outline, remnant } = trace(picture, wedgeOf(place(picture, wedge, parameters).corners), parameters);
  const corners = cornersOn(outline, remnant, corner);
  const from = formedDiscFrom(picture, corners, parameters);
  if (Math.abs(from) < corner.onEndplate) return { corners, remnant };
  const steps = Math.round(from / outline.step);
  const ends = { ...remnant, front: remnant.front + steps, back: remnant.back - steps };
  return { corners: cornersOn(outline, ends, corner), remnant };
}

function place(picture: Picture, wedge: Wedge, parameters: ProposalParameters): Placing {
  const { outline, remnant } = trace(picture, wedge, parameters);
  return { corners: cornersOn(outline, remnant, parameters.corner), remnant };
}

function trace(
  picture: Picture,
  wedge: Wedge,
  parameters: ProposalParameters,
): { readonly outline: Outline; readonly remnant: RemnantDisc } {
  const outline = traceOutline(picture, wedge, parameters.outline);
  return { outline, remnant: findRemnantDisc(picture, outline, parameters.remnant) };
}
