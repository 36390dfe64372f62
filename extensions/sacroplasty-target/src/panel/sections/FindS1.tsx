import { usePort, useSession } from '../PortContext';
import { messages } from '../../messages';

const words = messages.panel.place;

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
      title={isLoading ? words.stillLoading : words.findS1Title}
      data-cy="sacroplasty-find-s1"
      onClick={() => navigation.findS1()}
    >
      {words.findS1}
    </button>
  );
}

/** Says that S1 is being looked for; everything else goes on meanwhile. */
function Searching() {
  const { navigation } = usePort();
  return (
    <p className="sacroplasty-quiet" role="status" data-cy="sacroplasty-searching">
      {words.searching}{' '}
      <button
        type="button"
        className="sacroplasty-button"
        title={words.stopTitle}
        data-cy="sacroplasty-stop-search"
        onClick={() => navigation.stopSearch()}
      >
        {words.stop}
      </button>
    </p>
  );
}
