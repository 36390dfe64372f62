import type { Side } from '../../../core/geometry';
import type { CornerName } from '../../../core/landmark';

/** The five steps, how far each is, and what to do now. */
export const steps = {
  label: 'Steps',
  title: { place: 'Place', sides: 'Check sides', verify: 'Verify', record: 'Record', save: 'Save' },
  state: {
    later: 'later',
    open: 'to do',
    attention: 'look here',
    proposed: 'proposed',
    unaccepted: 'saved, never accepted',
    saved: 'as saved',
    done: 'done',
  },
  openSeries: 'Open a CT or MR series of the pelvis: drag it from the left into a view.',
  clickInS1: 'Click inside the S1 body on the sagittal view.',
  clickFirst: (corner: string) => `Show the midline on the sagittal view and click the ${corner} of S1 (PS).`,
  clickNext: (corner: string, name: CornerName) => `Now click the ${corner} (${name}).`,
  correctLandmark: 'Correct the landmark: drag its corners to their places, or remove it and start again.',
  measuring: 'Measuring both sides …',
  lookAtCorners: (names: readonly CornerName[]) =>
    `Look at ${names.join(', ')} on the sagittal view: the program is unsure of ${names.length > 1 ? 'them' : 'it'}. Drag, or accept.`,
  countLevel: (button: string) => `This may not be S1: count the levels. Then move the landmark, or press “${button}”.`,
  checkCorners:
    'Check that this is S1 and that each corner is right: drag what is not, then press “Corners are right”.',
  lookAtSides:
    'Look at what is unsure of the sides, on the axial and oblique views: drag the ala target or joint line, or accept.',
  checkSides: 'Check both ala targets and joint lines on the axial view: drag what is not right, then accept.',
  verify: (sides: readonly Side[]) =>
    `Press Verify, look at every slice, then confirm or disagree: ${sides.join(' and ')}.`,
  record: 'State the transitional anatomy, how the level was counted, needle and sides.',
  save: 'Save the plan to the PACS.',
  saved: 'Saved. The plan is in the PACS.',
};
