import { sacroplastyMode } from './mode';

/** For a viewer that is already built: the extension lies beside this file, under whatever path it is served. */
export default sacroplastyMode(new URL('./extension.js', import.meta.url).href);
