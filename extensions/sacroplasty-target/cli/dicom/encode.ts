import dcmjs from 'dcmjs';

const { DicomDict, DicomMetaDictionary } = dcmjs.data;

const EXPLICIT_VR_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';
/** This program as the writer of files (PS3.10 7.1); from a UUID (PS3.5 B.2). */
const IMPLEMENTATION_CLASS_UID = '2.25.210543289161527264310412986537402718465';
const IMPLEMENTATION_VERSION_NAME = 'SACROPLASTY_1';

/** A data set by attribute name (an SR, an image) as a DICOM file (PS3.10), explicit VR little endian. */
export function encodeDataset(dataset: Readonly<Record<string, unknown>>): ArrayBuffer {
  const meta = {
    FileMetaInformationVersion: [new Uint8Array([0, 1]).buffer],
    MediaStorageSOPClassUID: dataset['SOPClassUID'],
    MediaStorageSOPInstanceUID: dataset['SOPInstanceUID'],
    TransferSyntaxUID: EXPLICIT_VR_LITTLE_ENDIAN,
    ImplementationClassUID: IMPLEMENTATION_CLASS_UID,
    ImplementationVersionName: IMPLEMENTATION_VERSION_NAME,
  };
  const file = new DicomDict(DicomMetaDictionary.denaturalizeDataset(meta));
  file.dict = DicomMetaDictionary.denaturalizeDataset(dataset);
  return file.write();
}
