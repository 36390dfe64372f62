import { usePort, useSession } from '../PortContext';
import { Keys } from '../Keys';
import { AcceptCorners } from './AcceptCorners';
import { CornerList } from './CornerList';
import { FindS1 } from './FindS1';
import { LevelUnsure } from './LevelUnsure';
import { PlacingChoice } from './PlacingChoice';
import { ProposalNotes } from './ProposalNotes';
import { TurnControls } from './TurnControls';
import { messages } from '../../messages';

const words = messages.panel.place;

/** Step 1: the landmark. */
export function PlaceSection() {
  const { session, navigation } = usePort();
  const placement = useSession(state => state.placement);
  const isPlannable = useSession(({ series }) => series.kind === 'open');
  const isPlaced = placement.kind === 'placed';
  // Four corners that are refused are moved or removed; there is none to be placed.
  const isPlacing = placement.kind === 'none' || placement.kind === 'partial';
  return (
    <>
      <CornerList />
      <ProposalNotes />
      {placement.kind === 'refused' && (
        <p className="sacroplasty-alert" role="alert" data-cy="sacroplasty-refusal">
          {messages.landmarkRefusal(placement.refusal)}
        </p>
      )}
      {isPlaced && <LevelUnsure />}
      {isPlaced && <AcceptCorners />}
      {isPlacing && <PlacingChoice />}
      <div className="sacroplasty-row">
        {isPlacing && (
          <button
            type="button"
            className="sacroplasty-button"
            data-primary="true"
            data-step-action
            disabled={!isPlannable}
            data-cy="sacroplasty-start-placing"
            onClick={() => navigation.startPlacing()}
          >
            {words.placeLandmark}
          </button>
        )}
        {isPlaced && (
          <button
            type="button"
            className="sacroplasty-button"
            data-cy="sacroplasty-show-landmark"
            onClick={() => navigation.showLandmark(placement.landmark)}
          >
            {words.showLandmark}
          </button>
        )}
        {placement.kind !== 'none' && (
          <button
            type="button"
            className="sacroplasty-button"
            data-cy="sacroplasty-remove-landmark"
            onClick={() => session.removeLandmark()}
          >
            {messages.panel.remove}
          </button>
        )}
      </div>
      {isPlannable && placement.kind === 'none' && <FindS1 />}
      <TurnControls />
      <Keys />
    </>
  );
}
