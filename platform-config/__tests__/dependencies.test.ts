import { describe, expect, it } from 'vitest';
import { isInstalled } from '../bootstrap/dependencies.mjs';

const wanted = {
  packages: {
    '': { version: '1.0.0' },
    'extensions/a': { version: '1.0.0' },
    'node_modules/a': { link: true },
    'node_modules/b': { version: '2.0.0' },
    'node_modules/b/node_modules/c': { version: '3.0.0' },
    'node_modules/other-platform': { version: '4.0.0', optional: true },
  },
};
const installed = (b: string) => ({
  packages: {
    'node_modules/a': { link: true },
    'node_modules/b': { version: b },
    'node_modules/b/node_modules/c': { version: '3.0.0' },
  },
});

describe('isInstalled', () => {
  it('is content with the locked versions, whatever belongs to other platforms', () => {
    expect(isInstalled(wanted, installed('2.0.0'))).toBe(true);
  });

  it('sees another version, a missing package and a missing folder', () => {
    expect(isInstalled(wanted, installed('1.9.0'))).toBe(false);
    expect(isInstalled(wanted, { packages: { 'node_modules/b': { version: '2.0.0' } } })).toBe(false);
    expect(isInstalled(wanted, undefined)).toBe(false);
  });
});
