import { findExecutable, findFile } from './executables';

/** A package of Debian and Ubuntu, and how to see that what it brings is there, wherever it came from. */
export interface SystemPackage {
  readonly name: string;
  isPresent(): boolean;
}

/** The Orthanc server's program, or undefined when it is not installed. */
export function orthancProgram(): string | undefined {
  return findExecutable('Orthanc');
}

/** The library file of Orthanc's DICOMweb plugin: Debian and Ubuntu first, then other layouts. */
export function dicomWebLibrary(): string | undefined {
  const folders = [
    '/usr/share/orthanc/plugins',
    '/usr/lib/orthanc',
    '/usr/lib/orthanc/plugins',
    '/usr/lib/x86_64-linux-gnu/orthanc',
    '/usr/lib/aarch64-linux-gnu/orthanc',
    '/usr/local/share/orthanc/plugins',
  ];
  return findFile(folders.map(folder => `${folder}/libOrthancDicomWeb.so`));
}

/** A Chromium or Chrome that can be driven by the end-to-end tests, or undefined. */
export function browserProgram(): string | undefined {
  return findExecutable('chromium', 'google-chrome', 'google-chrome-stable', 'chrome');
}

function bringing(name: string, ...programs: readonly string[]): SystemPackage {
  return { name, isPresent: () => programs.every(program => findExecutable(program) !== undefined) };
}

/** What `npm start` needs for its embedded PACS. */
export const PACS_PACKAGES: readonly SystemPackage[] = [
  { name: 'orthanc', isPresent: () => orthancProgram() !== undefined },
  { name: 'orthanc-dicomweb', isPresent: () => dicomWebLibrary() !== undefined },
];

/** What `npm test` needs: the PACS, the DICOM validators and a browser. */
export const TEST_PACKAGES: readonly SystemPackage[] = [
  ...PACS_PACKAGES,
  bringing('dicom3tools', 'dciodvfy', 'dcentvfy'),
  bringing('dcmtk', 'dsrdump', 'dcmdump'),
  bringing('pixelmed-apps', 'DicomSRValidator'),
  { name: 'chromium', isPresent: () => browserProgram() !== undefined },
];
