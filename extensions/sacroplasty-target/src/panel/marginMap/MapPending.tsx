import { messages } from '../../messages';

/** That the map is on its way. */
export function MapPending() {
  return (
    <p className="sacroplasty-map-pending sacroplasty-quiet" role="status" data-cy="sacroplasty-map-pending">
      {messages.panel.marginMap.measuring}
    </p>
  );
}
