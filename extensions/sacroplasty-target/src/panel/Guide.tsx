import { useSession } from './PortContext';
import { StepMark } from './StepMark';
import { guidance, STEP_STATE_TITLE, STEP_TITLE, STEPS, type StepName, type StepState } from './steps';

interface GuideProps {
  readonly states: Readonly<Record<StepName, StepState>>;
  readonly current: StepName;
  readonly onStep: (step: StepName) => void;
}

/** The five steps at a glance and the one thing to do now. */
export function Guide({ states, current, onStep }: GuideProps) {
  const now = useSession(guidance);
  return (
    <nav className="sacroplasty-guide" aria-label="Steps">
      <ol className="sacroplasty-steps">
        {STEPS.map((step, index) => (
          <li key={step} data-state={states[step]} data-current={step === current}>
            <button
              type="button"
              data-cy={`sacroplasty-step-${step}`}
              aria-current={step === current ? 'step' : undefined}
              aria-label={`${STEP_TITLE[step]}: ${STEP_STATE_TITLE[states[step]]}`}
              onClick={() => onStep(step)}
            >
              <StepMark state={states[step]} number={index + 1} />
              <span aria-hidden="true">{STEP_TITLE[step]}</span>
            </button>
          </li>
        ))}
      </ol>
      <p className="sacroplasty-now" role="status" data-cy="sacroplasty-guidance">
        {now}
      </p>
    </nav>
  );
}
