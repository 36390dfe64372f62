import { useId, useState } from 'react';
import { breachOf, type SeenStretch, type SideAnalysis, type UserVerdict } from '../../core/analysis';
import type { LpsPoint, Side } from '../../core/geometry';
import { canBeJudged } from '../../core/series';
import {
  contradicts,
  placeOnLine,
  stretchesOf,
  stretchHolding,
  zoneToSee,
  type Course,
  type CoverageState,
} from '../../session';
import { SIDE_TITLE } from '../format';
import { usePort, useSession, useSweep } from '../PortContext';
import { useStore } from '../useStore';
import { messages } from '../../messages';

const KINDS = ['confirmed', 'disagreed'] as const satisfies readonly UserVerdict['kind'][];

const KIND_TITLE: Record<UserVerdict['kind'], string> = { confirmed: 'inside', disagreed: 'outside' };

/** What the user's own eyes say of one side, once they have seen it. */
export function OwnVerdict({ analysis }: { readonly analysis: SideAnalysis }) {
  const { side } = analysis;
  const { session, sweep } = usePort();
  const given = useSession(state => state.userVerdicts[side]);
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
    session.giveVerdict(side, { kind, offset: sweep.state.offset, seen: stretch, comment: given?.comment ?? '' });
  };
  const press = (kind: UserVerdict['kind'], stretch: SeenStretch): void => {
    if (contradiction(kind, analysis) === null || given?.kind === kind) give(kind, stretch);
    else setAsked(kind);
  };
  return (
    <fieldset className="sacroplasty-own" data-cy={`sacroplasty-own-${side}`}>
      <legend>Your verdict</legend>
      <div className="sacroplasty-row">
        {KINDS.map(kind => (
          <button
            key={kind}
            type="button"
            className="sacroplasty-button"
            aria-pressed={given?.kind === kind}
            aria-label={`${SIDE_TITLE[side]}: ${kind === 'confirmed' ? 'confirm that the target is contained' : 'disagree, the target is not contained'}`}
            disabled={seen === null || isBlind}
            data-cy={`sacroplasty-${kind}-${side}`}
            onClick={() => seen !== null && press(kind, seen)}
          >
            {kind === 'confirmed' ? '✓ Inside' : '✕ Outside'}
          </button>
        ))}
      </div>
      {asked !== null && seen !== null && !isBlind && (
        <Contradiction
          side={side}
          kind={asked}
          words={contradiction(asked, analysis) ?? ''}
          onYes={() => give(asked, seen)}
          onNo={() => setAsked(null)}
        />
      )}
      {isBlind ? (
        <p className="sacroplasty-unknown" data-cy={`sacroplasty-unseen-${side}`}>
          Images around the landmark are missing: no verdict can be given.
        </p>
      ) : (
        seen === null &&
        given === null &&
        course !== null && <Unseen analysis={analysis} course={course} coverage={coverage} />
      )}
      {given === null ? (
        <p className="sacroplasty-quiet" data-cy={`sacroplasty-unverified-${side}`}>
          Not verified.
        </p>
      ) : (
        <Given side={side} given={given} />
      )}
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
  const seen = stretchesOf(coverage, side).map(messages.stretch);
  return (
    <p className="sacroplasty-quiet" data-cy={`sacroplasty-unseen-${side}`}>
      Look at every slice from {messages.stretch(zone)} first (Verify, or the arrow keys).{' '}
      {seen.length === 0 ? 'None seen yet.' : `Seen: ${seen.join(', ')}.`} A slice counts while its bone can be read in
      the sagittal view.
    </p>
  );
}

/** Asks once whether a verdict that contradicts the program's is meant. */
function Contradiction({
  side,
  kind,
  words,
  onYes,
  onNo,
}: {
  readonly side: Side;
  readonly kind: UserVerdict['kind'];
  readonly words: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  return (
    <div
      className="sacroplasty-note"
      role="alertdialog"
      aria-label="Contradiction"
      data-cy={`sacroplasty-contradiction-${side}`}
    >
      <p>
        {words} Judge the {side} <strong>{KIND_TITLE[kind]}</strong> all the same?
      </p>
      <div className="sacroplasty-row">
        <button
          type="button"
          className="sacroplasty-button"
          data-primary="true"
          autoFocus
          data-cy={`sacroplasty-contradiction-no-${side}`}
          onClick={onNo}
        >
          Look again
        </button>
        <button
          type="button"
          className="sacroplasty-button"
          data-cy={`sacroplasty-contradiction-yes-${side}`}
          onClick={onYes}
        >
          Yes, {KIND_TITLE[kind]}
        </button>
      </div>
    </div>
  );
}

/** What the program found against a verdict; null: nothing. */
function contradiction(kind: UserVerdict['kind'], analysis: SideAnalysis): string | null {
  const { verdict } = analysis;
  if (!contradicts(kind, verdict.kind)) return null;
  if (verdict.kind !== 'not-contained') return 'The program found every slice inside.';
  const first = breachOf(analysis)?.first.from ?? verdict.firstBreach;
  return `The program found it outside (${messages.slice(placeOnLine(first))}).`;
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
        You: <strong>{KIND_TITLE[given.kind]}</strong>
        <span className="sacroplasty-quiet">
          {given.seen === null
            ? `, given at ${messages.offset(given.offset)} `
            : `, seen ${messages.stretch(given.seen)} `}
        </span>
        <button
          type="button"
          className="sacroplasty-link"
          aria-label={`Withdraw the verdict on the ${side}`}
          data-cy={`sacroplasty-withdraw-${side}`}
          onClick={() => session.giveVerdict(side, null)}
        >
          withdraw
        </button>
      </p>
      <label htmlFor={id} className="sacroplasty-quiet">
        Comment
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
  );
}
