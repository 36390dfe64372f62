import { SIDES, type Side } from '../core/geometry';
import { CORNER_ORDER } from '../core/landmark';
import { messages } from '../messages';
import type { PlanRecord } from '../core/plan';
import {
  cornerStanding,
  isLevelUnsure,
  isOfAnother,
  landmarkStanding,
  sidesStanding,
  type SessionState,
  type Standing,
} from '../session';

const words = messages.panel.steps;

/** The steps of the job, in order. */
export const STEPS = ['place', 'sides', 'verify', 'record', 'save'] as const;
export type StepName = (typeof STEPS)[number];

/**
 * 'attention': something there must be looked at before going on. 'proposed': the program has done it, and nobody
 * has looked. 'unaccepted': a stored plan holds it so. 'saved': as a stored plan had it, which somebody else, or nobody
 * that is known, had accepted. 'done': a person has done it, or has
 * looked and accepted.
 */
export type StepState = 'later' | 'open' | 'attention' | 'proposed' | 'unaccepted' | 'saved' | 'done';

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
    place: stateOf(landmarkStanding(state), state),
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
  unaccepted: true,
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

function stateOf(standing: Standing, { document, changed }: SessionState): StepState {
  const isStored = document !== null && !changed;
  return standing === 'proposed' && isStored ? 'unaccepted' : STATE_OF[standing];
}

function sidesState(state: SessionState): StepState {
  const { analysis } = state;
  if (analysis.kind === 'failed') return 'attention';
  return analysis.kind === 'done' ? stateOf(sidesStanding(analysis.analysis, state), state) : 'open';
}

function verifyState({ analysis, userVerdicts, document, changed }: SessionState): StepState {
  // A verdict whose slices were not recorded was given in an earlier version, one with a name by another reader, one that
  // came with the plan in another session: nobody here has looked.
  if (SIDES.every(side => userVerdicts[side] !== null)) {
    const isOfDocument = document !== null && !changed;
    const isEarlier = (side: Side): boolean => isUnseen(userVerdicts[side]) || userVerdicts[side]?.given === 'earlier';
    return isOfDocument || SIDES.some(isEarlier) ? 'saved' : 'done';
  }
  if (analysis.kind !== 'done') return 'open';
  const breach = SIDES.some(
    side => userVerdicts[side] === null && analysis.analysis.sides[side].verdict.kind === 'not-contained',
  );
  return breach ? 'attention' : 'open';
}

function isUnseen(verdict: SessionState['userVerdicts'][Side]): boolean {
  return verdict?.seen === null || isOfAnother(verdict);
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
  if (series.kind === 'none') return words.openSeries;
  if (series.kind === 'refused') return `${messages.panel.cannotBePlannedOn} ${messages.seriesRefusal(series.reason)}`;
  switch (placement.kind) {
    case 'none':
      return state.placing.method === 'one-click' ? words.clickInS1 : words.clickFirst(messages.cornerTitle.PS);
    case 'partial':
      return words.clickNext(messages.cornerTitle[placement.next], placement.next);
    case 'refused':
      return words.correctLandmark;
    case 'placed':
      break;
  }
  if (analysis.kind === 'pending' || analysis.kind === 'none') return words.measuring;
  if (analysis.kind === 'failed') return messages.panel.measuringFailed(analysis.reason);
  return nextAction(state);
}

function placeAction(state: SessionState): string {
  if (isLevelUnsure(state)) return words.countLevel(messages.panel.place.counted);
  const unsure = CORNER_ORDER.filter(name => cornerStanding(name, state) === 'unsure');
  return unsure.length > 0 ? words.lookAtCorners(unsure) : words.checkCorners;
}

function nextAction(state: SessionState): string {
  const states = stepStates(state);
  switch (currentStep(states)) {
    case 'place':
      return placeAction(state);
    case 'sides':
      return states.sides === 'attention' ? words.lookAtSides : words.checkSides;
    case 'verify':
      return words.verify(SIDES.filter(side => state.userVerdicts[side] === null));
    case 'record':
      return words.record;
    case 'save':
      return states.save === 'done' ? words.saved : words.save;
  }
}
