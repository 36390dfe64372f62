import { describe, expect, it } from 'vitest';
import { encodeDataset } from '..';
import { blockDatasets, fileOf } from '../../__tests__/blockCt';
import { assessDatasets } from '../../../src/core/series';
import { messages } from '../../../src/messages';
import { decodeHeader, decodePixels } from '../decode';

/** A file with the bytes of a text replaced by as many others. */
function patched(file: Uint8Array, text: string, bytes: Buffer | string): ArrayBuffer {
  const patch = Buffer.from(bytes);
  const at = Buffer.from(file.buffer, file.byteOffset, file.byteLength).indexOf(text);
  expect([at > 0, patch.length]).toEqual([true, Buffer.byteLength(text)]);
  const copy = file.slice();
  copy.set(patch, at);
  return copy.buffer;
}

const NAMES = { PatientName: 'Gr__n^Zo__', OtherPatientIDsSequence: [{ PatientID: 'OLD', IssuerOfPatientID: 'S__d' }] };

/** An image whose name and issuer hold these bytes, under a character set (10 characters, or none). */
function header(characterSet: string | undefined, umlauts: readonly [u: Buffer, e: Buffer]): Record<string, unknown> {
  const [dataset] = blockDatasets({ ...NAMES, SpecificCharacterSet: characterSet });
  const [u, e] = umlauts;
  const named = patched(
    fileOf(dataset ?? {}),
    'Gr__n^Zo__',
    Buffer.concat([Buffer.from('Gr'), u, Buffer.from('n^Zo'), e]),
  );
  return decodeHeader(patched(new Uint8Array(named), 'S__d', Buffer.concat([Buffer.from('S'), u, Buffer.from('d')])));
}

const UTF_8 = [Buffer.from('ü'), Buffer.from('ë')] as const;
/** One byte and a space each. */
const LATIN_1 = [Buffer.from([0xfc, 0x20]), Buffer.from([0xeb, 0x20])] as const;

describe('the texts of a file', () => {
  it.each([
    ['UTF-8', 'ISO_IR 192', UTF_8, 'Grün^Zoë', 'Süd'],
    ['UTF-8 without a character set', undefined, UTF_8, 'Grün^Zoë', 'Süd'],
    ['UTF-8 under the default character set', 'ISO_IR 6', UTF_8, 'Grün^Zoë', 'Süd'],
    ['Latin-1', 'ISO_IR 100', LATIN_1, 'Grü n^Zoë ', 'Sü d'],
    ['Latin-1 without a character set', undefined, LATIN_1, 'Gr\uFFFD n^Zo\uFFFD ', 'S\uFFFD d'],
    ['Cyrillic', 'ISO_IR 144', LATIN_1, 'Grќ n^Zoы ', 'Sќ d'],
  ])('in %s are decoded, within sequences, too', (_, characterSet, bytes, name, issuer) => {
    const dataset = header(characterSet, bytes);
    expect(dataset['PatientName']).toMatchObject([{ Alphabetic: name.trimEnd() }]);
    expect(dataset['OtherPatientIDsSequence']).toMatchObject([{ PatientID: 'OLD', IssuerOfPatientID: issuer }]);
  });

  it('come back from a file that was written from them', () => {
    const [image] = blockDatasets({ OtherPatientIDsSequence: [{ PatientID: '7', IssuerOfPatientID: 'Süd 王' }] });
    const dataset = decodeHeader(encodeDataset(image ?? {}));
    expect(dataset['OtherPatientIDsSequence']).toMatchObject([{ IssuerOfPatientID: 'Süd 王' }]);
  });
});

describe('a number that is none', () => {
  it('is not read as another Hounsfield scale', () => {
    const [dataset] = blockDatasets({ RescaleIntercept: '-1024.50', RescaleSlope: '1.25' });
    const file = fileOf(dataset ?? {});
    const uid = String(dataset?.['SOPInstanceUID']);
    expect(decodePixels(file.slice().buffer, uid).kind).toBe('pixels');
    expect(decodePixels(patched(file, '-1024.50', '-1024,50'), uid)).toEqual({
      kind: 'refused',
      reason: 'An image has an invalid RescaleIntercept ("-1024,50").',
    });
  });

  it('is not read as one that a file does not state, whatever its server stated', () => {
    const [dataset] = blockDatasets({ RescaleIntercept: undefined });
    expect(decodePixels(fileOf(dataset ?? {}).buffer as ArrayBuffer, String(dataset?.['SOPInstanceUID']))).toEqual({
      kind: 'refused',
      reason: expect.stringMatching(/^The image states no Rescale Intercept: no Hounsfield units/) as string,
    });
    const [mr] = blockDatasets({ Modality: 'MR', RescaleSlope: undefined, RescaleIntercept: undefined });
    expect(decodePixels(fileOf(mr ?? {}).buffer as ArrayBuffer, String(mr?.['SOPInstanceUID'])).kind).toBe('pixels');
  });

  it('is not read as another number', () => {
    const files = blockDatasets({ PixelSpacing: ['2.25', '2.15'] }).map(dataset => fileOf(dataset));
    expect(decodeHeader(patched(files[0] ?? new Uint8Array(0), '2.25\\2.15', '2.25\\2.15'))['PixelSpacing']).toEqual([
      2.25, 2.15,
    ]);
    const datasets = files.map(file => decodeHeader(patched(file, '2.25\\2.15', '2,25\\2.15')));
    expect(datasets[0]?.['PixelSpacing']).toEqual(['2,25', '2.15']);
    const assessment = assessDatasets(datasets);
    expect(assessment.kind === 'plannable' ? '' : messages.seriesRefusal(assessment.reason)).toBe(
      '40 images of the series have an invalid PixelSpacing.',
    );
  });
});
