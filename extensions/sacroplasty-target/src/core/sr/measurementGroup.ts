import type { LpsPoint, Side } from '../geometry';
import type { ObserverDevice } from '../plan';
import { sameCode, type Code } from './coding';
import type { SrIdentity } from './identity';
import {
  all,
  codedItem,
  codedValue,
  codeOf,
  containerItem,
  coordinatesItem,
  optionalOne,
  optionalText,
  requiredOne,
  textItem,
  textOf,
  uidItem,
  type ContentItem,
  type Graphic,
  type TreeItem,
} from './items';
import { refuse } from './refusal';
import { SHARED, STANDARD } from './terms';
import { trackingIdentifier, trackingRoleText, type TrackedAs, type TrackingRole } from './tracking';
import type { GroupLabel, SrWords } from './words';

export const SIDE_CODE: Record<Side, Code> = { right: STANDARD.right, left: STANDARD.left };

/** What every measurement group of one SR shares. */
export interface GroupContext {
  readonly identity: SrIdentity;
  readonly device: ObserverDevice;
  readonly frameOfReferenceUID: string;
  readonly words: SrWords;
}

export interface MeasurementGroup {
  readonly role: TrackingRole;
  readonly as: TrackedAs;
  readonly finding: Code;
  readonly site: { readonly structure: Code; readonly side: Side | null };
  /** How the numbers of the group were measured; null: plainly. */
  readonly method: Code | null;
  readonly label: GroupLabel;
  /** Whether the program computed what the group says. */
  readonly computed: boolean;
  readonly content: readonly ContentItem[];
}

/**
 * One finding with its place and its measurements (TID 1501, Measurement and Qualitative Evaluation
 * Group). Every group holds at least one graphic; the method stands with the group, not with its NUM: some viewers
 * fail otherwise. A group tracked as 'named' has its `namePlace` before every other graphic: in its first NUM, or
 * beside the others where it has none.
 */
export function measurementGroup(group: MeasurementGroup, context: GroupContext): ContentItem {
  return containerItem(STANDARD.measurementGroup, [
    textItem('HAS OBS CONTEXT', STANDARD.trackingIdentifier, trackingIdentifier(group.role, group.as)),
    uidItem('HAS OBS CONTEXT', STANDARD.trackingUniqueIdentifier, context.identity.trackingUid(group.role)),
    codedItem('CONTAINS', STANDARD.finding, group.finding),
    ...(group.method === null ? [] : [codedItem('HAS CONCEPT MOD', STANDARD.measurementMethod, group.method)]),
    findingSite(group.site),
    ...(group.computed ? algorithmIdentification(context.device) : []),
    ...group.content,
    textItem('CONTAINS', STANDARD.comment, context.words.groupLabel(group.label)),
  ]);
}

function findingSite({ structure, side }: MeasurementGroup['site']): ContentItem {
  const laterality = side === null ? [] : [codedItem('HAS CONCEPT MOD', STANDARD.laterality, SIDE_CODE[side])];
  return codedItem('HAS CONCEPT MOD', STANDARD.findingSite, structure, laterality);
}

/** TID 4019, Algorithm Identification. */
function algorithmIdentification(device: ObserverDevice): ContentItem[] {
  return [
    textItem('HAS CONCEPT MOD', STANDARD.algorithmName, device.name),
    textItem('HAS CONCEPT MOD', STANDARD.algorithmVersion, device.softwareVersion),
  ];
}

/** Places in the source's frame of reference. */
export function inFrame(context: GroupContext, ...points: Graphic['points']): Graphic {
  return { frameOfReferenceUID: context.frameOfReferenceUID, points };
}

/**
 * Where a viewer that draws arrows writes the group's name. The arrow has no length: OHIF draws a longer one only in
 * planes that hold it exactly, this one in every plane through `place`; and nobody can take it for a distance or for
 * a needle.
 */
export function namePlace(
  relationship: 'CONTAINS' | 'INFERRED FROM',
  place: LpsPoint,
  context: GroupContext,
): ContentItem {
  return coordinatesItem(relationship, SHARED.namePlace, inFrame(context, place, place));
}

/** One measurement group, found by what it is about and not by its place in the tree. */
export interface Group {
  readonly finding: Omit<Code, 'meaning'>;
  readonly side: Side | null;
  readonly items: readonly TreeItem[];
}

/** The groups of one SR that is read, and where their coordinates have to lie. */
export interface Frame {
  readonly groups: readonly Group[];
  readonly frameOfReferenceUID: string;
}

/** Every measurement group with a finding; groups of others are passed over. */
export function readMeasurementGroups(root: readonly TreeItem[]): Group[] {
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
export function optionalGroup({ groups }: Frame, finding: Code, side: Side | null): Group | null {
  const [first = null, second] = groups.filter(group => sameCode(group.finding, finding) && group.side === side);
  if (second !== undefined) refuse({ kind: 'duplicate', item: labelOf(finding, side) });
  return first;
}

export function requiredGroup(frame: Frame, finding: Code, side: Side | null): Group {
  return optionalGroup(frame, finding, side) ?? refuse({ kind: 'missing', item: labelOf(finding, side) });
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
