import type { Services } from '../host';
import { patientOnView } from './patient';
import { viewportIdOf } from './viewports';

interface OverlayProps {
  readonly viewportId: string;
  readonly referenceInstance?: unknown;
}

/**
 * The host's corner texts: once, on the large view; the views' own labels take the place of the others. The
 * patient's name is on the large view, and on a view that is maximised: the panel may be closed then.
 */
export function overlays({ viewportGridService }: Services): Readonly<Record<string, unknown>> {
  const isLarge = ({ viewportId }: OverlayProps): boolean => viewportId === viewportIdOf('sagittal');
  const isAlone = (): boolean => viewportGridService.getState().viewports.size === 1;
  return {
    'viewportOverlay.topLeft': [],
    'viewportOverlay.topRight': [
      {
        id: 'Patient',
        condition: (props: OverlayProps) => isLarge(props) || isAlone(),
        contentF: ({ referenceInstance }: OverlayProps) => patientOnView(referenceInstance),
      },
    ],
    'viewportOverlay.bottomLeft': [
      { id: 'WindowLevel', inheritsFrom: 'ohif.overlayItem.windowLevel', condition: isLarge },
    ],
    'viewportOverlay.bottomRight': [
      {
        id: 'SeriesDescription',
        inheritsFrom: 'ohif.overlayItem',
        condition: isLarge,
        contentF: ({ referenceInstance }: { readonly referenceInstance?: { readonly SeriesDescription?: unknown } }) =>
          referenceInstance?.SeriesDescription,
      },
    ],
  };
}
