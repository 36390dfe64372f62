export const MODE_ID = '@sacroplasty-target/mode';
export const ROUTE_NAME = 'sacroplasty';

/** What the extension's parts are known by to the host. */
export const EXTENSION_ID = '@sacroplasty-target/extension';
export const PROTOCOL_ID = '@sacroplasty-target/planning';
