import type { VoxelStack } from '../../volume';
import { contourResampler, type AxialContour } from './axialContour';
import { cortexContrast } from './cortexContrast';
import { evenFace } from './evenFace';
import { followSheet } from './followSheet';
import type { JointPlane } from './jointPlane';
import type { JointParameters } from './parameters';
import { keepOneSheet } from './oneSheet';
import { readSheetBox } from './sheetBox';

/**
 * The sacrum's lateral face where the sacroiliac joint begins, as a sheet beside a plane. Plain data; in the axes of the
 * ala's axial contour.
 */
export interface JointSheet {
  readonly plane: JointPlane;
  readonly columns: number;
  readonly levels: number;
  /** Per level and column [level * columns + column]: mm of the face beyond the plane, to the side; */
  readonly face: Float32Array;
  /** half of its 95 % interval, mm: little where the joint space is seen, more the farther away it is. */
  readonly uncertainty: Float32Array;
}

/**
 * Follows a joint around a plane near it; null where nothing of it is seen.
 */
export function findJointSheet(
  stack: VoxelStack,
  contour: AxialContour,
  plane: JointPlane,
  parameters: JointParameters,
): JointSheet | null {
  const { sheet } = parameters;
  const resampler = contourResampler(stack, contour);
  const box = readSheetBox(resampler, cortexContrast(resampler, contour, parameters), plane, sheet, parameters.gap);
  const { samples, columns, levels, values, depth, gap } = box;
  const places = followSheet(box, sheet);
  const seen = new Float32Array(columns * levels);
  const inner = new Float32Array(columns * levels);
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    const deep = depth[i * samples + place] as number;
    const walls = deep < sheet.leastDepth ? null : gap.walls(values, i * samples, place);
    if (walls === null || (walls.outer - walls.inner) * sheet.acrossStep > sheet.widest) continue;
    seen[i] = deep;
    inner[i] = walls.inner * sheet.acrossStep - sheet.acrossHalf;
  }
  keepOneSheet(box, places, seen, sheet);
  const even = evenFace({ columns, levels, seen, inner }, sheet);
  return even === null ? null : { plane, columns, levels, ...even };
}
