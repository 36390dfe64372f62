import { dot, mm, type LpsDirection, type Millimetres } from '../geometry';
import type { StackFrame } from './voxelStack';

/** The distance between neighbouring planes with this normal that a stack's voxels give: one slice of a turned view, mm. */
export function spacingAlong(
  { rowDirection, columnDirection, sliceDirection, columnSpacing, rowSpacing, sliceSpacing }: StackFrame,
  normal: LpsDirection,
): Millimetres {
  return mm(
    Math.hypot(
      columnSpacing * dot(rowDirection, normal),
      rowSpacing * dot(columnDirection, normal),
      sliceSpacing * dot(sliceDirection, normal),
    ),
  );
}
