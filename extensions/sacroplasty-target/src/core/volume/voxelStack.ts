import type { LpsDirection, LpsPoint, Millimetres } from '../geometry';

/** Pixel data of one slice, row by row, already rescaled (HU on CT). */
export type SliceData = Int16Array | Uint16Array | Int32Array | Float32Array;

/**
 * Where the voxels of a stack lie in the patient.
 *
 * Index (i, j, k) = (column, row, slice) is the *centre* of a voxel; its place is
 * `origin + i*columnSpacing*rowDirection + j*rowSpacing*columnDirection + k*sliceSpacing*sliceDirection`
 * (PS3.3 C.7.6.2.1.1, equation C.7.6.2.1-1). The three directions are mutually perpendicular.
 */
export interface StackFrame {
  readonly columns: number;
  readonly rows: number;
  /** Centre of voxel (0, 0, 0), LPS mm. */
  readonly origin: LpsPoint;
  /** Direction of increasing column index i (first triple of ImageOrientationPatient). */
  readonly rowDirection: LpsDirection;
  /** Direction of increasing row index j (second triple of ImageOrientationPatient). */
  readonly columnDirection: LpsDirection;
  /** Direction of increasing slice index k. */
  readonly sliceDirection: LpsDirection;
  /** Between neighbours along i: PixelSpacing[1]. */
  readonly columnSpacing: Millimetres;
  /** Between neighbours along j: PixelSpacing[0]. */
  readonly rowSpacing: Millimetres;
  /** Between slice centres along k. */
  readonly sliceSpacing: Millimetres;
  /** 'hounsfield': values mean HU and the cortex can be measured. 'arbitrary' (MR): they do not. */
  readonly intensity: 'hounsfield' | 'arbitrary';
}

/**
 * A reconstructable series as the PACS stores it: one array per slice, shared and never copied. Its axes may
 * come in any order and direction: whatever measures reads it through its `patientGrid`.
 */
export interface VoxelStack extends StackFrame {
  /** Slices along `sliceDirection`; null: not loaded (yet), its voxels are unknown. */
  readonly slices: readonly (SliceData | null)[];
}
