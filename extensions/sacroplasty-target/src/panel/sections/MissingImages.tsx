import { usePort, useSession } from '../PortContext';
import { messages } from '../../messages';

const words = messages.panel.head;

/** More image numbers than this are counted and not listed. */
const LISTED = 6;

/** How many of the series' images are not there, which, and what can be done. */
export function MissingImages() {
  const { retryImages } = usePort();
  const series = useSession(state => state.series);
  if (series.kind !== 'open') return null;
  const all = series.source.instances.length;
  const { failedImages, slicesLoaded } = series;
  const loading = all - slicesLoaded - failedImages.length;
  return (
    <>
      {failedImages.length > 0 && (
        <div className="sacroplasty-alert" role="alert" data-cy="sacroplasty-images-failed">
          <p>
            <strong>{words.slicesFailed(failedImages.length, all)}</strong>{' '}
            {words.failedImages(failedImages.slice(0, LISTED), Math.max(0, failedImages.length - LISTED))}
          </p>
          <button
            type="button"
            className="sacroplasty-button"
            data-cy="sacroplasty-images-retry"
            onClick={() => retryImages()}
          >
            {messages.panel.tryAgain}
          </button>
        </div>
      )}
      {loading > 0 && (
        <p className="sacroplasty-quiet" data-cy="sacroplasty-loading">
          {words.slicesLoading(slicesLoaded, all)}
        </p>
      )}
    </>
  );
}
