import { degreesToRadians, lpsPoint } from '../../extensions/sacroplasty-target/src/core/geometry';
import {
  readSegmentation,
  sacrumSegments,
  segmentedSacrum,
  type SegmentedSacrum,
} from '../../extensions/sacroplasty-target/src/core/segmentation';
import { RADIUS, tubeDistance, type Tube } from '../anatomy';
import { makeSegmentation, MADE_ON, type MadeGrid } from './makeSegmentation';

/** A grid of its own around the tube, turned against every axis of the patient by some degrees. */
function gridAround({ pose: { origin } }: Tube, spacing: readonly [number, number, number], turn: number): MadeGrid {
  const c = Math.cos(degreesToRadians(turn));
  const s = Math.sin(degreesToRadians(turn));
  const row = [c, s, 0] as const;
  const column = [-s * c, c * c, s] as const;
  const normal = [s * s, -c * s, c] as const;
  const size = [150, 90, 90] as const;
  const from = (axis: 0 | 1 | 2): number =>
    origin[axis] - (size[0] * row[axis] + size[1] * column[axis] + size[2] * normal[axis]) / 2 + 0.13 * (axis + 1);
  return {
    columns: Math.ceil(size[0] / spacing[0]),
    rows: Math.ceil(size[1] / spacing[1]),
    slices: Math.ceil(size[2] / spacing[2]),
    origin: [from(0), from(1), from(2)],
    rowDirection: row,
    columnDirection: column,
    spacing,
  };
}

/** Within the two planes between which the tube runs: most voxels need no closer look. */
function isNear({ pose: { origin, superior } }: Tube, p: readonly [number, number, number]): boolean {
  const height = (p[0] - origin[0]) * superior[0] + (p[1] - origin[1]) * superior[1] + (p[2] - origin[2]) * superior[2];
  return Math.abs(height) < RADIUS;
}

/** A tube as a segmentation holds it, read as the program reads it. */
export function segmentedTube(
  tube: Tube,
  spacing: readonly [number, number, number],
  turn = 0,
  attributes: Readonly<Record<string, unknown>> = {},
): SegmentedSacrum {
  const { dataset, pixels } = makeSegmentation({
    grid: gridAround(tube, spacing, turn),
    attributes,
    share: p => (isNear(tube, p) && tubeDistance(tube, lpsPoint(...p)) < 0 ? 1 : 0),
  });
  const [segment] = sacrumSegments(dataset);
  if (segment === undefined) throw new Error('no sacrum');
  const reading = readSegmentation(dataset, pixels, segment, MADE_ON);
  if (reading.kind === 'refused') throw new Error(reading.refusal.kind);
  const result = segmentedSacrum(reading.volume);
  if (result.kind === 'refused') throw new Error(result.refusal.kind);
  return result.sacrum;
}
