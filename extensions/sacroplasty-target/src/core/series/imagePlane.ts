import { cross, directionOf, dot, lpsDirection, lpsPoint, mm, XYZ, type LpsDirection } from '../geometry';
import { readNumbers, readText, type Dataset } from '../dicom';
import type { ImagePlaneResult, PlaneAttribute } from './instanceAttributes';
import { SERIES } from './parameters';

const { image } = SERIES;

type Failure = Exclude<ImagePlaneResult, { kind: 'plane' }>;

const missing = (attribute: PlaneAttribute): Failure => ({ kind: 'missing', attribute });
const malformed = (attribute: PlaneAttribute): Failure => ({ kind: 'malformed', attribute });

/** Exactly `count` numbers of an attribute, or the failure to name. */
function exactly(dataset: Dataset, attribute: PlaneAttribute, count: number): readonly number[] | Failure {
  const numbers = readNumbers(dataset, attribute);
  if (numbers === null) return missing(attribute);
  return numbers === 'malformed' || numbers.length !== count ? malformed(attribute) : numbers;
}

const isFailure = (value: readonly number[] | Failure): value is Failure => 'kind' in value;

function pixelCount(dataset: Dataset, attribute: 'Rows' | 'Columns'): number | Failure {
  const numbers = exactly(dataset, attribute, 1);
  if (isFailure(numbers)) return numbers;
  const [count = 0] = numbers;
  return Number.isInteger(count) && count > 0 ? count : malformed(attribute);
}

function unitTriple(x: number, y: number, z: number): LpsDirection | null {
  return Math.abs(Math.hypot(x, y, z) - 1) > image.unitLength ? null : lpsDirection(x, y, z);
}

/**
 * Reads the Image Plane Module of one image (PS3.3 C.7.6.2.1.1), LPS mm.
 * @returns the plane, or the first attribute that is missing or makes no sense.
 */
export function readImagePlane(dataset: Dataset): ImagePlaneResult {
  const rows = pixelCount(dataset, 'Rows');
  if (typeof rows !== 'number') return rows;
  const columns = pixelCount(dataset, 'Columns');
  if (typeof columns !== 'number') return columns;

  const FrameOfReferenceUID = readText(dataset, 'FrameOfReferenceUID');
  if (FrameOfReferenceUID === '') return missing('FrameOfReferenceUID');

  const spacing = exactly(dataset, 'PixelSpacing', 2);
  if (isFailure(spacing)) return spacing;
  const [rowSpacing = 0, columnSpacing = 0] = spacing;
  if (!(rowSpacing > 0 && columnSpacing > 0)) return malformed('PixelSpacing');

  const orientation = exactly(dataset, 'ImageOrientationPatient', 2 * XYZ);
  if (isFailure(orientation)) return orientation;
  const [rx = 0, ry = 0, rz = 0, cx = 0, cy = 0, cz = 0] = orientation;
  const rowDirection = unitTriple(rx, ry, rz);
  const statedColumn = unitTriple(cx, cy, cz);
  if (rowDirection === null || statedColumn === null) return malformed('ImageOrientationPatient');
  if (Math.abs(dot(rowDirection, statedColumn)) > image.perpendicular) return malformed('ImageOrientationPatient');
  const normal = directionOf(cross(rowDirection, statedColumn));
  const columnDirection = normal === null ? null : directionOf(cross(normal, rowDirection));
  if (columnDirection === null) return malformed('ImageOrientationPatient');

  const position = exactly(dataset, 'ImagePositionPatient', XYZ);
  if (isFailure(position)) return position;
  const [x = 0, y = 0, z = 0] = position;

  return {
    kind: 'plane',
    plane: {
      FrameOfReferenceUID,
      rows,
      columns,
      rowSpacing: mm(rowSpacing),
      columnSpacing: mm(columnSpacing),
      rowDirection,
      columnDirection,
      position: lpsPoint(x, y, z),
    },
  };
}
