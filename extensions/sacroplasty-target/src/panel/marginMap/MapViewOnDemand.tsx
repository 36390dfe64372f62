import { Component, lazy, Suspense, type ReactNode } from 'react';
import type { MarginMap } from '../../core/marginMap';
import { messageOf } from '../../core/errors';
import { messages } from '../../messages';
import { MapPending } from './MapPending';

const words = messages.panel.marginMap;

/** The picture's code is a script of its own: who never opens the map does not wait for it when the mode is opened. */
const MapView = lazy(async () => {
  const { MapView } = await import(/* webpackChunkName: "margin-map" */ './MapView');
  return { default: MapView };
});

/** The map as a picture, once its code is here; or that it could not be loaded. */
export function MapViewOnDemand({ map }: { readonly map: MarginMap }) {
  return (
    <IfLoaded>
      <Suspense fallback={<MapPending />}>
        <MapView map={map} />
      </Suspense>
    </IfLoaded>
  );
}

interface Loading {
  readonly failure: string | null;
}

/** React has no hook for this: what a component throws is caught by a class. */
class IfLoaded extends Component<{ readonly children: ReactNode }, Loading> {
  override readonly state: Loading = { failure: null };

  static getDerivedStateFromError(error: unknown): Loading {
    return { failure: messageOf(error) };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (failure === null) return this.props.children;
    return (
      <p className="sacroplasty-unknown" role="alert" data-cy="sacroplasty-map-not-loaded">
        {words.notLoaded(failure)}
      </p>
    );
  }
}
