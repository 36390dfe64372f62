import golden from '../../../../../../test/fixtures/sr/golden-1.3.json';
import type { Code } from '..';

/* Edits of a stored SR, as damage or another writer would leave it. */

export type Loose = Record<string, unknown>;

/** A fresh copy of the golden SR. */
export function goldenSr(): Loose {
  return structuredClone<Loose>(golden);
}

export function children(item: Loose): Loose[] {
  return (item['ContentSequence'] ?? []) as Loose[];
}

export function first(item: Loose, keyword: string): Loose {
  const [found] = item[keyword] as Loose[];
  if (found === undefined) throw new RangeError(`${keyword} is empty`);
  return found;
}

const valueOf = (item: Loose, sequence: string): unknown =>
  item[sequence] === undefined ? undefined : first(item, sequence)['CodeValue'];

/** The first item with this concept name at any depth below `root`. */
export function find(root: Loose, name: Code): Loose {
  const found = search(root, name);
  if (found === null) throw new RangeError(`${name.meaning} is not there`);
  return found;
}

function search(root: Loose, name: Code): Loose | null {
  for (const item of children(root)) {
    if (valueOf(item, 'ConceptNameCodeSequence') === name.value) return item;
    const deeper = search(item, name);
    if (deeper !== null) return deeper;
  }
  return null;
}

/** The measurement groups about a finding, right before left. */
export function groupsAbout(root: Loose, finding: Code): Loose[] {
  return measurements(root).filter(group =>
    children(group).some(
      item =>
        valueOf(item, 'ConceptNameCodeSequence') === '121071' && valueOf(item, 'ConceptCodeSequence') === finding.value,
    ),
  );
}

export function groupAbout(root: Loose, finding: Code, which = 0): Loose {
  const group = groupsAbout(root, finding)[which];
  if (group === undefined) throw new RangeError(`no group about ${finding.meaning}`);
  return group;
}

/** Takes items out of wherever they are. */
export function remove(root: Loose, ...doomed: readonly Loose[]): void {
  if (root['ContentSequence'] === undefined) return;
  root['ContentSequence'] = children(root).filter(item => !doomed.includes(item));
  for (const item of children(root)) remove(item, ...doomed);
}

function measurements(root: Loose): Loose[] {
  const container = children(root).find(item => valueOf(item, 'ConceptNameCodeSequence') === '126010');
  if (container === undefined) throw new RangeError('no measurements');
  return children(container);
}

/** Every item of the tree, the root among them. */
export function everyItem(root: Loose): Loose[] {
  return [root, ...children(root).flatMap(everyItem)];
}

export function setCode(item: Loose, sequence: string, code: Code): void {
  item[sequence] = [{ CodeValue: code.value, CodingSchemeDesignator: code.scheme, CodeMeaning: code.meaning }];
}
