import { act, cleanup } from '@testing-library/react';
import type { MarginMap } from '../../../core/marginMap';
import { bench, show } from '../../__tests__/support';
import { MapViewOnDemand } from '../MapViewOnDemand';

/** Loads the code of the map's picture, which is then drawn at once. */
export async function loadPicture(map: MarginMap): Promise<void> {
  const container = show(bench(), <MapViewOnDemand map={map} />);
  if (container.querySelector('[data-cy="sacroplasty-map-pending"]') === null) throw new Error('It is here already.');
  await act(() => import('../MapView'));
  cleanup();
}
