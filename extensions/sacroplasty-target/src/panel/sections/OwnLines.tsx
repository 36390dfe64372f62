import { LINE_NAMES, LINE_TRAJECTORY, type LineName } from '../../core/trajectory';
import { messages } from '../../messages';
import { lineMisfit } from '../../session';
import { usePort, useSession } from '../PortContext';

const words = messages.panel.sides;

/** The lines that replace a trajectory's usual direction. */
export function OwnLines() {
  const isPlaced = useSession(({ placement }) => placement.kind === 'placed');
  if (!isPlaced) return null;
  return (
    <div role="group" aria-label={words.directions}>
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
  const { draw, usual, drawn } = words.line[line];
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
            aria-label={words.removeLine(LINE_TRAJECTORY[line], usual)}
            data-cy={`sacroplasty-remove-${line}`}
            onClick={() => session.removeLine(line)}
          >
            {messages.panel.remove}
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
            title={words.giveUpTitle}
            data-cy={`sacroplasty-stop-${line}`}
            onClick={() => void session.stopDrawing()}
          >
            {words.giveUp}
          </button>
        )}
      </div>
      {isAwaited && (
        <p className="sacroplasty-quiet" role="status">
          {drawing.awaited.first === null ? words.clickEnds : words.clickOtherEnd}
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
