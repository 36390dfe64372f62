import { Fragment, memo, useCallback, useRef, useState, type ComponentType } from 'react';
import { flushSync } from 'react-dom';
import { focusNext } from './focusNext';
import { Guide } from './Guide';
import { MarginMapContent } from './marginMap';
import { useSession } from './PortContext';
import { PatientBanner } from './PatientBanner';
import { Section } from './Section';
import { StoredPlans } from './plans/StoredPlans';
import { StoredPlansNote } from './plans/StoredPlansNote';
import { DraftOffer } from './plans/DraftOffer';
import { OpeningNotice } from './plans/OpeningNotice';
import { PlaceSection } from './sections/PlaceSection';
import { RecordSection } from './sections/RecordSection';
import { SaveBar } from './sections/SaveBar';
import { SeriesHead } from './sections/SeriesHead';
import { SidesSection } from './sections/SidesSection';
import { VerifySection } from './sections/VerifySection';
import { useFocusKept } from './useFocusKept';
import { useHeldInPlace } from './useHeldInPlace';
import { useStepInSight } from './useStepInSight';
import { currentStep, stepStates, type StepName, type StepState } from './steps';
import { messages } from '../messages';

/** Saving is the last step and always in sight, below the others. */
type FoldedStep = Exclude<StepName, 'save'>;
type SectionName = FoldedStep | 'map' | 'plans';

/*
 * The parts follow what they show by themselves. Without `memo` each would be made anew at every change of the session,
 * which is every move of a drag, because the panel around them is.
 */
const CONTENT: Record<FoldedStep, ComponentType> = {
  place: memo(PlaceSection),
  sides: memo(SidesSection),
  verify: memo(VerifySection),
  record: memo(RecordSection),
};
const Banner = memo(PatientBanner);
const Opening = memo(OpeningNotice);
const Draft = memo(DraftOffer);
const Series = memo(SeriesHead);
const MarginMap = memo(MarginMapContent);
const Plans = memo(StoredPlans);
const PlansNote = memo(StoredPlansNote);

const FOLDED_STEPS = ['place', 'sides', 'verify', 'record'] as const satisfies readonly FoldedStep[];

/** What a step that the user has not folded by hand does: results stay in sight once there are any. */
function isOpenByItself(step: FoldedStep, states: Readonly<Record<StepName, StepState>>): boolean {
  if (step === currentStep(states)) return true;
  // Its last choice must not take the form away from under the user, who may have a comment to write.
  if (step === 'record') return states.verify === 'done' && states.save !== 'done';
  if (step === 'place') return ['proposed', 'unaccepted', 'attention'].includes(states.place);
  return states.sides !== 'later';
}

/** The planning panel. */
export function Panel() {
  const state = useSession(session => session);
  const [folded, setFolded] = useState<Partial<Record<SectionName, boolean>>>({});
  const panel = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const saveBar = useRef<HTMLDivElement>(null);
  const plans = useRef<HTMLDivElement>(null);
  const places = useRef<Partial<Record<FoldedStep, HTMLElement | null>>>({});
  useFocusKept(
    panel,
    useCallback((left: readonly Element[]) => (panel.current === null ? null : focusNext(panel.current, left)), []),
  );
  useHeldInPlace(scroller);
  useStepInSight(scroller);
  const states = stepStates(state);
  const current = currentStep(states);
  const isOpen = (name: SectionName, byItself: boolean): boolean => folded[name] ?? byItself;
  const toggle = (name: SectionName, byItself: boolean): void =>
    setFolded({ ...folded, [name]: !isOpen(name, byItself) });
  const goToStep = (step: StepName): void => {
    if (step === 'save') {
      saveBar.current?.focus();
      return;
    }
    // It is unfolded before it is scrolled to.
    flushSync(() => setFolded({ ...folded, [step]: true }));
    places.current[step]?.scrollIntoView({ block: 'start' });
  };
  const showPlans = useCallback(() => {
    // The list is there before it is scrolled to.
    flushSync(() => setFolded(before => ({ ...before, plans: true })));
    plans.current?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <div ref={panel} className="sacroplasty-panel">
      <Banner />
      <Opening />
      <Draft />
      <div ref={scroller} className="sacroplasty-scroll">
        <Series />
        <PlansNote onShow={showPlans} />
        <Guide states={states} current={current} onStep={goToStep} />
        {FOLDED_STEPS.map((step, index) => {
          const Content = CONTENT[step];
          const byItself = isOpenByItself(step, states);
          return (
            <Fragment key={step}>
              <Section
                name={step}
                number={index + 1}
                title={messages.panel.steps.title[step]}
                state={states[step]}
                isCurrent={step === current}
                isOpen={isOpen(step, byItself)}
                onToggle={() => toggle(step, byItself)}
                place={element => {
                  places.current[step] = element;
                }}
              >
                <Content />
              </Section>
              {step === 'verify' && (
                <Section
                  name="map"
                  title={messages.panel.marginMap.title}
                  isOpen={isOpen('map', false)}
                  onToggle={() => toggle('map', false)}
                >
                  <MarginMap />
                </Section>
              )}
            </Fragment>
          );
        })}
        <div ref={plans}>
          <Section
            name="plans"
            title={messages.panel.plans.title}
            isOpen={isOpen('plans', true)}
            onToggle={() => toggle('plans', true)}
          >
            <Plans />
          </Section>
        </div>
        <p className="sacroplasty-quiet sacroplasty-foot">{messages.panel.noDevice}</p>
      </div>
      <SaveBar ref={saveBar} />
    </div>
  );
}
