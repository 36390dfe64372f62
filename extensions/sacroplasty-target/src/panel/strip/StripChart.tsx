import { useId } from 'react';
import { SIDES } from '../../core/geometry';
import type { Analysis } from '../../core/analysis';
import { messages } from '../../messages';
import { acrossOf, STATUS_LETTER, type Course } from '../../session';
import { knownStretches, runsOf, type KnownMargin, type Run } from './runs';
import { STRIP, type StripScale } from './scale';
import { StatusPatterns } from './StatusPatterns';

const { limits } = messages.panel;

interface StripChartProps {
  readonly course: Course;
  readonly analysis: Analysis;
  readonly scale: StripScale;
  /** Whether the landmark may lie in another vertebra than S1. */
  readonly isLevelUnsure: boolean;
  /** Where the sagittal view is, mm. */
  readonly position: number;
}

/** State and margin to the anterior cortex over the offset from the midline. Drawing only. */
export function StripChart({ course, analysis, scale, isLevelUnsure, position }: StripChartProps) {
  const id = useId();
  const slices = acrossOf(course);
  return (
    <svg className="sacroplasty-strip-chart" width={scale.width} height={STRIP.height} aria-hidden="true">
      <defs>
        <StatusPatterns id={id} />
      </defs>
      <Axes scale={scale} />
      <g data-cy="sacroplasty-strip-band">
        {runsOf(slices, isLevelUnsure).map(run => (
          <BandRun key={run.from} run={run} scale={scale} patternId={id} />
        ))}
      </g>
      <Limits analysis={analysis} scale={scale} />
      {knownStretches(slices).map(stretch => (
        <MarginCurve key={stretch[0]?.offset} stretch={stretch} scale={scale} />
      ))}
      <AlaTargets analysis={analysis} scale={scale} />
      <g
        className="sacroplasty-strip-position"
        data-cy="sacroplasty-strip-position"
        transform={`translate(${scale.x(position).toFixed(1)} 0)`}
      >
        <line y1={STRIP.plotTop - 3} y2={STRIP.bandBottom + 2} />
        <path d={`M-5 ${String(STRIP.plotTop - 5)} h10 l-5 7 z`} />
      </g>
    </svg>
  );
}

/** Ticks nearer to an end than this would run into its letter, mm. */
const TICK_CLEARANCE = 5;

function Axes({ scale }: { readonly scale: StripScale }) {
  const right = scale.width - STRIP.plotRightGap;
  const ticks = [-60, -40, -20, 0, 20, 40, 60].filter(
    offset => offset > scale.from + TICK_CLEARANCE && offset < scale.to - TICK_CLEARANCE,
  );
  return (
    <g className="sacroplasty-strip-axes">
      <rect
        x={STRIP.plotLeft}
        y={STRIP.plotTop}
        width={right - STRIP.plotLeft}
        height={STRIP.plotBottom - STRIP.plotTop}
      />
      <rect
        className="sacroplasty-strip-front"
        x={STRIP.plotLeft}
        y={scale.y(0)}
        width={right - STRIP.plotLeft}
        height={STRIP.plotBottom - scale.y(0)}
      />
      <line className="sacroplasty-strip-zero" x1={STRIP.plotLeft} x2={right} y1={scale.y(0)} y2={scale.y(0)} />
      <text x={STRIP.plotLeft - 3} y={scale.y(10) + 3} textAnchor="end">
        {messages.panel.strip.scale}
      </text>
      <text x={STRIP.plotLeft - 3} y={scale.y(0) + 3} textAnchor="end">
        {messages.panel.strip.cortex}
      </text>
      {ticks.map(offset => (
        <g key={offset} transform={`translate(${scale.x(offset).toFixed(1)} 0)`}>
          <line className="sacroplasty-strip-tick" y1={STRIP.plotTop} y2={STRIP.bandBottom} />
          <text y={STRIP.axisText} textAnchor="middle">
            {offset === 0 ? messages.panel.midline : Math.abs(offset)}
          </text>
        </g>
      ))}
      <text className="sacroplasty-strip-side" x={4} y={STRIP.axisText}>
        {messages.sideLetter.right}
      </text>
      <text className="sacroplasty-strip-side" x={scale.width - 4} y={STRIP.axisText} textAnchor="end">
        {messages.sideLetter.left}
      </text>
    </g>
  );
}

