import { join } from 'node:path';

/** The settings of one Orthanc server that only this computer can reach. */
export interface OrthancSettings {
  readonly name: string;
  /** Where images and plans are kept. */
  readonly folder: string;
  readonly port: number;
  readonly dicomWebLibrary: string;
}

/** Orthanc's configuration file: DICOMweb only, no DICOM network port, no remote access. */
export function orthancConfig(settings: OrthancSettings): Record<string, unknown> {
  const storage = join(settings.folder, 'storage');
  return {
    Name: settings.name,
    StorageDirectory: storage,
    IndexDirectory: storage,
    HttpPort: settings.port,
    RemoteAccessAllowed: false,
    AuthenticationEnabled: false,
    DicomServerEnabled: false,
    DefaultEncoding: 'Utf8',
    // A stored plan is a document: it is never replaced by another one with its UID.
    OverwriteInstances: false,
    Plugins: [settings.dicomWebLibrary],
    DicomWeb: { Enable: true, Root: '/dicom-web/', StudiesMetadata: 'Full', SeriesMetadata: 'Full' },
  };
}
