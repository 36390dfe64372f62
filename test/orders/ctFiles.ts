import { encodeDataset } from '../../extensions/sacroplasty-target/cli';
import type { VoxelStack } from '../../extensions/sacroplasty-target/src/core/volume';

/** DICOM's decimal strings have room for this (PS3.5 6.2: 16 bytes). */
const decimals = (values: readonly number[]): number[] => values.map(value => Number(value.toFixed(9)));

/**
 * A stack as the files of a CT series, slice by slice in its own order (PS3.3 C.8.2, C.7.6.2). Its slices
 * must lie along row x column direction: DICOM knows no other.
 */
export function ctFilesOf(stack: VoxelStack): readonly Uint8Array[] {
  const series = '1.2.826.0.1.3680043.10.1.7';
  return stack.slices.map((slice, k) => {
    if (!(slice instanceof Int16Array)) throw new Error('Only Int16 slices are written');
    const place = ([0, 1, 2] as const).map(
      axis => stack.origin[axis] + k * stack.sliceSpacing * stack.sliceDirection[axis],
    );
    return new Uint8Array(
      encodeDataset({
        _vrMap: { PixelData: 'OW' },
        SOPClassUID: '1.2.840.10008.5.1.4.1.1.2',
        SOPInstanceUID: `${series}.${String(k + 1)}`,
        StudyInstanceUID: `${series}.1000`,
        SeriesInstanceUID: series,
        FrameOfReferenceUID: `${series}.2000`,
        ImageType: ['ORIGINAL', 'PRIMARY', 'AXIAL'],
        Modality: 'CT',
        PatientName: 'Order^Stored',
        PatientID: 'ORDER-1',
        StudyDate: '20260102',
        StudyTime: '101112',
        InstanceNumber: k + 1,
        ImagePositionPatient: decimals(place),
        ImageOrientationPatient: decimals([...stack.rowDirection, ...stack.columnDirection]),
        PixelSpacing: [stack.rowSpacing, stack.columnSpacing],
        SliceThickness: stack.sliceSpacing,
        Rows: stack.rows,
        Columns: stack.columns,
        SamplesPerPixel: 1,
        PhotometricInterpretation: 'MONOCHROME2',
        BitsAllocated: 16,
        BitsStored: 16,
        HighBit: 15,
        PixelRepresentation: 1,
        RescaleIntercept: 0,
        RescaleSlope: 1,
        RescaleType: 'HU',
        PixelData: [slice.slice().buffer],
      }),
    );
  });
}
