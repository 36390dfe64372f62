import { readFile } from 'node:fs/promises';
import dcmjs from 'dcmjs';

type Triple = readonly [number, number, number];

/** What the voxels of a segmentation say by themselves, LPS mm. */
export interface Mask {
  /** Whether the voxel around a place is in the segment. */
  readonly inside: (place: Triple) => boolean;
  /** Whether the segment begins or ends within a distance, mm, of a place, looked for in 26 directions. */
  readonly changesWithin: (place: Triple, distance: number) => boolean;
  /** How far it is from a place along a unit direction to the first voxel of the other kind. */
  readonly exit: (from: Triple, direction: Triple) => number;
}

interface AxialSeg {
  readonly Rows: number;
  readonly Columns: number;
  readonly SegmentationType: string;
  readonly PixelData: readonly [ArrayBuffer];
  readonly SharedFunctionalGroupsSequence: readonly [
    {
      readonly PixelMeasuresSequence: readonly [
        { readonly PixelSpacing: readonly [number, number]; readonly SpacingBetweenSlices: number },
      ];
    },
  ];
  readonly PerFrameFunctionalGroupsSequence: readonly {
    readonly PlanePositionSequence: readonly [{ readonly ImagePositionPatient: Triple }];
  }[];
}

const STEP = 0.05;
const FARTHEST = 60;

/** Reads a BINARY axial segmentation of one segment, voxel by voxel, with nothing of the program. */
export async function maskOfFile(path: string): Promise<Mask> {
  const { dict } = dcmjs.data.DicomMessage.readFile(Uint8Array.from(await readFile(path)).buffer);
  const seg = dcmjs.data.DicomMetaDictionary.naturalizeDataset(dict) as unknown as AxialSeg;
  if (seg.SegmentationType !== 'BINARY') throw new Error(seg.SegmentationType);
  const { PixelSpacing, SpacingBetweenSlices } = seg.SharedFunctionalGroupsSequence[0].PixelMeasuresSequence[0];
  const positions = seg.PerFrameFunctionalGroupsSequence.map(
    frame => frame.PlanePositionSequence[0].ImagePositionPatient,
  );
  const bits = new Uint8Array(seg.PixelData[0]);
  const [[left, back]] = positions as [Triple];

  const inside = ([x, y, z]: Triple): boolean => {
    const column = Math.round((x - left) / PixelSpacing[1]);
    const row = Math.round((y - back) / PixelSpacing[0]);
    const frame = positions.findIndex(position => Math.abs(position[2] - z) <= SpacingBetweenSlices / 2);
    if (frame < 0 || column < 0 || row < 0 || column >= seg.Columns || row >= seg.Rows) return false;
    const bit = (frame * seg.Rows + row) * seg.Columns + column;
    return ((bits[bit >> 3]! >> (bit & 7)) & 1) === 1;
  };
  const along = (from: Triple, direction: Triple, t: number): Triple => [
    from[0] + t * direction[0],
    from[1] + t * direction[1],
    from[2] + t * direction[2],
  ];
  return {
    inside,
    changesWithin: (place, distance) =>
      AROUND.some(direction => inside(along(place, direction, distance)) !== inside(place)),
    exit: (from, direction) => {
      for (let t = 0; t < FARTHEST; t += STEP) if (inside(along(from, direction, t)) !== inside(from)) return t;
      return Number.POSITIVE_INFINITY;
    },
  };
}

/** Unit vectors to the faces, edges and corners of a cube. */
const AROUND: readonly Triple[] = [-1, 0, 1].flatMap(x =>
  [-1, 0, 1].flatMap(y =>
    [-1, 0, 1].flatMap((z): Triple[] => {
      const length = Math.hypot(x, y, z);
      return length === 0 ? [] : [[x / length, y / length, z / length]];
    }),
  ),
);
