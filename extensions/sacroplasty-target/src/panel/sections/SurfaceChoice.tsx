import { useId } from 'react';
import { sameSegment } from '../../core/segmentation';
import { segmentOf } from '../../session';
import { usePort, useSession } from '../PortContext';
import { useStore } from '../useStore';
import { messages } from '../../messages';

const words = messages.panel.head;

const FOUND = 'found';

/** What is measured on, where the study holds a segmentation of the sacrum, or the plan was made on one. */
export function SurfaceChoice() {
  const { session, segmentations } = usePort();
  const offered = useStore(segmentations.store, ({ segments }) => segments);
  const surface = useSession(state => state.surface);
  const modality = useSession(({ series }) => (series.kind === 'open' ? series.source.Modality : 'CT'));
  const id = useId();
  const chosen = segmentOf(surface);
  const isOffered = chosen === null || offered.some(segment => sameSegment(segment, chosen));
  const segments = isOffered ? offered : [...offered, chosen];
  if (segments.length === 0) return null;
  const chosenIndex = chosen === null ? -1 : segments.findIndex(segment => sameSegment(segment, chosen));
  return (
    <div data-cy="sacroplasty-surface">
      <div className="sacroplasty-form">
        <label htmlFor={id}>{words.surface}</label>
        <select
          id={id}
          value={chosenIndex < 0 ? FOUND : String(chosenIndex)}
          data-cy="sacroplasty-surface-choice"
          onChange={({ target }) => session.chooseSurface(segments[Number(target.value)] ?? null)}
        >
          <option value={FOUND}>{words.surfaceFound(modality)}</option>
          {segments.map((segment, index) => (
            <option key={`${segment.SOPInstanceUID} ${String(segment.SegmentNumber)}`} value={String(index)}>
              {words.surfaceSegmented(messages.segment(segment))}
            </option>
          ))}
        </select>
      </div>
      {surface.kind === 'loading' && (
        <p className="sacroplasty-quiet" data-cy="sacroplasty-surface-loading">
          {words.surfaceLoading}
        </p>
      )}
      {surface.kind === 'unavailable' && (
        <p className="sacroplasty-alert" role="alert" data-cy="sacroplasty-surface-failed">
          {surface.reason}
        </p>
      )}
      {surface.kind === 'segmentation' && surface.segmentation.otherSeries !== null && (
        <p className="sacroplasty-note" role="status" data-cy="sacroplasty-surface-other-series">
          ⚠ {messages.otherSeries(surface.segmentation.otherSeries)}
        </p>
      )}
      <MeasuredOn />
    </div>
  );
}

/** Says of the numbers on screen that they are a segmentation's. */
function MeasuredOn() {
  const analysis = useSession(state => state.analysis);
  if (analysis.kind !== 'done') return null;
  const { surface } = analysis.analysis;
  if (surface.kind === 'traced') return null;
  return (
    <p className="sacroplasty-note" data-cy="sacroplasty-measured-on">
      {words.measuredOn(messages.segment(surface.segment))}
    </p>
  );
}
