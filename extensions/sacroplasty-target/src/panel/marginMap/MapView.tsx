import { useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { forBothSides, mm, SIDES } from '../../core/geometry';
import type { Analysis } from '../../core/analysis';
import {
  angleOfRow,
  columnOfOffset,
  DIRECTIONS,
  smallestMargin,
  type MarginMap,
  type ZoneMargin,
} from '../../core/marginMap';
import type { Side } from '../../core/geometry';
import { usePort, useSession, useSweep } from '../PortContext';
import { useWidth } from '../useWidth';
import { mapFrame } from './frame';
import { MapChart } from './MapChart';
import { MapLegend } from './MapLegend';
import { describeCell, describeSmallest } from './words';
import { ZoneMargins } from './ZoneMargins';
import { messages } from '../../messages';

const words = messages.panel.marginMap;

interface Cell {
  readonly column: number;
  readonly row: number;
}

/** Straight forwards: what the keyboard reads first. */
const ANTERIOR = DIRECTIONS / 2;
/** Before the element has been measured, px. */
const USUAL_WIDTH = 300;

/** The map with what it says in words: pointer and arrow keys read single cells, a click goes to the slice. */
export function MapView({ map }: { readonly map: MarginMap }) {
  const { sweep } = usePort();
  const analysis = useSession(state => state.analysis);
  const thresholds = useSession(state => state.thresholds);
  const position = useSweep(state => state.offset);
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const width = useWidth(element, USUAL_WIDTH);
  const frame = useMemo(() => mapFrame(map, width), [map, width]);
  const [row, setRow] = useState(ANTERIOR);
  const [pointed, setPointed] = useState<Cell | null>(null);
  if (analysis.kind !== 'done') return null;
  const zones = zonesOf(analysis.analysis, map);
  const smallest = SIDES.flatMap(side => zones[side]?.smallest ?? []);
  const read = pointed ?? { column: columnOfOffset(map, position), row };
  const offsetOf = (column: number): number => map.offsets[column] ?? 0;
  const under = (event: PointerEvent<HTMLDivElement>): Cell => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return frame.cellUnder(event.clientX - left, event.clientY - top);
  };
  const goTo = (cell: Cell): void => {
    setRow(cell.row);
    sweep.goTo(mm(offsetOf(cell.column)));
  };
  const onKey = (event: KeyboardEvent): void => {
    const step = STEPS.get(event.key);
    if (step === undefined) return;
    const column = Math.min(map.offsets.length - 1, Math.max(0, read.column + step.column));
    const next = (read.row + step.row + DIRECTIONS) % DIRECTIONS;
    setPointed(null);
    if (step.column === 0) setRow(next);
    else goTo({ column, row: next });
    event.preventDefault();
    // The viewer's own arrow keys would move the views once more.
    event.stopPropagation();
  };
  return (
    <>
      <ZoneMargins zones={zones} />
      <div
        ref={setElement}
        className="sacroplasty-map"
        data-cy="sacroplasty-map"
        role="group"
        tabIndex={0}
        aria-label={words.label}
        onPointerMove={event => setPointed(under(event))}
        onPointerLeave={() => setPointed(null)}
        onClick={event => {
          const { left, top } = event.currentTarget.getBoundingClientRect();
          goTo(frame.cellUnder(event.clientX - left, event.clientY - top));
        }}
        onKeyDown={onKey}
      >
        <MapChart
          map={map}
          analysis={analysis.analysis}
          thresholds={thresholds}
          frame={frame}
          summary={summaryOf(zones)}
          position={position}
          cursor={{ offset: offsetOf(read.column), angle: angleOfRow(read.row) }}
          smallest={smallest}
        />
        <output className="sacroplasty-map-readout" data-cy="sacroplasty-map-readout">
          {describeCell(map, read.column, read.row)}
        </output>
      </div>
      <MapLegend thresholds={thresholds} />
      <p className="sacroplasty-quiet">
        {words.how}
        {analysis.analysis.surface.kind === 'traced' && ` ${words.lowerEnd}`}
      </p>
    </>
  );
}

const STEPS: ReadonlyMap<string, Cell> = new Map([
  ['ArrowRight', { column: 1, row: 0 }],
  ['ArrowLeft', { column: -1, row: 0 }],
  ['ArrowUp', { column: 0, row: 1 }],
  ['ArrowDown', { column: 0, row: -1 }],
]);

function zonesOf({ sides }: Analysis, map: MarginMap): Readonly<Record<Side, ZoneMargin | null>> {
  return forBothSides(side => {
    const { needleZone } = sides[side];
    return needleZone === null ? null : smallestMargin(map, needleZone.from, needleZone.to);
  });
}

/** The map in one sentence per side. */
function summaryOf(zones: Readonly<Record<Side, ZoneMargin | null>>): string {
  const sentences = SIDES.map(side => {
    const smallest = zones[side]?.smallest ?? null;
    return `${messages.sideTitle[side]}: ${smallest === null ? messages.panel.unknown : describeSmallest(smallest)}.`;
  });
  return words.summary(sentences);
}
