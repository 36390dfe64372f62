import { describe, expect, it } from 'vitest';
import { readOptions } from '../options';
import { pacsAddress } from '../pacsAddress';

describe('readOptions', () => {
  it('starts the default viewer with the embedded PACS', () => {
    expect(readOptions([])).toEqual({ kind: 'start', port: 3000, viewerVersion: '3.13.2', pacs: undefined });
  });

  it('takes a port, another viewer and an existing PACS', () => {
    expect(
      readOptions(['--port', '3210', '--ohif', '3.14.0-beta.6', '--pacs', 'https://pacs.example/dicom-web']),
    ).toEqual({
      kind: 'start',
      port: 3210,
      viewerVersion: '3.14.0-beta.6',
      pacs: new URL('https://pacs.example/dicom-web'),
    });
  });

  it.each([
    [['--port', '70000'], /--port must be a number/],
    [['--port', '0x10'], /--port must be a number/],
    [['--ohif', 'latest'], /--ohif must be a full version/],
    [['--ohif', '3.13.2 --registry=x'], /--ohif must be a full version/],
    [['--pacs', 'pacs.example'], /--pacs must be the address/],
    [['--pacs', 'file:///etc/passwd'], /--pacs must be the address/],
    [['--pcas', 'http://x'], /Unknown option '--pcas'/],
  ])('refuses %j in words', (args, words) => {
    expect(() => readOptions(args)).toThrow(words);
  });
});

describe('pacsAddress', () => {
  it('turns name and password into basic authorisation', () => {
    expect(pacsAddress(new URL('http://j%C3%BCrg:p%40ss@pacs.example:8042/dicom-web/'))).toEqual({
      root: 'http://pacs.example:8042/dicom-web',
      authorization: `Basic ${Buffer.from('jürg:p@ss', 'utf8').toString('base64')}`,
    });
  });

  it('sends no authorisation that nobody gave', () => {
    expect(pacsAddress(new URL('http://pacs.example/')).authorization).toBeUndefined();
  });
});
