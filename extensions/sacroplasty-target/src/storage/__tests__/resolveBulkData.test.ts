import { describe, expect, it } from 'vitest';
import { resolveBulkData } from '../resolveBulkData';

function behindLink(vr: string, bytes: ArrayBuffer) {
  return { vr, BulkDataURI: 'http://pacs/bulk/1', retrieveBulkData: () => Promise.resolve(bytes) };
}

describe('resolveBulkData', () => {
  it('puts coordinates back in their place, in little endian, however deep they lie', async () => {
    const bytes = new ArrayBuffer(12);
    const view = new DataView(bytes);
    [-3.25, 64.5, -615.75].forEach((value, i) => view.setFloat32(4 * i, value, true));
    const dataset = {
      ContentSequence: [{ ContentSequence: [{ GraphicData: behindLink('FL', bytes) }] }],
      Modality: 'SR',
    };
    expect(await resolveBulkData(dataset)).toEqual({
      ContentSequence: [{ ContentSequence: [{ GraphicData: [-3.25, 64.5, -615.75] }] }],
      Modality: 'SR',
    });
  });

  it('reads long texts as UTF-8', async () => {
    const bytes = new TextEncoder().encode('größer ').buffer;
    expect(await resolveBulkData({ TextValue: behindLink('UT', bytes) })).toEqual({ TextValue: 'größer' });
  });

  it('leaves what the host holds unchanged', async () => {
    const dataset = { GraphicData: behindLink('FL', new ArrayBuffer(4)) };
    await resolveBulkData(dataset);
    expect(dataset.GraphicData.BulkDataURI).toBe('http://pacs/bulk/1');
  });

  it.each([
    ['a link that leads nowhere', { vr: 'FL', BulkDataURI: 'http://pacs/bulk/1' }],
    ['a type that is neither number nor text', behindLink('UN', new ArrayBuffer(4))],
  ])('does not guess at %s', async (_what, value) => {
    await expect(resolveBulkData({ GraphicData: value })).rejects.toThrow();
  });
});
