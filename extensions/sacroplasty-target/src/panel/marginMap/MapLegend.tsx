import { useId } from 'react';
import type { DistanceThresholds } from '../../core/trajectory';
import { stepsOf } from './areas';
import { HATCHED, MapPatterns } from './MapPatterns';
import { rampColour } from './ramp';
import { messages } from '../../messages';

const words = messages.panel.marginMap;

const STEP_WIDTH = 26;
const HEIGHT = 10;

/** What the map's colours, lines and hatches mean, in mm. */
export function MapLegend({ thresholds }: { readonly thresholds: DistanceThresholds }) {
  const id = useId();
  const ends = stepsOf(thresholds);
  const count = ends.length + 1;
  const width = count * STEP_WIDTH;
  return (
    <div className="sacroplasty-map-legend" aria-hidden="true">
      <svg width={width + 34} height={HEIGHT + 12}>
        {Array.from({ length: count }, (_, step) => (
          <rect key={step} x={step * STEP_WIDTH} width={STEP_WIDTH} height={HEIGHT} fill={rampColour(step)} />
        ))}
        {ends.map((end, i) => {
          const x = (i + 1) * STEP_WIDTH;
          const line = end === thresholds.near ? 'near' : end === thresholds.middle ? 'middle' : null;
          return (
            <g key={end}>
              {line !== null && <path className={`sacroplasty-map-${line}`} d={`M${String(x)} 0v${String(HEIGHT)}`} />}
              <text x={x} y={HEIGHT + 10} textAnchor="middle" data-limit={line !== null}>
                {Number.isInteger(end) ? end : end.toFixed(1)}
              </text>
            </g>
          );
        })}
        <text x={width + 4} y={HEIGHT + 10}>
          {messages.panel.unit}
        </text>
      </svg>
      <ul>
        {HATCHED.map(name => (
          <li key={name}>
            <svg width="16" height={HEIGHT}>
              <defs>
                <MapPatterns id={id} />
              </defs>
              <rect width="16" height={HEIGHT} fill={`url(#${id}-${name})`} />
            </svg>
            {words.legend[name]}
          </li>
        ))}
        <li>
          <svg width="16" height={HEIGHT}>
            <path className="sacroplasty-map-zone" d="M0 5H16" />
          </svg>
          {words.needleZone}
        </li>
        <li>
          <svg className="sacroplasty-map-smallest" width="12" height="12">
            <circle cx="6" cy="6" r="4" />
            <circle cx="6" cy="6" r="4" />
          </svg>
          {words.smallest}
        </li>
      </ul>
    </div>
  );
}
