import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PRIVATE, PRIVATE_SCHEME, STANDARD, type Code } from '..';

const page = readFileSync(join(import.meta.dirname, '../../../../docs/sr-content.md'), 'utf8');
const rows = page.split('\n').filter(line => /^\|.*`.*\|$/.test(line));

const codes: readonly Code[] = [...Object.values(PRIVATE), ...Object.values(STANDARD)];

describe('the terms', () => {
  it('are listed in docs/sr-content.md, each with its meaning, and no others are', () => {
    const listed = codes.map(({ scheme, value, meaning }) =>
      scheme === PRIVATE_SCHEME.designator
        ? `| \`${value}\` | ${meaning} |`
        : `| ${scheme} | \`${value}\` | ${meaning} |`,
    );
    expect(rows).toEqual(listed);
  });

  it('of ours stand under the scheme that the page names', () => {
    expect(page).toContain(`\`${PRIVATE_SCHEME.designator}\``);
    expect(new Set(Object.values(PRIVATE).map(({ scheme }) => scheme))).toEqual(new Set([PRIVATE_SCHEME.designator]));
  });

  it('have one meaning each', () => {
    const names = codes.map(({ scheme, value }) => `${scheme} ${value}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('fit into their attributes: Code Value and scheme 16 characters, Code Meaning 64 (PS3.5 6.2)', () => {
    const tooLong = codes.filter(
      ({ scheme, value, meaning }) => value.length > 16 || scheme.length > 16 || meaning.length > 64,
    );
    expect(tooLong).toEqual([]);
  });
});
