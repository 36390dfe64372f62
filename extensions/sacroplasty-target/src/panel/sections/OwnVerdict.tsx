import { useId, useState } from 'react';
import { breachOf, type SeenStretch, type SideAnalysis, type UserVerdict } from '../../core/analysis';
import type { LpsPoint, Millimetres, Side } from '../../core/geometry';
import { canBeJudged } from '../../core/series';
import {
  contradicts,
  isOfAnother,
  placeOnLine,
  stretchesOf,
  stretchHolding,
  zoneToSee,
  type Course,
  type CoverageState,
} from '../../session';
import { usePort, useSession, useSweep } from '../PortContext';
import { Question } from '../Question';
import { useStore } from '../useStore';
import { messages } from '../../messages';

const words = messages.panel.verify;

const KINDS = ['confirmed', 'disagreed'] as const satisfies readonly UserVerdict['kind'][];

/** What the user's own eyes say of one side, once they have seen it. */
export function OwnVerdict({ analysis }: { readonly analysis: SideAnalysis }) {
  const { side } = analysis;
  const { session, sweep } = usePort();
  const given = useSession(state => state.userVerdicts[side]);
  const own = isOfAnother(given) ? null : given;
  const course = useSweep(state => state.course);
  const coverage = useStore(sweep.seen.store, state => state);
  const series = useSession(state => state.series);
  const isBlind =
    course !== null &&
    series.kind === 'open' &&
    slicesToSee(analysis, course).some(p => !canBeJudged(series.missing, p));
  const [asked, setAsked] = useState<UserVerdict['kind'] | null>(null);
  const seen = course === null ? null : stretchHolding(coverage, side, zoneToSee(analysis, course));
  const give = (kind: UserVerdict['kind'], stretch: SeenStretch): void => {
    setAsked(null);
    session.giveVerdict(side, { kind, offset: sweep.state.offset, seen: stretch, comment: own?.comment ?? '' });
  };
  const press = (kind: UserVerdict['kind'], stretch: SeenStretch): void => {
    if (contradiction(kind, analysis) === null || own?.kind === kind) give(kind, stretch);
    else setAsked(kind);
  };
  return (
    <fieldset className="sacroplasty-own" data-cy={`sacroplasty-own-${side}`}>
      <legend>{words.yourVerdict}</legend>
      <div className="sacroplasty-row">
        {KINDS.map(kind => (
          <button
            key={kind}
            type="button"
            className="sacroplasty-button"
            aria-pressed={own?.kind === kind}
            aria-label={words.giveTitle(messages.sideTitle[side], kind)}
            disabled={seen === null || isBlind}
            data-cy={`sacroplasty-${kind}-${side}`}
            onClick={() => seen !== null && press(kind, seen)}
          >
            {words.give[kind]}
          </button>
        ))}
      </div>
      {asked !== null && seen !== null && !isBlind && (
        <Contradiction
          side={side}
          kind={asked}
          found={contradiction(asked, analysis)?.found ?? ''}
          onYes={() => give(asked, seen)}
          onNo={() => {
            const at = contradiction(asked, analysis)?.at ?? null;
            setAsked(null);
            if (at !== null) sweep.goTo(at);
          }}
        />
      )}
      {isBlind ? (
        <p className="sacroplasty-unknown" data-cy={`sacroplasty-unseen-${side}`}>
          {words.imagesMissing}
        </p>
      ) : (
        seen === null &&
        own === null &&
        course !== null && <Unseen analysis={analysis} course={course} coverage={coverage} />
      )}
      {own === null && (
        <p className="sacroplasty-quiet" data-cy={`sacroplasty-unverified-${side}`}>
          {given === null ? words.notVerified : words.notYetByYou}
        </p>
      )}
      {given !== null && <Given side={side} given={given} />}
    </fieldset>
  );
}

