import { CORNER_ORDER, CORNER_TITLE, describeLandmarkRefusal } from '../../core/landmark';
import { usePort, useSession } from '../PortContext';
import { FindS1 } from './FindS1';
import { TurnControls } from './TurnControls';

/** Step 1: the four corners. */
export function PlaceSection() {
  const { session, navigation } = usePort();
  const placement = useSession((state) => state.placement);
  const corners = useSession((state) => state.geometry.corners);
  const planned = useSession(({ series }) => (series.kind === 'open' ? series.displaySetInstanceUID : null));
  const isPlannable = planned !== null;
  const isPlaced = placement.kind === 'placed';
  // Four corners that are refused are moved or removed; there is none to be placed.
  const isPlacing = placement.kind === 'none' || placement.kind === 'partial';
  return (
    <>
      <ol className="sacroplasty-corners" aria-label="Corners of S1">
        {CORNER_ORDER.map((name) => {
          const isNext =
            placement.kind === 'partial' ? placement.next === name : placement.kind === 'none' && name === 'PS';
          const state = corners[name] === undefined ? (isNext ? 'next' : 'missing') : 'placed';
          return (
            <li key={name} data-state={state} title={CORNER_TITLE[name]}>
              <abbr title={CORNER_TITLE[name]}>{name}</abbr>
              <span>{state === 'placed' ? '✓ placed' : state === 'next' ? '→ next' : 'missing'}</span>
            </li>
          );
        })}
      </ol>
      {placement.kind === 'refused' && (
        <p className="sacroplasty-alert" role="alert" data-cy="sacroplasty-refusal">
          {describeLandmarkRefusal(placement.refusal)}
        </p>
      )}
      {isPlacing && (
        <p className="sacroplasty-quiet">
          Click the corners in order, or press and drag to draw all four at once; then drag each to its place. Esc
          cancels.
        </p>
      )}
      <div className="sacroplasty-row">
        {isPlacing && (
          <button
            type="button"
            className="sacroplasty-button"
            data-primary="true"
            disabled={!isPlannable}
            data-cy="sacroplasty-start-placing"
            onClick={() => navigation.startPlacing()}
          >
            Place landmark
          </button>
        )}
        {isPlaced && (
          <button
            type="button"
            className="sacroplasty-button"
            data-cy="sacroplasty-show-landmark"
            onClick={() => navigation.showPoint(placement.landmark.target)}
          >
            Show landmark
          </button>
        )}
        {placement.kind !== 'none' && (
          <button
            type="button"
            className="sacroplasty-button"
            data-cy="sacroplasty-remove-landmark"
            onClick={() => session.removeLandmark()}
          >
            Remove
          </button>
        )}
      </div>
      {planned !== null && placement.kind === 'none' && <FindS1 key={planned} />}
      <TurnControls />
    </>
  );
}
