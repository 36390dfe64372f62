export { ensurePackages, type PackageInstaller } from './installPackages';
export { provideViewer, type ViewerSource } from './provideViewer';
export {
  browserProgram,
  dicomWebLibrary,
  orthancProgram,
  PACS_PACKAGES,
  TEST_PACKAGES,
  type SystemPackage,
} from './systemPackages';
export { DEFAULT_VIEWER_VERSION } from './viewerPins';
