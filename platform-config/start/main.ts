import { join } from 'node:path';
import { buildPlugin } from '../build/index';
import { dataFolder, messageOf, requireFreePort, UserError } from '../common/index';
import { ensurePackages, PACS_PACKAGES, provideViewer } from '../setup/index';
import { claim } from './singleRun';
import { loadDemo, type DemoStudy } from './demo';
import { readOptions, HELP, type StartRequest } from './options';
import { startOrthanc } from './orthanc';
import { requirePacs } from './pacsProbe';
import { requireServing, studyAddress } from './serving';
import { Shutdown } from './shutdown';
import { startViewerServer } from './viewerServer';

const WITHOUT_ORTHANC =
  'Or use a PACS that is there already, or Orthanc in Docker (docker run --rm -p 127.0.0.1:8042:8042 -e ORTHANC__AUTHENTICATION_ENABLED=false orthancteam/orthanc), with: npm start -- --pacs http://localhost:8042/dicom-web';

const shutdown = new Shutdown();

async function end(exitCode: number): Promise<never> {
  await shutdown.run();
  process.exit(exitCode);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void end(0));
}

/** A PACS to work with, and the demo studies when it is the embedded one. */
interface Pacs {
  readonly root: URL;
  readonly demo: readonly DemoStudy[];
}

async function embeddedPacs(): Promise<Pacs> {
  const folder = join(dataFolder, 'orthanc');
  const orthanc = await startOrthanc({ folder });
  shutdown.add(() => orthanc.stop());
  const demo = await loadDemo(orthanc.url, folder);
  void orthanc.ended.then(how => {
    if (shutdown.hasBegun) return;
    console.error(`Orthanc has ended (${how}); see ${join(folder, 'orthanc.log')}`);
    void end(1);
  });
  return { root: new URL(orthanc.dicomWebUrl), demo };
}

async function start(request: Extract<StartRequest, { kind: 'start' }>): Promise<void> {
  await requireFreePort(request.port);
  shutdown.add(await claim(dataFolder));
  if (request.pacs === undefined) await ensurePackages(PACS_PACKAGES, WITHOUT_ORTHANC);
  else await requirePacs(request.pacs);
  const viewerFolder = await provideViewer(request.viewerVersion);
  await buildPlugin();

  const pacs = request.pacs === undefined ? await embeddedPacs() : { root: request.pacs, demo: [] };
  const server = await startViewerServer({ viewerFolder, pacs: pacs.root, port: request.port });
  shutdown.add(() => server.stop());
  await requireServing(server.url);

  console.log('\nSacroplasty Target is running.\n');
  for (const study of pacs.demo) console.log(`  ${study.title}: ${studyAddress(server.url, study.studyInstanceUID)}`);
  console.log(`  Study list: ${server.url}/`);
  if (pacs.demo.length === 0) console.log(`  A study in the mode: ${studyAddress(server.url, '<StudyInstanceUID>')}`);
  console.log('\nStop with Ctrl-C.');
}

try {
  const request = readOptions(process.argv.slice(2));
  if (request.kind === 'help') console.log(HELP);
  else await start(request);
} catch (error) {
  console.error(error instanceof UserError ? error.message : error instanceof Error ? error.stack : messageOf(error));
  await end(1);
}
