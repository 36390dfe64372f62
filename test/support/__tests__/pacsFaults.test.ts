import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pacsFaults, type PacsFaults } from '..';

let faults: PacsFaults;
let server: Server;
let url: string;

beforeEach(async () => {
  faults = pacsFaults();
  server = createServer((request, response) => {
    faults.middleware(request, response, () => response.end('stored'));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/dicom-web/studies`;
});
afterEach(() => server.close());

/** The start of a DICOM file: SOP Instance UID 1.2.34 with its padding, explicit VR little endian. */
const body = Buffer.concat([
  Buffer.from('\r\n--boundary\r\n\r\n'),
  Buffer.from([0x08, 0x00, 0x18, 0x00, 0x55, 0x49, 0x06, 0x00]),
  Buffer.from('1.2.34\0\0'),
]);
const store = (): Promise<Response> => fetch(url, { method: 'POST', body: new Uint8Array(body) });

describe('pacsFaults', () => {
  it('lets everything through while it is off', async () => {
    expect(await (await store()).text()).toBe('stored');
    expect(faults.attempts()).toBe(1);
  });

  it('breaks the connection', async () => {
    faults.set({ kind: 'down' });
    await expect(store()).rejects.toThrow('fetch failed');
  });

  it('refuses with a status, storing only', async () => {
    faults.set({ kind: 'status', status: 409, text: 'conflict' });
    const response = await store();
    expect([response.status, await response.text()]).toEqual([409, 'conflict']);
    expect(await (await fetch(url)).text()).toBe('stored');
    expect(faults.attempts()).toBe(1);
  });

  it('accepts and keeps nothing, naming the instance', async () => {
    faults.set({ kind: 'accepted but failed' });
    const response = await store();
    expect(response.status).toBe(202);
    expect(await response.json()).toMatchObject([
      { '00081198': { Value: [{ '00081155': { Value: ['1.2.34'] }, '00081197': { Value: [0xa700] } }] } },
    ]);
  });
});
