import { LINE_NAMES, LINE_TRAJECTORY, type LineName } from '../../core/trajectory';
import { messages } from '../../messages';
import { lineMisfit } from '../../session';
import { usePort, useSession } from '../PortContext';

const WORDS: Readonly<Record<LineName, { readonly draw: string; readonly usual: string; readonly drawn: string }>> = {
  l5InferiorEndplate: {
    draw: 'Draw the L5 lower endplate',
    usual: 'along the upper endplate of S1',
    drawn: 'between your L5 lower endplate and the upper endplate of S1',
  },
  sacralLongAxis: {
    draw: 'Draw your own long axis',
    usual: 'along the axis of the S1 body',
    drawn: 'along your own long axis',
  },
};

/** The lines that replace a trajectory's usual direction. */
export function OwnLines() {
  const isPlaced = useSession(({ placement }) => placement.kind === 'placed');
  if (!isPlaced) return null;
  return (
    <div role="group" aria-label="Directions of the trajectories">
      {LINE_NAMES.map(line => (
        <OwnLine key={line} line={line} />
      ))}
    </div>
  );
}

function OwnLine({ line }: { readonly line: LineName }) {
  const { session, navigation } = usePort();
  const placement = useSession(state => state.placement);
  const geometry = useSession(state => state.geometry);
  const drawing = useSession(state => state.drawing);
  const isDrawn = geometry.lines[line] !== null;
  const isAwaited = drawing.awaited?.line === line;
  const { draw, usual, drawn } = WORDS[line];
  const refusal = drawing.refusal?.line === line ? drawing.refusal.reason : lineMisfit({ placement, geometry }, line);
  return (
    <>
      <div className="sacroplasty-row" data-cy={`sacroplasty-line-${line}`}>
        <span className="sacroplasty-quiet">
          <span className="sacroplasty-trajectory">{LINE_TRAJECTORY[line]}</span> {isDrawn ? drawn : usual}
        </span>
        {isDrawn && (
          <button
            type="button"
            className="sacroplasty-button"
            aria-label={`Remove: trajectory ${String(LINE_TRAJECTORY[line])} runs ${usual} again`}
            data-cy={`sacroplasty-remove-${line}`}
            onClick={() => session.removeLine(line)}
          >
            Remove
          </button>
        )}
        {!isDrawn && !isAwaited && (
          <button
            type="button"
            className="sacroplasty-button"
            data-cy={`sacroplasty-draw-${line}`}
            onClick={() => navigation.drawLine(line)}
          >
            {draw}
          </button>
        )}
        {isAwaited && (
          <button
            type="button"
            className="sacroplasty-button"
            title="Gives up drawing (Esc)"
            data-cy={`sacroplasty-stop-${line}`}
            onClick={() => void session.stopDrawing()}
          >
            Give up
          </button>
        )}
      </div>
      {isAwaited && (
        <p className="sacroplasty-quiet" role="status">
          Click {drawing.awaited.first === null ? 'both ends' : 'the other end'} on the sagittal view. Esc gives up.
        </p>
      )}
      {refusal !== null && (
        <p className="sacroplasty-alert" role="alert" data-cy={`sacroplasty-refused-${line}`}>
          {messages.lineRefusal(refusal)}
        </p>
      )}
    </>
  );
}
