export { startOrthanc, type Orthanc, type OrthancOptions } from './orthanc';
export { type Middleware } from './pacsProxy';
export { startViewerServer, type ViewerServer, type ViewerServerOptions } from './viewerServer';
