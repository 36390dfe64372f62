import type { ExtensionManager, NaturalisedInstance } from '../../host';
import { messages } from '../../messages';

const COMMON_UTILITIES = '@ohif/extension-cornerstone.utilityModule.common';

/** What the host's loader of DICOM files needs to know of one. */
interface FileRequest {
  readonly StudyInstanceUID: unknown;
  readonly SeriesInstanceUID: unknown;
  readonly SOPInstanceUID: unknown;
  readonly wadoRoot: unknown;
  readonly wadoUri: unknown;
  readonly instance: NaturalisedInstance;
}

interface DicomLoaderService {
  findDicomDataPromise(
    request: FileRequest,
    studies: null,
    headers: Readonly<Record<string, string>> | undefined,
  ): Promise<unknown>;
}

/**
 * Fetches a whole DICOM file in the way in which the host fetches segmentations itself: from a DICOMweb
 * server with the host's authorisation, or from the user's disk.
 *
 * @throws Error where the host cannot, or does not deliver a file.
 */
export async function fetchDicomFile(
  extensionManager: ExtensionManager,
  instance: NaturalisedInstance,
  headers: Readonly<Record<string, string>> | undefined,
): Promise<ArrayBuffer> {
  const exports = extensionManager.getModuleEntry(COMMON_UTILITIES)?.exports;
  if (!hasLoader(exports)) throw new Error(messages.viewer.segments.noLoader);
  const request = {
    StudyInstanceUID: instance['StudyInstanceUID'],
    SeriesInstanceUID: instance['SeriesInstanceUID'],
    SOPInstanceUID: instance['SOPInstanceUID'],
    wadoRoot: instance['wadoRoot'],
    wadoUri: instance['wadoUri'],
    instance,
  };
  const file = await exports.dicomLoaderService.findDicomDataPromise(request, null, headers);
  if (!(file instanceof ArrayBuffer)) throw new Error(messages.viewer.segments.notDelivered);
  return file;
}

function hasLoader(value: unknown): value is { readonly dicomLoaderService: DicomLoaderService } {
  return typeof value === 'object' && value !== null && 'dicomLoaderService' in value;
}
