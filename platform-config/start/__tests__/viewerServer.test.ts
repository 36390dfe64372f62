import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort, LOOPBACK } from '../../common';
import { startViewerServer, type ViewerServer } from '..';

let viewerFolder: string;
let pacs: Server;
let requests: IncomingMessage[];
let viewer: ViewerServer;

beforeEach(async () => {
  viewerFolder = await mkdtemp(join(tmpdir(), 'viewer-'));
  await writeFile(join(viewerFolder, 'index.html'), '<title>viewer</title>');
  await writeFile(join(viewerFolder, 'codec.wasm'), '\0asm');
  await writeFile(join(viewerFolder, 'app-config.js'), 'the configuration that the viewer came with');
  requests = [];
  pacs = createServer((request, response) => {
    requests.push(request);
    response.writeHead(200, { 'Content-Type': 'application/dicom+json' }).end('[]');
  });
  await new Promise<void>(resolve => pacs.listen(0, LOOPBACK, resolve));
  const { port } = pacs.address() as AddressInfo;
  viewer = await startViewerServer({
    viewerFolder,
    pacs: new URL(`http://name:secret@${LOOPBACK}:${port}/some/dicom-web/`),
  });
});

afterEach(async () => {
  await viewer.stop();
  pacs.close();
  await rm(viewerFolder, { recursive: true, force: true });
});

describe('viewer server', () => {
  it('opens the viewer at every route of its own', async () => {
    const response = await fetch(`${viewer.url}/sacroplasty?StudyInstanceUIDs=1.2.3`);
    expect(await response.text()).toBe('<title>viewer</title>');
  });

  it('serves WebAssembly as what it is', async () => {
    expect((await fetch(`${viewer.url}/codec.wasm`)).headers.get('content-type')).toBe('application/wasm');
  });

  it('serves the configuration with the plugin instead of the one that the viewer came with', async () => {
    const text = await (await fetch(`${viewer.url}/app-config.js`)).text();
    expect(text).toContain("modes: ['/plugins/sacroplasty-target/mode.js']");
  });

  it('does not answer with a page for a plugin file that does not exist', async () => {
    const response = await fetch(`${viewer.url}/plugins/sacroplasty-target/none.js`);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('Not found');
  });

  it('hands DICOMweb requests to the PACS with its own path, authorisation and the address to write back', async () => {
    const response = await fetch(`${viewer.url}/dicom-web/studies?limit=1&PatientName=M%C3%BCller`);
    expect(await response.text()).toBe('[]');
    expect(requests.map(one => one.url)).toEqual(['/some/dicom-web/studies?limit=1&PatientName=M%C3%BCller']);
    expect(requests[0]?.headers).toMatchObject({
      authorization: `Basic ${Buffer.from('name:secret').toString('base64')}`,
      forwarded: `host=${new URL(viewer.url).host};proto=http`,
    });
  });

  it("leaves the viewer's own authorisation as it is", async () => {
    await fetch(`${viewer.url}/dicom-web/studies`, { headers: { Authorization: 'Bearer token' } });
    expect(requests[0]?.headers.authorization).toBe('Bearer token');
  });

  it('says in words that the PACS cannot be reached', async () => {
    const nobody = await freePort();
    const lost = await startViewerServer({ viewerFolder, pacs: new URL(`http://${LOOPBACK}:${nobody}/dicom-web`) });
    const response = await fetch(`${lost.url}/dicom-web/studies`);
    expect(response.status).toBe(502);
    expect(await response.text()).toContain(`The PACS at ${LOOPBACK}:${nobody} cannot be reached`);
    await lost.stop();
  });

  it('refuses a port that is taken', async () => {
    const port = Number(new URL(viewer.url).port);
    await expect(startViewerServer({ viewerFolder, pacs: new URL('http://x'), port })).rejects.toThrow(
      `Port ${port} is in use`,
    );
  });
});
