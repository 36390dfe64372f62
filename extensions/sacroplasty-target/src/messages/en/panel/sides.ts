import type { TrajectoryNumber } from '../../../core/trajectory';
import { leavesAtJoint } from '../geometry';

const DASHED = (unsure: string): string => `Dashed: uncertain by more than ${unsure}; no line: no cortex seen.`;

/** Step 2: ala targets, distances and what they run along. */
export const sides = {
  whenPlaced: 'Both sides are measured as soon as the landmark is placed.',
  alaTargets: 'Ala targets',
  dragThem: 'Drag the ala targets and joint lines on the axial view.',
  asSaved: 'These are the numbers as they were saved.',
  alaTarget: (side: string) => `${side} ala target`,
  alaTargetUnknown: (reason: string) => `Unknown: ${reason}`,
  /** @param uncertainty of a proposed one, degrees; null: none, or not known. */
  jointLine: (origin: string, uncertainty: number | null) =>
    `Joint line: ${origin}${uncertainty === null ? '' : ` ± ${uncertainty.toFixed(0)}°`}`,
  jointUnknown: (reason: string) => `Joint direction unknown: ${reason}`,
  backToProposal: 'Back to the proposal',
  accept: 'Accept both sides',
  acceptWithThis: 'Looked at: accept both sides with this',
  unsure: (side: string) => `! ${side}:`,
  distances: 'Ala target to the anterior cortex',
  trajectory: 'Trajectory',
  seeNote: 'see the note below',
  breach: '✕ breach',
  borderline: '! borderline',
  classUnsure: ' ?',
  mayBeShorter: (name: string) => `${name}: within its uncertainty, it may be shorter than the class that is stated.`,
  distanceUnknown: (name: string, reason: string) => `${name} is unknown: ${reason}`,
  breachNotExcluded: (name: string) => `${name}: within its uncertainty, a breach is not excluded.`,
  inFrontByLess: (name: string) => `${name}: in front of the cortex by less than the uncertainty. Look for yourself.`,
  reenters: (name: string) => `* ${name}: leaves through the wall of a foramen or notch; bone follows.`,
  leavesAtJoint: (name: string) => `* ${name}: ${leavesAtJoint}.`,
  outline: 'Outline',
  outlineTitle: 'Shows or hides the surface that the numbers come from on all views (key C)',
  outlineHidden: 'Hidden: the surface that the numbers come from. Key C.',
  outlineTraced: (unsure: string) => `Pink line: the surface found on the CT. ${DASHED(unsure)}`,
  outlineLoading: 'The surface is traced anew for these saved numbers once all slices are loaded.',
  outlineTracedAnew: (unsure: string) =>
    `Pink line: the surface traced anew from the saved corners; the saved numbers may be another version’s. ${DASHED(unsure)}`,
  outlineSegmented:
    'Pink line: the segmentation. Where the cortex on the images does not lie on it, the numbers are wrong.',
  directions: 'Directions of the trajectories',
  line: {
    l5InferiorEndplate: {
      draw: 'Draw the L5 lower endplate',
      usual: 'parallel to the L5-S1 disc: along the upper endplate of S1',
      drawn: 'parallel to the L5-S1 disc: between your L5 lower endplate and the upper endplate of S1',
    },
    sacralLongAxis: {
      draw: 'Draw your own long axis',
      usual: 'along the axis of the S1 body',
      drawn: 'along your own long axis',
    },
  },
  removeLine: (trajectory: TrajectoryNumber, usual: string) =>
    `Remove: trajectory ${String(trajectory)} runs ${usual} again`,
  giveUp: 'Give up',
  giveUpTitle: 'Gives up drawing (Esc)',
  clickEnds: 'Click both ends on the sagittal view. Esc gives up.',
  clickOtherEnd: 'Click the other end on the sagittal view. Esc gives up.',
};
