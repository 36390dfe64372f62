import type { StepState } from './steps';

/** Of the states that have a mark of their own; the others show the step's number. */
const MARK: Partial<Record<StepState, string>> = {
  attention: '!',
  proposed: '~',
  unaccepted: '~',
  saved: 'S',
  done: '✓',
};

/** How far a step is, at a glance; the word stands beside it or is read out. */
export function StepMark({ state, number }: { readonly state: StepState | undefined; readonly number: number }) {
  return (
    <span className="sacroplasty-step-mark" aria-hidden="true">
      {(state === undefined ? undefined : MARK[state]) ?? number}
    </span>
  );
}
