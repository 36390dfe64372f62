export { startProcess, type ManagedProcess } from './managedProcess';
export { appConfigFile, cacheFolder, dataFolder, pluginFolder, repositoryRoot } from './paths';
export { freePort, LOOPBACK, portError, requireFreePort } from './ports';
export { readIfPresent } from './readIfPresent';
export { runCommand, runVisibly, type CommandResult } from './runCommand';
export { hasCode, messageOf, UserError } from './userError';
