/** What the host knows this extension's parts by. */
export const EXTENSION_ID = '@sacroplasty-target/extension';

export const TOOL_NAME = 'SacroplastyTarget';
export const TOOL_GROUP_ID = 'sacroplasty';
export const PANEL_NAME = 'sacroplastyPlan';
export const PROTOCOL_ID = '@sacroplasty-target/planning';
