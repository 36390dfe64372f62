import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, LOOPBACK, readIfPresent, startProcess, UserError, type ManagedProcess } from '../common/index';
import { dicomWebLibrary, orthancProgram } from '../setup/index';
import { orthancConfig } from './orthancConfig';
import { stopLeftover } from './leftover';

/** A running Orthanc with its DICOMweb interface. */
export interface Orthanc {
  /** Orthanc's own REST interface, without a slash at the end. */
  readonly url: string;
  /** The DICOMweb root, without a slash at the end. */
  readonly dicomWebUrl: string;
  readonly pid: number;
  /** Settles when Orthanc has ended, with words such as "exit code 1". */
  readonly ended: Promise<string>;
  /** Ends Orthanc, by force when it does not answer. */
  stop(): Promise<void>;
}

/** Where and how to start an Orthanc. */
export interface OrthancOptions {
  /** Keeps its storage, configuration, log and process number; made when missing. */
  readonly folder: string;
  readonly name?: string;
  readonly port?: number;
  /** Milliseconds until a server that does not answer is given up. */
  readonly patience?: number;
}

/**
 * Starts an Orthanc and resolves when it answers DICOMweb requests.
 * An Orthanc that a killed run left behind in the same folder is ended first.
 * Throws a UserError when it is not installed or does not come up; then nothing is left running.
 */
export async function startOrthanc(options: OrthancOptions): Promise<Orthanc> {
  const program = orthancProgram();
  const library = dicomWebLibrary();
  if (program === undefined || library === undefined) {
    throw new UserError('Orthanc with its DICOMweb plugin is not installed (packages orthanc and orthanc-dicomweb).');
  }
  const { folder, name = 'Sacroplasty Target', patience = 60_000 } = options;
  await mkdir(join(folder, 'storage'), { recursive: true });
  const configFile = join(folder, 'orthanc.json');
  const pidFile = join(folder, 'orthanc.pid');
  await stopLeftover(pidFile, configFile);

  const port = options.port ?? (await freePort());
  const config = orthancConfig({ name, folder, port, dicomWebLibrary: library });
  await writeFile(configFile, JSON.stringify(config, null, 2));
  const logFile = join(folder, 'orthanc.log');
  const server = await startProcess({ command: program, args: [configFile], logFile });
  await writeFile(pidFile, String(server.pid));

  const url = `http://${LOOPBACK}:${String(port)}`;
  try {
    await answers(`${url}/dicom-web/studies?limit=1`, server, patience, logFile);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url, dicomWebUrl: `${url}/dicom-web`, pid: server.pid, ended: server.ended, stop: () => server.stop() };
}

async function answers(address: string, server: ManagedProcess, patience: number, logFile: string): Promise<void> {
  const deadline = Date.now() + patience;
  let end: string | undefined;
  void server.ended.then(how => (end = how));
  while (Date.now() < deadline) {
    if (end !== undefined) {
      throw new UserError(`Orthanc ended while starting (${end}): ${await lastError(logFile)} Its log: ${logFile}`);
    }
    if (await isReady(address)) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new UserError(`Orthanc did not answer within ${String(patience / 1000)} seconds. Its log: ${logFile}`);
}

async function isReady(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false; // not listening yet
  }
}

async function lastError(logFile: string): Promise<string> {
  const lines = (await readIfPresent(logFile)).trim().split('\n');
  return lines.findLast(line => line.startsWith('E')) ?? lines.at(-1) ?? '';
}
