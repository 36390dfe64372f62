import { SIDES } from '../core/geometry';
import { CORNER_ORDER } from '../core/landmark';
import { messages } from '../messages';
import type { PlanRecord } from '../core/plan';
import { cornerStanding, landmarkStanding, sidesStanding, type SessionState, type Standing } from '../session';
import { SIDE_TITLE } from './format';

/** The steps of the job, in order. */
export const STEPS = ['place', 'sides', 'verify', 'record', 'save'] as const;
export type StepName = (typeof STEPS)[number];

export const STEP_TITLE: Record<StepName, string> = {
  place: 'Place',
  sides: 'Check sides',
  verify: 'Verify',
  record: 'Record',
  save: 'Save',
};

/**
 * 'attention': something there must be looked at before going on. 'proposed': the program has done it, and nobody
 * has looked. 'saved': as a stored plan had it, which does not say who looked. 'done': a person has done it, or has
 * looked and accepted.
 */
export type StepState = 'later' | 'open' | 'attention' | 'proposed' | 'saved' | 'done';

export const STEP_STATE_TITLE: Record<StepState, string> = {
  later: 'later',
  open: 'to do',
  attention: 'look here',
  proposed: 'proposed',
  saved: 'as saved',
  done: 'done',
};

/** How far each step is. */
export function stepStates(state: SessionState): Record<StepName, StepState> {
  const { placement, document, changed, save } = state;
  if (placement.kind !== 'placed') {
    const place = placement.kind === 'refused' ? 'attention' : 'open';
    return {
      place,
      sides: 'later',
      verify: 'later',
      record: isComplete(state.record) ? 'done' : 'later',
      save: 'later',
    };
  }
  return {
    place: STATE_OF[landmarkStanding(state)],
    sides: sidesState(state),
    verify: verifyState(state),
    record: isComplete(state.record) ? 'done' : 'open',
    save: save.kind === 'failed' ? 'attention' : document !== null && !changed ? 'done' : 'open',
  };
}

/** The first step that is not finished: where the user is led. */
export function currentStep(states: Readonly<Record<StepName, StepState>>): StepName {
  return STEPS.find(step => IS_UNFINISHED[states[step]]) ?? 'save';
}

const IS_UNFINISHED: Record<StepState, boolean> = {
  later: false,
  open: true,
  attention: true,
  proposed: true,
  saved: false,
  done: false,
};

/** How far a step is whose weakest part stands so. */
const STATE_OF: Record<Standing, StepState> = {
  unsure: 'attention',
  proposed: 'proposed',
  saved: 'saved',
  accepted: 'done',
};

function sidesState(state: SessionState): StepState {
  const { analysis } = state;
  if (analysis.kind === 'failed') return 'attention';
  return analysis.kind === 'done' ? STATE_OF[sidesStanding(analysis.analysis, state)] : 'open';
}

function verifyState({ analysis, userVerdicts, document, changed }: SessionState): StepState {
  // A verdict whose slices were not recorded was given in an earlier version: nobody here has looked.
  if (SIDES.every(side => userVerdicts[side] !== null)) {
    const isOfDocument = document !== null && !changed;
    return isOfDocument || SIDES.some(side => userVerdicts[side]?.seen === null) ? 'saved' : 'done';
  }
  if (analysis.kind !== 'done') return 'open';
  const breach = SIDES.some(
    side => userVerdicts[side] === null && analysis.analysis.sides[side].verdict.kind === 'not-contained',
  );
  return breach ? 'attention' : 'open';
}

function isComplete({ transitionalAnatomy, levelCounting, needleGauge, sidesToTreat }: PlanRecord): boolean {
  return (
    transitionalAnatomy.kind !== 'not-assessed' &&
    levelCounting !== 'not-stated' &&
    needleGauge !== null &&
    sidesToTreat !== null
  );
}

/** What to do now, in one sentence. */
export function guidance(state: SessionState): string {
  const { series, placement, analysis } = state;
  if (series.kind === 'none') return 'Open a CT or MR series of the pelvis: drag it from the left into a view.';
  if (series.kind === 'refused') return `This series cannot be planned on. ${messages.seriesRefusal(series.reason)}`;
  switch (placement.kind) {
    case 'none':
      return state.placing.method === 'one-click'
        ? 'Click inside the S1 body on the sagittal view.'
        : `Show the midline on the sagittal view and click the ${messages.cornerTitle.PS} of S1 (PS).`;
    case 'partial':
      return `Now click the ${messages.cornerTitle[placement.next]} (${placement.next}).`;
    case 'refused':
      return 'Correct the landmark: drag its corners to their places, or remove it and start again.';
    case 'placed':
      break;
  }
  if (analysis.kind === 'pending' || analysis.kind === 'none') return 'Measuring both sides …';
  if (analysis.kind === 'failed') return `The measurement failed: ${analysis.reason}`;
  return nextAction(state);
}

function placeAction(state: SessionState): string {
  const unsure = CORNER_ORDER.filter(name => cornerStanding(name, state) === 'unsure');
  return unsure.length > 0
    ? `Look at ${unsure.join(', ')} on the sagittal view: the program is unsure of ${unsure.length > 1 ? 'them' : 'it'}. Drag, or accept.`
    : 'Check that this is S1 and that each corner is right: drag what is not, then press “Corners are right”.';
}

function nextAction(state: SessionState): string {
  const states = stepStates(state);
  switch (currentStep(states)) {
    case 'place':
      return placeAction(state);
    case 'sides':
      return states.sides === 'attention'
        ? 'Look at what is unsure of the sides, on the axial and oblique views: drag the ala target or joint line, or accept.'
        : 'Check both ala targets and joint lines on the axial view: drag what is not right, then accept.';
    case 'verify': {
      const open = SIDES.filter(side => state.userVerdicts[side] === null).map(side => SIDE_TITLE[side].toLowerCase());
      return `Press Verify, look at every slice, then confirm or disagree: ${open.join(' and ')}.`;
    }
    case 'record':
      return 'State the transitional anatomy, how the level was counted, needle and sides.';
    case 'save':
      return states.save === 'done' ? 'Saved. The plan is in the PACS.' : 'Save the plan to the PACS.';
  }
}
