import type { Side } from '../../geometry';
import { sameCode, type Code } from '../coding';
import { SIDE_CODE, STANDARD } from '../codes';
import { trackingRoleText } from '../tracking';
import { all, codedValue, codeOf, optionalOne, optionalText, requiredOne, type TreeItem } from './contentTree';
import { textOf } from './lenient';
import { refuse } from './refusal';

/** One measurement group, found by what it is about and not by its place in the tree. */
export interface Group {
  readonly finding: Omit<Code, 'meaning'>;
  readonly side: Side | null;
  readonly items: readonly TreeItem[];
}

/** Every measurement group with a finding; groups of others are passed over. */
export function measurementGroups(root: readonly TreeItem[]): Group[] {
  const measurements = requiredOne(root, STANDARD.imagingMeasurements);
  return all(measurements.children, STANDARD.measurementGroup).flatMap(group => {
    const [finding] = all(group.children, STANDARD.finding);
    if (finding === undefined) return [];
    return [{ finding: codeOf(finding.raw['ConceptCodeSequence']), side: sideOf(group), items: group.children }];
  });
}

function sideOf(group: TreeItem): Side | null {
  const site = optionalOne(group.children, STANDARD.findingSite);
  const laterality = site === null ? null : optionalOne(site.children, STANDARD.laterality);
  return laterality === null ? null : codedValue(laterality, SIDE_CODE, STANDARD.laterality.meaning);
}

/** The one group about `finding` on `side`, or null. */
export function optionalGroup(groups: readonly Group[], finding: Code, side: Side | null): Group | null {
  const [first = null, second] = groups.filter(group => sameCode(group.finding, finding) && group.side === side);
  if (second !== undefined) refuse({ kind: 'duplicate', item: labelOf(finding, side) });
  return first;
}

export function requiredGroup(groups: readonly Group[], finding: Code, side: Side | null): Group {
  return optionalGroup(groups, finding, side) ?? refuse({ kind: 'missing', item: labelOf(finding, side) });
}

export function labelOf(name: Code, side: Side | null): string {
  return side === null ? name.meaning : `${side}: ${name.meaning}`;
}

/** Tracking UIDs by role, for the next version of the plan. */
export function trackingUidsOf(groups: readonly Group[]): Map<string, string> {
  const uids = new Map<string, string>();
  for (const { items } of groups) {
    const role = trackingRoleText(optionalText(items, STANDARD.trackingIdentifier));
    const uid = textOf(optionalOne(items, STANDARD.trackingUniqueIdentifier)?.raw['UID']);
    if (role !== null && uid !== '') uids.set(role, uid);
  }
  return uids;
}