/** What of the zone has still to be looked at. */
function Unseen({
  analysis,
  course,
  coverage,
}: {
  readonly analysis: SideAnalysis;
  readonly course: Course;
  readonly coverage: CoverageState;
}) {
  const { side } = analysis;
  const zone = zoneToSee(analysis, course);
  // The midline alone, which is on the screen at first, is nothing of a side.
  const seen = stretchesOf(coverage, side)
    .filter(({ to }) => Math.round(Math.abs(to)) > 0)
    .map(messages.stretch);
  return (
    <p className="sacroplasty-quiet" data-cy={`sacroplasty-unseen-${side}`}>
      {words.lookAtEvery(messages.stretch(zone), seen)}
    </p>
  );
}

/** Asks once whether a verdict that contradicts the program's is meant. */
function Contradiction({
  side,
  kind,
  found,
  onYes,
  onNo,
}: {
  readonly side: Side;
  readonly kind: UserVerdict['kind'];
  readonly found: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  return (
    <Question
      tone="note"
      label={words.contradiction}
      cy={`sacroplasty-contradiction-${side}`}
      safe={{ words: words.lookAgain, cy: `sacroplasty-contradiction-no-${side}`, onPress: onNo }}
      other={{ words: words.yes(kind), cy: `sacroplasty-contradiction-yes-${side}`, onPress: onYes }}
    >
      <p>
        {found} {words.judge(side)} <strong>{words.own[kind]}</strong> {words.allTheSame}
      </p>
    </Question>
  );
}

interface Found {
  readonly found: string;
  /** The slice that is named, mm; null: none is. */
  readonly at: Millimetres | null;
}

/** What the program found against a verdict; null: nothing. */
function contradiction(kind: UserVerdict['kind'], analysis: SideAnalysis): Found | null {
  const { verdict } = analysis;
  if (!contradicts(kind, verdict.kind)) return null;
  if (verdict.kind !== 'not-contained') return { found: words.foundInside, at: null };
  const first = breachOf(analysis)?.first.from ?? verdict.firstBreach;
  return { found: words.foundOutside(messages.slice(placeOnLine(first))), at: first.offset };
}

/** The places of the target line that a verdict on a side is about. */
function slicesToSee(analysis: SideAnalysis, course: Course): readonly LpsPoint[] {
  const { from, to } = zoneToSee(analysis, course);
  return course[analysis.side]
    .filter(({ offset }) => Math.abs(offset) >= Math.abs(from) && Math.abs(offset) <= Math.abs(to))
    .map(({ point }) => point);
}

/** The verdict that was given, and on what. */
function Given({ side, given }: { readonly side: Side; readonly given: UserVerdict }) {
  const { session } = usePort();
  const id = useId();
  return (
    <>
      <p data-cy={`sacroplasty-given-${side}`}>
        {given.by === null ? words.you : words.judgedBy(messages.personName(given.by))}{' '}
        <strong>{words.own[given.kind]}</strong>
        <span className="sacroplasty-quiet">
          {given.seen === null
            ? words.givenAt(messages.offset(given.offset))
            : words.seen(messages.stretch(given.seen))}
        </span>
        <button
          type="button"
          className="sacroplasty-link"
          aria-label={words.withdrawTitle(side)}
          data-cy={`sacroplasty-withdraw-${side}`}
          onClick={() => session.giveVerdict(side, null)}
        >
          {words.withdraw}
        </button>
      </p>
      {given.by === null ? (
        <>
          <label htmlFor={id} className="sacroplasty-quiet">
            {messages.panel.comment}
          </label>
          <input
            id={id}
            type="text"
            value={given.comment}
            maxLength={400}
            data-cy={`sacroplasty-comment-${side}`}
            onChange={event => session.giveVerdict(side, { ...given, comment: event.target.value })}
          />
        </>
      ) : (
        given.comment !== '' && <p className="sacroplasty-quiet">{given.comment}</p>
      )}
    </>
  );
}
