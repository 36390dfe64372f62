import { readFileSync } from 'node:fs';
import dcmjs from 'dcmjs';
import {
  lpsDirection,
  lpsPoint,
  mm,
  travel,
  type LpsDirection,
  type LpsPoint,
} from '../../extensions/sacroplasty-target/src/core/geometry';
import { sample, type VoxelStack } from '../../extensions/sacroplasty-target/src/core/volume';

interface Frame {
  readonly PlanePositionSequence: readonly { readonly ImagePositionPatient: readonly (number | string)[] }[];
}

interface SegDataset {
  readonly Rows: number;
  readonly Columns: number;
  readonly NumberOfFrames: number | string;
  readonly PixelData: ArrayBuffer | readonly ArrayBuffer[];
  readonly SharedFunctionalGroupsSequence: readonly {
    readonly PixelMeasuresSequence: readonly { readonly PixelSpacing: readonly (number | string)[] }[];
  }[];
  readonly PerFrameFunctionalGroupsSequence: readonly Frame[];
}

/**
 * A binary DICOM SEG of one segment (PS3.3 C.8.20, bits packed as in PS3.5 8.1.1) as a stack of 0 and 1,
 * with one empty slice on each end. Axial, upright frames only.
 */
export function readSegmentation(path: string): VoxelStack {
  const file = readFileSync(path);
  const bytes = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
  const dict = dcmjs.data.DicomMessage.readFile(bytes).dict;
  const seg = dcmjs.data.DicomMetaDictionary.naturalizeDataset(dict) as unknown as SegDataset;
  const packed = new Uint8Array(
    seg.PixelData instanceof ArrayBuffer ? seg.PixelData : (seg.PixelData[0] ?? new ArrayBuffer(0)),
  );
  const size = seg.Rows * seg.Columns;
  const frames = Array.from({ length: Number(seg.NumberOfFrames) }, (_, f) => {
    const data = Float32Array.from({ length: size }, (_, p) => {
      const bit = f * size + p;
      return ((packed[bit >> 3] ?? 0) >> (bit & 7)) & 1;
    });
    const position =
      seg.PerFrameFunctionalGroupsSequence[f]?.PlanePositionSequence[0]?.ImagePositionPatient ?? [];
    const [x, y, z] = position.map(Number);
    return { data, position: lpsPoint(x ?? Number.NaN, y ?? Number.NaN, z ?? Number.NaN) };
  }).sort((a, b) => a.position[2] - b.position[2]);
  const [first, second] = frames;
  const measures = seg.SharedFunctionalGroupsSequence[0]?.PixelMeasuresSequence[0];
  const left = lpsDirection(1, 0, 0);
  const posterior = lpsDirection(0, 1, 0);
  const superior = lpsDirection(0, 0, 1);
  if (first === undefined || second === undefined || measures === undefined)
    throw new Error('The SEG has no frames');
  if (left === null || posterior === null || superior === null) throw new Error('unreachable');
  const spacing = second.position[2] - first.position[2];
  const empty = new Float32Array(size);
  return {
    columns: seg.Columns,
    rows: seg.Rows,
    slices: [empty, ...frames.map(f => f.data), empty],
    origin: travel(first.position, superior, -spacing),
    rowDirection: left,
    columnDirection: posterior,
    sliceDirection: superior,
    columnSpacing: mm(Number(measures.PixelSpacing[1])),
    rowSpacing: mm(Number(measures.PixelSpacing[0])),
    sliceSpacing: mm(spacing),
    intensity: 'arbitrary',
  };
}

/** The voxel boundary: half of the way between a voxel of the segment and one outside. */
export function inSegment(seg: VoxelStack, p: LpsPoint): boolean {
  return (sample(seg, p) ?? 0) >= 0.5;
}

/** Signed distance from a place along a direction to the segment's boundary, mm, or null within 60 mm. */
export function segmentExit(seg: VoxelStack, p: LpsPoint, d: LpsDirection): number | null {
  const step = 0.1;
  const at = (x: number): boolean => inSegment(seg, travel(p, d, x));
  if (at(0)) {
    for (let x = step; x < 60; x += step) if (!at(x)) return x;
    return null;
  }
  for (let x = step; x < 60; x += step) if (at(-x)) return -x;
  return null;
}
