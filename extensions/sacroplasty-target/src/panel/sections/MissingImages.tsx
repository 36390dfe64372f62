import { usePort, useSession } from '../PortContext';

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
            <strong>
              {failedImages.length} of {all} slices could not be loaded
            </strong>{' '}
            ({listOf(failedImages)}). They are black in the views; nothing is measured, placed or judged there.
          </p>
          <button
            type="button"
            className="sacroplasty-button"
            data-cy="sacroplasty-images-retry"
            onClick={() => retryImages()}
          >
            Try again
          </button>
        </div>
      )}
      {loading > 0 && (
        <p className="sacroplasty-quiet" data-cy="sacroplasty-loading">
          Loading: {slicesLoaded} of {all} slices. What lies in the others is unknown until they are there.
        </p>
      )}
    </>
  );
}

/** "image 42", "images 3, 4, 9", "images 1, 2, 3, 4, 5, 6 and 12 more". */
function listOf(numbers: readonly number[]): string {
  const more = numbers.length - LISTED;
  const listed = numbers.slice(0, LISTED).join(', ');
  return `${numbers.length === 1 ? 'image' : 'images'} ${listed}${more > 0 ? ` and ${String(more)} more` : ''}`;
}
