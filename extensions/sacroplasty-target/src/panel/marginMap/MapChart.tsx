import { useId, useMemo } from 'react';
import { SIDES } from '../../core/geometry';
import type { Analysis } from '../../core/analysis';
import type { MarginMap, SmallestMargin } from '../../core/marginMap';
import type { DistanceThresholds } from '../../core/trajectory';
import { areasOf, stepsOf, type AreaName } from './areas';
import { FRAME, type MapFrame } from './frame';
import { isoLine } from './isoLine';
import { MapPatterns } from './MapPatterns';
import { rampColour } from './ramp';
import { messages } from '../../messages';

const { limits } = messages.panel;

interface MapChartProps {
  readonly map: MarginMap;
  readonly analysis: Analysis;
  readonly thresholds: DistanceThresholds;
  readonly frame: MapFrame;
  /** The map in words, for who cannot see it. */
  readonly summary: string;
  /** Where the sagittal view is, mm. */
  readonly position: number;
  /** The cell that is read out, as offset and angle. */
  readonly cursor: { readonly offset: number; readonly angle: number };
  readonly smallest: readonly SmallestMargin[];
}

/** The unrolled map of the margin in every direction. Drawing only. */
export function MapChart(props: MapChartProps) {
  const { map, analysis, thresholds, frame, summary, position, cursor, smallest } = props;
  const id = useId();
  return (
    <svg
      className="sacroplasty-map-chart"
      data-cy="sacroplasty-map-chart"
      role="img"
      aria-label={summary}
      width={frame.width}
      height={FRAME.height}
    >
      <defs>
        <MapPatterns id={id} />
      </defs>
      <Areas map={map} thresholds={thresholds} frame={frame} patternId={id} />
      <Axes frame={frame} />
      <Limits analysis={analysis} frame={frame} />
      {smallest.map(({ offset, angle }) => (
        <g key={offset} className="sacroplasty-map-smallest" data-cy="sacroplasty-map-ring">
          <circle cx={frame.x(offset)} cy={frame.y(angle)} r={5} />
          <circle cx={frame.x(offset)} cy={frame.y(angle)} r={5} />
        </g>
      ))}
      <g className="sacroplasty-strip-position" data-cy="sacroplasty-map-position">
        <line x1={frame.x(position)} x2={frame.x(position)} y1={FRAME.top - 3} y2={FRAME.bottom} />
      </g>
      <path
        className="sacroplasty-map-cursor"
        d={`M${frame.x(cursor.offset).toFixed(1)} ${frame.y(cursor.angle).toFixed(1)}m-6 0h4m4 0h4m-6 -6v4m0 4v4`}
      />
    </svg>
  );
}

interface AreasProps {
  readonly map: MarginMap;
  readonly thresholds: DistanceThresholds;
  readonly frame: MapFrame;
  readonly patternId: string;
}

function Areas({ map, thresholds, frame, patternId }: AreasProps) {
  const steps = useMemo(() => stepsOf(thresholds), [thresholds]);
  const areas = useMemo(() => areasOf(map, frame, steps), [map, frame, steps]);
  const lines = useMemo(
    () => [isoLine(map, frame, thresholds.near), isoLine(map, frame, thresholds.middle)] as const,
    [map, frame, thresholds],
  );
  return (
    <>
      {[...areas].map(([name, path]) => (
        <path key={name} data-area={name} fill={fillOf(name, patternId)} d={path} />
      ))}
      <path className="sacroplasty-map-near" data-cy="sacroplasty-map-near" d={lines[0]} />
      <path className="sacroplasty-map-middle" data-cy="sacroplasty-map-middle" d={lines[1]} />
    </>
  );
}

function fillOf(name: AreaName, patternId: string): string {
  return typeof name === 'number' ? rampColour(name) : `url(#${patternId}-${name})`;
}

