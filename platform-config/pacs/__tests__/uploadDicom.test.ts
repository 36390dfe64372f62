import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { uploadDicom } from '..';

let server: Server | null = null;

afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

/** An Orthanc that breaks off the first requests. @returns its address and what it has stored. */
async function orthanc(broken: number): Promise<{ readonly url: string; readonly stored: string[] }> {
  const stored: string[] = [];
  let left = broken;
  const listening = createServer((request, response) => {
    if (left-- > 0) {
      request.destroy();
      return;
    }
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        stored.push(Buffer.concat(chunks).toString());
        response.end('{}');
      });
  }).listen(0, '127.0.0.1');
  server = listening;
  await new Promise(resolve => listening.once('listening', resolve));
  return { url: `http://127.0.0.1:${(listening.address() as AddressInfo).port}`, stored };
}

const FILES = ['one', 'two', 'three'].map(text => new TextEncoder().encode(text));

it('stores every file once, also where a connection is broken off', async () => {
  const { url, stored } = await orthanc(1);
  await uploadDicom(url, FILES);
  expect(stored.toSorted()).toEqual(['one', 'three', 'two']);
});

it('says in words that Orthanc does not answer', async () => {
  const { url } = await orthanc(Infinity);
  await expect(uploadDicom(url, FILES)).rejects.toThrow(`Orthanc does not answer on ${url}`);
});
