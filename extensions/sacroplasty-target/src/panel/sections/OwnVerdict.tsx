import { useId } from 'react';
import { signOf, type Side } from '../../core/geometry';
import type { UserVerdict } from '../../core/analysis';
import { describeOffset } from '../../session';
import { usePort, useSession, useSweep } from '../PortContext';
import { SIDE_TITLE } from '../format';

/** The slice on the midline belongs to both sides; the view snaps to slices, so it is seldom at exactly 0. */
const MIDLINE_MM = 1.5;

/** What the user's own eyes say of one side, on the slice that is shown. */
export function OwnVerdict({ side }: { readonly side: Side }) {
  const { session } = usePort();
  const id = useId();
  const given = useSession(state => state.userVerdicts[side]);
  const position = useSweep(({ offset }) => offset);
  const isOnThisSide = position * signOf(side) > -MIDLINE_MM;
  const give = (kind: UserVerdict['kind']): void => {
    session.giveVerdict(side, { kind, offset: position, seen: null, comment: given?.comment ?? '' });
  };
  return (
    <fieldset className="sacroplasty-own" data-cy={`sacroplasty-own-${side}`}>
      <legend>Your verdict</legend>
      <div className="sacroplasty-row">
        {(['confirmed', 'disagreed'] as const).map(kind => (
          <button
            key={kind}
            type="button"
            className="sacroplasty-button"
            aria-pressed={given?.kind === kind}
            aria-label={`${SIDE_TITLE[side]}: ${kind === 'confirmed' ? 'confirm that the target is contained' : 'disagree, the target is not contained'}`}
            disabled={!isOnThisSide}
            data-cy={`sacroplasty-${kind}-${side}`}
            onClick={() => give(kind)}
          >
            {kind === 'confirmed' ? '✓ Inside' : '✕ Outside'}
          </button>
        ))}
      </div>
      {!isOnThisSide && given === null && <p className="sacroplasty-quiet">Go to a slice on the {side} to judge it.</p>}
      {given !== null && (
        <>
          <p data-cy={`sacroplasty-given-${side}`}>
            You: <strong>{given.kind === 'confirmed' ? 'inside' : 'outside'}</strong>
            <span className="sacroplasty-quiet">, seen at {describeOffset(given.offset)} </span>
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
      )}
    </fieldset>
  );
}
