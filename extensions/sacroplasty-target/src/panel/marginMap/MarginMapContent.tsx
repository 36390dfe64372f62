import { useMarginMap } from './useMarginMap';
import { MapPending } from './MapPending';
import { MapViewOnDemand } from './MapViewOnDemand';
import { messages } from '../../messages';

const words = messages.panel.marginMap;

/** The margin in every direction, as a picture; or why there is none. */
export function MarginMapContent() {
  const state = useMarginMap();
  switch (state.kind) {
    case 'none':
      return <p className="sacroplasty-quiet">{words.whenMeasured}</p>;
    case 'pending':
      return <MapPending />;
    case 'unknown':
      return (
        <p className="sacroplasty-unknown" data-cy="sacroplasty-map-unknown">
          {words.none(messages.reason(state.reason))}
        </p>
      );
    case 'measured':
      return <MapViewOnDemand map={state.map} />;
  }
}
