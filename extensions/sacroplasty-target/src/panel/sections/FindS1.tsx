import { usePort, useSession } from '../PortContext';

/** Lets the program look for S1 in the whole series; where it does not find it, the panel says why. */
export function FindS1() {
  const { navigation } = usePort();
  const isSearching = useSession(({ placing }) => placing.latest.kind === 'searching');
  const isLoading = useSession(
    ({ series }) =>
      series.kind === 'open' && series.slicesLoaded + series.failedImages.length < series.source.instances.length,
  );
  if (isSearching) return <Searching />;
  return (
    <button
      type="button"
      className="sacroplasty-button"
      disabled={isLoading}
      title={isLoading ? 'The images are still loading' : 'Looks for S1 in the whole series and proposes the landmark'}
      data-cy="sacroplasty-find-s1"
      onClick={() => navigation.findS1()}
    >
      Find S1
    </button>
  );
}

/** Says that S1 is being looked for; everything else goes on meanwhile. */
function Searching() {
  const { navigation } = usePort();
  return (
    <p className="sacroplasty-quiet" role="status" data-cy="sacroplasty-searching">
      Looking for S1 …{' '}
      <button
        type="button"
        className="sacroplasty-button"
        title="Gives up the search (Esc)"
        data-cy="sacroplasty-stop-search"
        onClick={() => navigation.stopSearch()}
      >
        Stop
      </button>
    </p>
  );
}
