import { EXTENSION_ID } from './id';
import { sacroplastyMode } from './mode';

/** For a hospital's own OHIF build: the extension is an npm package there. */
export default sacroplastyMode(EXTENSION_ID);