const DIRECTIONS = [
  ['posterior', 180],
  ['superior', 90],
  ['anterior', 0],
  ['inferior', -90],
  ['posterior', -180],
] as const;

/** Ticks nearer to an end than this would run into its letter, mm. */
const TICK_CLEARANCE = 7;

function Axes({ frame }: { readonly frame: MapFrame }) {
  const ticks = [-60, -40, -20, 0, 20, 40, 60].filter(
    offset => offset > frame.from + TICK_CLEARANCE && offset < frame.to - TICK_CLEARANCE,
  );
  return (
    <g className="sacroplasty-map-axes">
      {DIRECTIONS.map(([name, degrees]) => {
        const y = frame.y((degrees * Math.PI) / 180);
        return (
          <g key={degrees}>
            <line x1={FRAME.left - 3} x2={frame.right} y1={y} y2={y} data-main={degrees === 0} />
            <text x={FRAME.left - 5} y={y + 3} textAnchor="end">
              {messages.panel.marginMap.direction[name]}
            </text>
          </g>
        );
      })}
      {ticks.map(offset => (
        <g key={offset} transform={`translate(${frame.x(offset).toFixed(1)} 0)`}>
          <line y1={FRAME.bottom} y2={FRAME.bottom + 3} />
          <text y={FRAME.axisText} textAnchor="middle">
            {offset === 0 ? messages.panel.midline : Math.abs(offset)}
          </text>
        </g>
      ))}
      <text className="sacroplasty-strip-side" x={FRAME.left} y={FRAME.axisText}>
        {messages.sideLetter.right}
      </text>
      <text className="sacroplasty-strip-side" x={frame.right} y={FRAME.axisText} textAnchor="end">
        {messages.sideLetter.left}
      </text>
    </g>
  );
}

/** Per side: where the S1 foramen ends, where the joint begins, and the ala target. */
function Limits({ analysis, frame }: { readonly analysis: Analysis; readonly frame: MapFrame }) {
  return (
    <g className="sacroplasty-map-limits">
      {SIDES.map(side => {
        const { foramenLimit, jointLimit, alaTarget, needleZone } = analysis.sides[side];
        return (
          <g key={side} data-cy={`sacroplasty-map-limits-${side}`}>
            {needleZone !== null && (
              <path
                className="sacroplasty-map-zone"
                d={`M${frame.x(needleZone.from).toFixed(1)} ${String(FRAME.bottom + 2)}H${frame.x(needleZone.to).toFixed(1)}`}
              >
                <title>{limits.needleZone(side)}</title>
              </path>
            )}
            {foramenLimit !== null && (
              <Limit x={frame.x(foramenLimit)} letter="f" title={limits.foramenEnds(side)} dashes="2 2" />
            )}
            {jointLimit !== null && (
              <Limit x={frame.x(jointLimit)} letter="j" title={limits.joint(side)} dashes="6 2" />
            )}
            {alaTarget.kind === 'known' && (
              <g
                className="sacroplasty-strip-targets"
                data-cy={`sacroplasty-map-target-${side}`}
                transform={`translate(${frame.x(alaTarget.offset).toFixed(1)} ${String(FRAME.top)})`}
              >
                <title>{limits.alaTarget(side)}</title>
                <path d="M0 0 l-4 -7 h8 z" />
              </g>
            )}
          </g>
        );
      })}
    </g>
  );
}

interface LimitProps {
  readonly x: number;
  readonly letter: string;
  readonly title: string;
  readonly dashes: string;
}

function Limit({ x, letter, title, dashes }: LimitProps) {
  return (
    <g transform={`translate(${x.toFixed(1)} 0)`}>
      <title>{title}</title>
      <line className="sacroplasty-map-limit-ground" y1={FRAME.top} y2={FRAME.bottom} />
      <line y1={FRAME.top} y2={FRAME.bottom} strokeDasharray={dashes} />
      <text y={FRAME.top - 3} textAnchor="middle">
        {letter}
      </text>
    </g>
  );
}
