import { useSession } from './PortContext';
import { StepMark } from './StepMark';
import { guidance, STEPS, type StepName, type StepState } from './steps';
import { messages } from '../messages';

const words = messages.panel.steps;

interface GuideProps {
  readonly states: Readonly<Record<StepName, StepState>>;
  readonly current: StepName;
  readonly onStep: (step: StepName) => void;
}

/** The five steps at a glance and the one thing to do now. */
export function Guide({ states, current, onStep }: GuideProps) {
  const now = useSession(guidance);
  return (
    <nav className="sacroplasty-guide" aria-label={words.label}>
      <ol className="sacroplasty-steps">
        {STEPS.map((step, index) => (
          <li key={step} data-state={states[step]} data-current={step === current}>
            <button
              type="button"
              data-cy={`sacroplasty-step-${step}`}
              aria-current={step === current ? 'step' : undefined}
              aria-label={`${words.title[step]}: ${words.state[states[step]]}`}
              onClick={() => onStep(step)}
            >
              <StepMark state={states[step]} number={index + 1} />
              <span aria-hidden="true">{words.title[step]}</span>
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