/** Wide enough for a letter, px. */
const LETTER_WIDTH = 9;

function BandRun({
  run: { status, from, to },
  scale,
  patternId,
}: {
  readonly run: Run;
  readonly scale: StripScale;
  readonly patternId: string;
}) {
  const left = scale.x(from);
  const width = Math.max(1, scale.x(to) - left);
  return (
    <g data-status={status}>
      <title>{messages.sliceStatus[status]}</title>
      <rect
        x={left}
        y={STRIP.bandTop}
        width={width}
        height={STRIP.bandBottom - STRIP.bandTop}
        fill={`url(#${patternId}-${status})`}
      />
      {width >= LETTER_WIDTH && (
        <text className="sacroplasty-strip-letter" x={left + width / 2} y={STRIP.bandBottom - 3} textAnchor="middle">
          {STATUS_LETTER[status]}
        </text>
      )}
    </g>
  );
}

function MarginCurve({ stretch, scale }: { readonly stretch: readonly KnownMargin[]; readonly scale: StripScale }) {
  const at = (offset: number, margin: number): string => `${scale.x(offset).toFixed(1)},${scale.y(margin).toFixed(1)}`;
  const upper = stretch.map(({ offset, value, uncertainty }) => at(offset, value + uncertainty));
  const lower = stretch.map(({ offset, value, uncertainty }) => at(offset, value - uncertainty)).reverse();
  return (
    <g data-cy="sacroplasty-strip-margin">
      <polygon className="sacroplasty-strip-uncertainty" points={[...upper, ...lower].join(' ')} />
      <polyline
        className="sacroplasty-strip-curve"
        points={stretch.map(({ offset, value }) => at(offset, value)).join(' ')}
      />
    </g>
  );
}

/** Where the S1 foramen ends and the sacroiliac joint begins, per side. */
function Limits({ analysis, scale }: { readonly analysis: Analysis; readonly scale: StripScale }) {
  const marks = SIDES.flatMap(side => {
    const { foramenLimit, jointLimit } = analysis.sides[side];
    return [
      { key: `${side}-foramen`, offset: foramenLimit, letter: 'f', title: limits.foramenEnds(side) },
      { key: `${side}-joint`, offset: jointLimit, letter: 'j', title: limits.joint(side) },
    ];
  });
  return (
    <g className="sacroplasty-strip-limits">
      {marks.map(({ key, offset, letter, title }) =>
        offset === null ? null : (
          <g key={key} data-cy={`sacroplasty-strip-${key}`} transform={`translate(${scale.x(offset).toFixed(1)} 0)`}>
            <title>{title}</title>
            <line y1={STRIP.plotTop} y2={STRIP.bandBottom} strokeDasharray={letter === 'f' ? '2 2' : '6 2'} />
            <text x={2} y={STRIP.plotTop + 8}>
              {letter}
            </text>
          </g>
        ),
      )}
    </g>
  );
}

function AlaTargets({ analysis, scale }: { readonly analysis: Analysis; readonly scale: StripScale }) {
  return (
    <g className="sacroplasty-strip-targets">
      {SIDES.map(side => {
        const { alaTarget } = analysis.sides[side];
        if (alaTarget.kind === 'unknown') return null;
        return (
          <g
            key={side}
            data-cy={`sacroplasty-strip-target-${side}`}
            transform={`translate(${scale.x(alaTarget.offset).toFixed(1)} ${String(STRIP.bandTop)})`}
          >
            <title>{limits.alaTarget(side)}</title>
            <path d="M0 1 l-4 -7 h8 z" />
          </g>
        );
      })}
    </g>
  );
}
