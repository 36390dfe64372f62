import { SLICE_STATUSES, type SliceStatus } from '../../session';

/** What is drawn over the colour, in a tile of 6 x 6 px. */
const HATCH: Record<SliceStatus, string> = {
  inside: '',
  'level-unsure': 'M3 -1 L7 3 L3 7 L-1 3 Z',
  borderline: 'M0 3 h6',
  anterior: 'M-1 7 L7 -1 M-1 1 L1 -1 M5 7 L7 5',
  posterior: 'M-1 -1 L7 7 M5 -1 L7 1 M-1 5 L1 7',
  foramen: 'M3 0 v6 M0 3 h6',
  lateral: 'M3 0 v6',
  unknown: 'M1 3 h1.5 M4 0.5 h1.5',
};

/** Fills for the strip's band: `url(#<id>-<status>)`. */
export function StatusPatterns({ id }: { readonly id: string }) {
  return SLICE_STATUSES.map(status => (
    <pattern
      key={status}
      id={`${id}-${status}`}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      data-status={status}
    >
      <rect className="sacroplasty-status-fill" width="6" height="6" />
      <path className="sacroplasty-status-hatch" d={HATCH[status]} />
    </pattern>
  ));
}
