import { useId, type ReactNode, type Ref } from 'react';
import { StepMark } from './StepMark';
import type { StepState } from './steps';
import { messages } from '../messages';

interface SectionProps {
  readonly name: string;
  readonly number?: number;
  readonly title: string;
  readonly state?: StepState;
  /** Whether it is the step to be done now. */
  readonly isCurrent?: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly place?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

/** One part of the panel that can be folded away; its heading keeps saying how far it is. */
export function Section({
  name,
  number,
  title,
  state,
  isCurrent = false,
  isOpen,
  onToggle,
  place,
  children,
}: SectionProps) {
  const id = useId();
  return (
    <section
      ref={place}
      className="sacroplasty-section"
      data-cy={`sacroplasty-section-${name}`}
      data-state={state}
      data-current={isCurrent || undefined}
      aria-labelledby={`${id}-title`}
    >
      <h3 className="sacroplasty-section-title" id={`${id}-title`}>
        <button type="button" aria-expanded={isOpen} aria-controls={`${id}-body`} onClick={onToggle}>
          {number !== undefined && <StepMark state={state} number={number} />}
          <span className="sacroplasty-section-name">{title}</span>
          {state !== undefined && <span className="sacroplasty-step-state">{messages.panel.steps.state[state]}</span>}
          <span className="sacroplasty-chevron" aria-hidden="true">
            {isOpen ? '▾' : '▸'}
          </span>
        </button>
      </h3>
      <div id={`${id}-body`} className="sacroplasty-section-body" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
}
