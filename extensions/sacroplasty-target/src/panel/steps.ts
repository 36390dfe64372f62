import { SIDES } from '../core/geometry';
import { CORNER_TITLE } from '../core/landmark';
import type { PlanRecord } from '../core/plan';
import type { SessionState } from '../session';
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

/** 'attention': something there must be looked at before going on. */
export type StepState = 'later' | 'open' | 'attention' | 'done';

export const STEP_STATE_TITLE: Record<StepState, string> = {
  later: 'later',
  open: 'to do',
  attention: 'look here',
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
    place: 'done',
    sides: sidesState(state),
    verify: verifyState(state),
    record: isComplete(state.record) ? 'done' : 'open',
    save: save.kind === 'failed' ? 'attention' : document !== null && !changed ? 'done' : 'open',
  };
}

/** The first step that is not finished: where the user is led. */
export function currentStep(states: Readonly<Record<StepName, StepState>>): StepName {
  return STEPS.find(step => states[step] !== 'done' && states[step] !== 'later') ?? 'save';
}

function sidesState({ analysis }: SessionState): StepState {
  if (analysis.kind === 'failed') return 'attention';
  if (analysis.kind !== 'done') return 'open';
  const { sides } = analysis.analysis;
  const located = SIDES.every(
    side => sides[side].alaTarget.kind === 'known' && sides[side].jointDirection.kind === 'known',
  );
  // A distance that is unknown has its reason in the table; there is nothing more to do about it.
  return located ? 'done' : 'attention';
}

function verifyState({ analysis, userVerdicts }: SessionState): StepState {
  if (SIDES.every(side => userVerdicts[side] !== null)) return 'done';
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
  if (series.kind === 'refused') return `This series cannot be planned on. ${series.reason}`;
  switch (placement.kind) {
    case 'none':
      return state.placing.method === 'one-click'
        ? 'Click inside the S1 body on the sagittal view.'
        : `Show the midline on the sagittal view and click the ${CORNER_TITLE.PS} of S1 (PS).`;
    case 'partial':
      return `Now click the ${CORNER_TITLE[placement.next]} (${placement.next}).`;
    case 'refused':
      return 'Correct the landmark: drag its corners to their places, or remove it and start again.';
    case 'placed':
      break;
  }
  if (analysis.kind === 'pending' || analysis.kind === 'none') return 'Measuring both sides …';
  if (analysis.kind === 'failed') return `The measurement failed: ${analysis.reason}`;
  return nextAction(state);
}

function nextAction(state: SessionState): string {
  const states = stepStates(state);
  switch (currentStep(states)) {
    case 'sides':
      return 'A side is incomplete: drag its ala target and joint line on the axial view to where they belong.';
    case 'verify': {
      const open = SIDES.filter(side => state.userVerdicts[side] === null).map(side => SIDE_TITLE[side].toLowerCase());
      return `Press Verify, look at every slice, then confirm or disagree: ${open.join(' and ')}.`;
    }
    case 'record':
      return 'State the transitional anatomy, how the level was counted, needle and sides.';
    case 'place':
    case 'save':
      return states.save === 'done' ? 'Saved. The plan is in the PACS.' : 'Save the plan to the PACS.';
  }
}
