type Triple = readonly [number, number, number];

/** Where the voxels of a made segmentation lie, LPS mm; directions perpendicular to each other, length 1. */
export interface MadeGrid {
  readonly columns: number;
  readonly rows: number;
  readonly slices: number;
  /** Centre of the first voxel. */
  readonly origin: Triple;
  readonly rowDirection: Triple;
  readonly columnDirection: Triple;
  /** Between columns, rows and slices. */
  readonly spacing: Triple;
}

/** How a segmentation is stored. */
export interface MadeOptions {
  readonly grid: MadeGrid;
  /** The share of a voxel around a place that is in the segment: 0 or 1 in a BINARY one. */
  readonly share: (place: Triple) => number;
  readonly type?: 'BINARY' | 'FRACTIONAL' | 'LABELMAP';
  /** The order in which the slices are stored; by default all that are not empty, in the grid's order. */
  readonly frames?: readonly number[];
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** A made segmentation: its naturalised attributes, and its pixel data apart from them. */
export interface MadeSegmentation {
  readonly dataset: Readonly<Record<string, unknown>>;
  readonly pixels: Uint8Array<ArrayBuffer>;
}

/** The images that a made segmentation belongs to. */
export const MADE_ON = {
  SeriesInstanceUID: '1.2.826.0.1.3680043.8.498.77.5',
  FrameOfReferenceUID: '1.2.826.0.1.3680043.8.498.77.4',
} as const;

export const MADE_UIDS = {
  study: '1.2.826.0.1.3680043.8.498.77.1',
  series: '1.2.826.0.1.3680043.8.498.77.2',
  instance: '1.2.826.0.1.3680043.8.498.77.3',
} as const;

const SEGMENT_NUMBER = 2;
const MOST = 200;

/** A DICOM segmentation (PS3.3 A.51) with one segment, the sacrum, number 2, drawn voxel by voxel. */
export function makeSegmentation({
  grid,
  share,
  type = 'BINARY',
  frames,
  attributes = {},
}: MadeOptions): MadeSegmentation {
  const normal = cross(grid.rowDirection, grid.columnDirection);
  const corner = (k: number): Triple => along(grid.origin, [[k * grid.spacing[2], normal]]);
  const all = Array.from({ length: grid.slices }, (_, k) =>
    Float64Array.from({ length: grid.columns * grid.rows }, (__, p) =>
      share(
        along(corner(k), [
          [(p % grid.columns) * grid.spacing[0], grid.rowDirection],
          [Math.floor(p / grid.columns) * grid.spacing[1], grid.columnDirection],
        ]),
      ),
    ),
  );
  const stored = frames ?? [...all.keys()].filter(k => all[k]?.some(value => value > 0));
  const values = stored.flatMap(k => [...(all[k] ?? [])]);
  return {
    pixels: pack(values, type),
    dataset: {
      SOPClassUID: type === 'LABELMAP' ? '1.2.840.10008.5.1.4.1.1.66.7' : '1.2.840.10008.5.1.4.1.1.66.4',
      SOPInstanceUID: MADE_UIDS.instance,
      StudyInstanceUID: MADE_UIDS.study,
      SeriesInstanceUID: MADE_UIDS.series,
      FrameOfReferenceUID: MADE_ON.FrameOfReferenceUID,
      Modality: 'SEG',
      Manufacturer: 'Maker of segmentations',
      SeriesDescription: 'Sacrum drawn from its shape',
      Rows: grid.rows,
      Columns: grid.columns,
      NumberOfFrames: stored.length,
      BitsAllocated: type === 'BINARY' ? 1 : 8,
      BitsStored: type === 'BINARY' ? 1 : 8,
      HighBit: type === 'BINARY' ? 0 : 7,
      SegmentationType: type,
      ...(type === 'FRACTIONAL' ? { SegmentationFractionalType: 'OCCUPANCY', MaximumFractionalValue: MOST } : {}),
      SegmentSequence: [
        {
          SegmentNumber: SEGMENT_NUMBER,
          SegmentLabel: 'Sacrum',
          SegmentAlgorithmType: 'AUTOMATIC',
          SegmentAlgorithmName: 'Exact shape',
          SegmentedPropertyCategoryCodeSequence: [
            { CodeValue: '123037004', CodingSchemeDesignator: 'SCT', CodeMeaning: 'Anatomical Structure' },
          ],
          SegmentedPropertyTypeCodeSequence: [
            { CodeValue: '54735007', CodingSchemeDesignator: 'SCT', CodeMeaning: 'Sacrum' },
          ],
        },
      ],
      SharedFunctionalGroupsSequence: [
        {
          PlaneOrientationSequence: [{ ImageOrientationPatient: [...grid.rowDirection, ...grid.columnDirection] }],
          PixelMeasuresSequence: [
            { PixelSpacing: [grid.spacing[1], grid.spacing[0]], SliceThickness: grid.spacing[2] },
          ],
        },
      ],
      PerFrameFunctionalGroupsSequence: stored.map((k, i) => ({
        FrameContentSequence: [{ DimensionIndexValues: [1, i + 1] }],
        PlanePositionSequence: [{ ImagePositionPatient: [...corner(k)] }],
        ...(type === 'LABELMAP'
          ? {}
          : { SegmentIdentificationSequence: [{ ReferencedSegmentNumber: SEGMENT_NUMBER }] }),
      })),
      ...attributes,
    },
  };
}

function pack(values: readonly number[], type: NonNullable<MadeOptions['type']>): Uint8Array<ArrayBuffer> {
  switch (type) {
    case 'BINARY': {
      const packed = new Uint8Array(Math.ceil(values.length / 16) * 2);
      values.forEach((value, bit) => {
        if (value >= 0.5) packed[bit >> 3] = (packed[bit >> 3] ?? 0) | (1 << (bit & 7));
      });
      return packed;
    }
    case 'FRACTIONAL':
      return Uint8Array.from(values, value => Math.round(value * MOST));
    case 'LABELMAP':
      return Uint8Array.from(values, value => (value >= 0.5 ? SEGMENT_NUMBER : 0));
  }
}

function along(from: Triple, steps: readonly (readonly [number, Triple])[]): Triple {
  const at = (axis: 0 | 1 | 2): number => steps.reduce((sum, [length, d]) => sum + length * d[axis], from[axis]);
  return [at(0), at(1), at(2)];
}

function cross(a: Triple, b: Triple): Triple {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
