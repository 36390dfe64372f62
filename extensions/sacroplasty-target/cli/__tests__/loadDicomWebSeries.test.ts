import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import dcmjs from 'dcmjs';
import { afterEach, describe, expect, it } from 'vitest';
import { loadDicomWebSeries } from '..';
import { lpsPoint } from '../../src/core/geometry';
import { sample } from '../../src/core/volume';
import { blockDatasets, blockValue, fileOf } from './blockCt';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

let close: () => void = () => undefined;
afterEach(() => {
  close();
});

async function serve(handler: Handler): Promise<string> {
  const server = createServer(handler);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.close();
    server.closeAllConnections();
  };
  return `127.0.0.1:${String((server.address() as AddressInfo).port)}/pacs`;
}

const datasets = blockDatasets();
const study = String(datasets[0]?.['StudyInstanceUID']);
const series = String(datasets[0]?.['SeriesInstanceUID']);
const wanted = { StudyInstanceUID: study, SeriesInstanceUID: null };

const json = (items: readonly Record<string, unknown>[]): string =>
  JSON.stringify(
    items.map(item => {
      const header = Object.entries(item).filter(([name]) => name !== 'PixelData' && name !== '_vrMap');
      return dcmjs.data.DicomMetaDictionary.denaturalizeDataset(Object.fromEntries(header));
    }),
  );

/** As little of a DICOMweb server as a plan needs; `wrap` puts a file into the body of an answer. */
function pacs(
  options: { readonly wrap?: (file: Uint8Array) => [type: string, body: Uint8Array]; readonly converts?: boolean } = {},
): Handler {
  const { wrap = inMultipart, converts = true } = options;
  return (request, response) => {
    const path = (request.url ?? '').replace(`/pacs/studies/${study}`, '');
    const instance = /\/instances\/([\d.]+)$/.exec(path)?.[1];
    if (path === '/series')
      response.end(
        json([
          { Modality: 'SR', SeriesInstanceUID: '1.2.9' },
          { Modality: 'CT', SeriesInstanceUID: series },
        ]),
      );
    else if (path === `/series/${series}/metadata`) response.end(json(datasets));
    else if (instance === undefined) response.writeHead(404).end();
    else if (!converts && !(request.headers.accept ?? '').includes('transfer-syntax=*')) response.writeHead(406).end();
    else {
      const [type, body] = wrap(fileOf(datasets.find(dataset => dataset['SOPInstanceUID'] === instance) ?? {}));
      response.setHeader('Content-Type', type).end(body);
    }
  };
}

function inMultipart(file: Uint8Array): [string, Uint8Array] {
  const head = Buffer.from('--b0undary\r\nContent-Type: application/dicom\r\n\r\n');
  return [
    'multipart/related; type="application/dicom"; boundary="b0undary"',
    Buffer.concat([head, file, Buffer.from('\r\n--b0undary--\r\n')]),
  ];
}

async function expectBlock(root: string): Promise<void> {
  const result = await loadDicomWebSeries({ root: `http://${root}`, ...wanted });
  if (result.kind === 'refused') throw new Error(result.reason);
  expect(result.source.patient.PatientName.alphabetic).toBe('Müller^Jörg Ötzi^^Dr.');
  expect(result.source.SeriesInstanceUID).toBe(series);
  for (const [i, j, k] of [
    [7, 15, 5],
    [33, 34, 4],
  ] as const) {
    const [x, y, z] = [-63 + 2 * i, -52.8 + 2.2 * j, 2 * k];
    expect(sample(result.stack, lpsPoint(x, y, z))).toBeCloseTo(blockValue(x, y, z), 6);
  }
}

describe('a series on a DICOMweb server', () => {
  it('is loaded from multipart answers', async () => {
    await expectBlock(await serve(pacs()));
  });

  it('is loaded from plain answers', async () => {
    await expectBlock(await serve(pacs({ wrap: file => ['application/dicom', file] })));
  });

  it('is loaded from a server that cannot convert', async () => {
    await expectBlock(await serve(pacs({ converts: false })));
  });

  it('is asked for with the user name and password of the address', async () => {
    const root = await serve((request, response) => {
      const expected = `Basic ${Buffer.from('müller:a b').toString('base64')}`;
      if (request.headers.authorization === expected) pacs()(request, response);
      else response.writeHead(401).end();
    });
    await expectBlock(`m%C3%BCller:a%20b@${root}`);
    await expect(loadDicomWebSeries({ root: `http://${root}`, ...wanted })).rejects.toThrow(
      /demands a user name and password/,
    );
  });

  it('is refused where another image comes than the one that was asked for', async () => {
    const [asked, given] = [datasets[11], datasets[18]].map(dataset => String(dataset?.['SOPInstanceUID']));
    const root = await serve((request, response) => {
      const url = request.url?.replace(`/instances/${asked ?? ''}`, `/instances/${given ?? ''}`);
      if (url === undefined) throw new Error('a request without an address');
      request.url = url;
      pacs()(request, response);
    });
    const result = await loadDicomWebSeries({ root: `http://${root}`, ...wanted });
    expect(result).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining(`(${given ?? ''} for ${asked ?? ''})`) as string,
    });
  });

  it('is refused where a page comes instead of an image', async () => {
    const page = Buffer.from(`<html>${'Your session has expired. '.repeat(20)}</html>`);
    const root = await serve(pacs({ wrap: () => ['text/html', page] }));
    const result = await loadDicomWebSeries({ root: `http://${root}`, ...wanted });
    expect(result.kind === 'refused' ? result.reason : result.kind).toMatch(
      /^What came for image [\d.]+ is no DICOM file\./,
    );
  });

  it('is refused in words when it is not there, or is no images', async () => {
    const root = `http://${await serve(pacs())}`;
    await expect(loadDicomWebSeries({ root, StudyInstanceUID: study, SeriesInstanceUID: '1.2.4' })).rejects.toThrow(
      /not there/,
    );
  });

  it('is refused in words when the server talks nonsense', async () => {
    const html = `http://${await serve((_request, response) => response.end('<html>'))}`;
    await expect(loadDicomWebSeries({ root: html, ...wanted })).rejects.toThrow(/no DICOM JSON/);
    close();
    const bare = `http://${await serve(pacs({ wrap: file => ['multipart/related', file] }))}`;
    await expect(loadDicomWebSeries({ root: bare, ...wanted })).rejects.toThrow(/without its boundary/);
    close();
    const cut = `http://${await serve(pacs({ wrap: file => [inMultipart(file)[0], inMultipart(file)[1].slice(0, 500)] }))}`;
    await expect(loadDicomWebSeries({ root: cut, ...wanted })).rejects.toThrow(/damaged multipart/);
  });
});
