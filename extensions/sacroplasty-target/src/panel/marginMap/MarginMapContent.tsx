import { useMarginMap } from './useMarginMap';
import { MapView } from './MapView';
import { messages } from '../../messages';

const words = messages.panel.marginMap;

/** The margin in every direction, as a picture; or why there is none. */
export function MarginMapContent() {
  const state = useMarginMap();
  switch (state.kind) {
    case 'none':
      return <p className="sacroplasty-quiet">{words.whenMeasured}</p>;
    case 'pending':
      return (
        <p className="sacroplasty-map-pending sacroplasty-quiet" role="status" data-cy="sacroplasty-map-pending">
          {words.measuring}
        </p>
      );
    case 'unknown':
      return (
        <p className="sacroplasty-unknown" data-cy="sacroplasty-map-unknown">
          {words.none(messages.reason(state.reason))}
        </p>
      );
    case 'measured':
      return <MapView map={state.map} />;
  }
}
