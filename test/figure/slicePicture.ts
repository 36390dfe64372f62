import {
  cross,
  directionOf,
  LEFT,
  mm,
  POSTERIOR,
  reversed,
  SUPERIOR,
  translate,
  add,
  scale,
  type LpsDirection,
  type LpsPoint,
} from '../../extensions/sacroplasty-target/src/core/geometry';
import { landmarkLine, type Landmark } from '../../extensions/sacroplasty-target/src/core/landmark';
import {
  angleOfRow,
  cellAt,
  columnOfOffset,
  DIRECTIONS,
  type MarginMap,
} from '../../extensions/sacroplasty-target/src/core/marginMap';
import { sampleIndex, toIndex, type VoxelStack } from '../../extensions/sacroplasty-target/src/core/volume';
import type { PhantomProbe } from '../phantom';
import { grayPng } from './grayPng';

/** Half the picture's width, mm, and its pixels per mm. */
const HALF = 30;
const PIXELS = 5;
const SIZE = 2 * HALF * PIXELS;
/** Hounsfield units from black to white. */
const WINDOW = { from: -350, to: 950 } as const;
/** The truth is drawn by this many rays; the map has fewer. */
const TRUE_RAYS = 360;

export interface SlicePicture {
  readonly svg: string;
  readonly size: number;
  /** Found minus true, mm, of every direction of the slice that both have. */
  readonly errors: readonly number[];
}

/** One parasagittal slice around the target line, anterior at the left: the found wall against the true one. */
export function slicePicture(
  stack: VoxelStack,
  landmark: Landmark,
  map: MarginMap,
  offset: number,
  truth: PhantomProbe,
): SlicePicture {
  const centre = landmarkLine(landmark, mm(offset));
  const anterior = anteriorOf(landmark);
  const superior = directionOf(cross(anterior, landmark.normal)) ?? SUPERIOR;
  const towards = (angle: number): LpsDirection =>
    directionOf(add(scale(anterior, Math.cos(angle)), scale(superior, Math.sin(angle)))) ?? LEFT;
  const at = (angle: number, radius: number): string =>
    `${(SIZE / 2 - radius * Math.cos(angle) * PIXELS).toFixed(1)} ${(SIZE / 2 - radius * Math.sin(angle) * PIXELS).toFixed(1)}`;

  const trueLine = Array.from({ length: TRUE_RAYS + 1 }, (_, i) => {
    const angle = (2 * Math.PI * i) / TRUE_RAYS;
    const exit = truth.exit(centre, towards(angle));
    return exit === null ? '' : at(angle, exit);
  });
  const column = columnOfOffset(map, offset);
  const errors: number[] = [];
  const found: string[] = [];
  for (let row = 0; row < DIRECTIONS; row++) {
    const cell = cellAt(map, column, row);
    if (cell.kind === 'unknown' || cell.margin === null) continue;
    const angle = angleOfRow(row);
    const { value, uncertainty } = cell.margin;
    const exit = truth.exit(centre, towards(angle));
    if (exit !== null) errors.push(value - exit);
    found.push(
      `<path d="M${SIZE / 2} ${SIZE / 2}L${at(angle, value)}" stroke="#ffd84d" stroke-opacity=".22"/>` +
        `<path d="M${at(angle, value - uncertainty)}L${at(angle, value + uncertainty)}" stroke="#ff8a3d" stroke-width="1.5"/>` +
        `<circle cx="${at(angle, value).replace(' ', '" cy="')}" r="3" fill="#ff8a3d"/>`,
    );
  }
  const svg = `<svg width="${SIZE}" height="${SIZE}" viewBox="0 0 ${SIZE} ${SIZE}">
<image width="${SIZE}" height="${SIZE}" href="data:image/png;base64,${picture(stack, centre, anterior, superior)}"/>
${found.join('\n')}
<path d="${trueLine
    .filter(point => point !== '')
    .map((point, i) => `${i === 0 ? 'M' : 'L'}${point}`)
    .join('')}" fill="none" stroke="#5fe3ff" stroke-width="1.25"/>
<path d="M${SIZE / 2 - 7} ${SIZE / 2}h14m-7 -7v14" stroke="#ffd84d" stroke-width="2"/>
<g fill="#fff" font-size="14" font-weight="700"><text x="6" y="${SIZE / 2 + 5}">A</text><text x="${SIZE - 16}" y="${SIZE / 2 + 5}">P</text><text x="${SIZE / 2 - 5}" y="16">H</text><text x="${SIZE / 2 - 5}" y="${SIZE - 6}">F</text></g>
<path d="M10 ${SIZE - 12}h${10 * PIXELS}" stroke="#fff" stroke-width="2"/><text x="10" y="${SIZE - 18}" fill="#fff" font-size="11">10 mm</text>
</svg>`;
  return { svg, size: SIZE, errors };
}

function anteriorOf({ normal }: Landmark): LpsDirection {
  const horizontal = directionOf(cross(normal, SUPERIOR)) ?? reversed(POSTERIOR);
  return horizontal[1] > 0 ? reversed(horizontal) : horizontal;
}

/** The slice as a PNG in base64, one pixel for two of the drawing's. */
function picture(stack: VoxelStack, centre: LpsPoint, anterior: LpsDirection, superior: LpsDirection): string {
  const side = SIZE / 2;
  const pixels = new Uint8Array(side * side);
  for (let j = 0; j < side; j++) {
    for (let i = 0; i < side; i++) {
      const forwards = HALF - ((i + 0.5) * 2 * HALF) / side;
      const up = HALF - ((j + 0.5) * 2 * HALF) / side;
      const p = translate(centre, add(scale(anterior, forwards), scale(superior, up)));
      const value = sampleIndex(stack, ...toIndex(stack, p)) ?? WINDOW.from;
      const part = (value - WINDOW.from) / (WINDOW.to - WINDOW.from);
      pixels[j * side + i] = Math.round(255 * Math.min(1, Math.max(0, part)));
    }
  }
  return grayPng(side, side, pixels).toString('base64');
}
