import { describe, expect, it } from 'vitest';
import { rememberedWindow, rememberWindow } from '../windowMemory';

function memory(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: key => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

describe('the grey scale that was chosen last', () => {
  it('is there again, to whole HU', () => {
    const kept = memory();
    expect(rememberedWindow(kept)).toBeNull();
    rememberWindow(kept, { width: 812.4, centre: -17.6 });
    expect(rememberedWindow(kept)).toEqual({ width: 812, centre: -18 });
  });

  for (const text of ['', '800', '0 300', '-5 300', 'wide 300', '800 300 1', '800 NaN', 'Infinity 3']) {
    it(`is none where the browser holds "${text}"`, () => {
      expect(rememberedWindow({ getItem: () => text })).toBeNull();
    });
  }
});
