import type { LpsPoint, Side } from '../../geometry';
import type { ObserverDevice } from '../../plan';
import type { Code } from '../coding';
import { PRIVATE, SIDE_CODE, STANDARD } from '../codes';
import type { SrIdentity } from '../identity';
import { trackingIdentifier, type TrackedAs, type TrackingRole } from '../tracking';
import {
  codedItem,
  containerItem,
  coordinatesItem,
  textItem,
  uidItem,
  type ContentItem,
  type Graphic,
} from '../valueTypes';

/** What every measurement group of one SR shares. */
export interface GroupContext {
  readonly identity: SrIdentity;
  readonly device: ObserverDevice;
  readonly frameOfReferenceUID: string;
}

export interface MeasurementGroup {
  readonly role: TrackingRole;
  readonly as: TrackedAs;
  readonly finding: Code;
  readonly site: { readonly structure: Code; readonly side: Side | null };
  /** How the numbers of the group were measured; null: plainly. */
  readonly method: Code | null;
  /** What viewers list and, where the group is 'named', write beside the drawing. */
  readonly label: string;
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
    textItem('CONTAINS', STANDARD.comment, group.label),
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
  return coordinatesItem(relationship, PRIVATE.namePlace, inFrame(context, place, place));
}

/** Why a value is unknown; nothing where no reason was stated (a TEXT may not be empty). */
export function reasonItems(reason: string): ContentItem[] {
  return reason === '' ? [] : [textItem('CONTAINS', PRIVATE.reason, reason)];
}
