import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort, LOOPBACK, repositoryRoot, runCommand, type CommandResult } from '../common';

const servers: Server[] = [];
afterEach(() => {
  servers.splice(0).forEach(server => server.close());
});

async function listen(handler: RequestListener): Promise<number> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>(resolve => server.listen(0, LOOPBACK, resolve));
  return (server.address() as AddressInfo).port;
}

/** Runs the start program itself, as `npm start` does. */
function start(...args: string[]): Promise<CommandResult> {
  const program = join('platform-config', 'start', 'main.ts');
  return runCommand(process.execPath, ['platform-config/run.mjs', program, ...args], { cwd: repositoryRoot });
}

describe('npm start', () => {
  it('says in one sentence that the port is taken', async () => {
    const port = await listen((_request, response) => response.end());
    const result = await start('--port', String(port));
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr.trim()).toBe(
      `Port ${port} is in use by another program; choose another one with: npm start -- --port ${port + 1}`,
    );
  });

  it('says in one sentence that the PACS cannot be reached', async () => {
    const nobody = await freePort();
    const result = await start(
      '--port',
      String(await freePort()),
      '--pacs',
      `http://user:secret@${LOOPBACK}:${nobody}/dicom-web`,
    );
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr.trim()).toBe(
      `The PACS at http://${LOOPBACK}:${nobody}/dicom-web cannot be reached (connect ECONNREFUSED ${LOOPBACK}:${nobody}).`,
    );
  });

  it('says in one sentence that the address is no DICOMweb root', async () => {
    const port = await listen((_request, response) => response.writeHead(404).end());
    const result = await start('--port', String(await freePort()), '--pacs', `http://${LOOPBACK}:${port}/wrong`);
    expect(result.code).toBe(1);
    expect(result.stderr.trim()).toMatch(
      /does not answer as a DICOMweb server \(HTTP 404 .*--pacs needs the DICOMweb root\.$/,
    );
  });

  it('explains its options', async () => {
    const result = await start('--help');
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(result.stdout).toContain('--pacs URL');
  });
});
