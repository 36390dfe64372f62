import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot, UserError } from '../../platform-config/common';

const PAGE = join(repositoryRoot, 'extensions', 'sacroplasty-target', 'docs', 'measuring.md');
const BEGIN = '<!-- accuracy: npm run accuracy -- --write -->';
const END = '<!-- /accuracy -->';

/** Puts text between the measuring page's two marks. @throws UserError when it has them no more. */
export async function writeToMeasuringPage(text: string): Promise<void> {
  const page = await readFile(PAGE, 'utf8');
  await writeFile(PAGE, replaceBlock(page, text));
}

/** The page with other text between its marks. @throws UserError when a mark is missing. */
export function replaceBlock(page: string, text: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new UserError(`The measuring page needs the marks ${BEGIN} and ${END}.`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${text}\n\n${page.slice(end)}`;
}
