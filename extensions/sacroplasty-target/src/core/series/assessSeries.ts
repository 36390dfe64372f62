import { assertNever, dot } from '../geometry';
import { orderOfAcquisitions } from './acquisitions';
import { findScaleRefusal } from './hounsfieldScale';
import { withOneIdentity } from './identityConflict';
import type { ImagePlane, InstanceAttributes } from './instanceAttributes';
import { parseInstanceAttributes } from './parseInstance';
import { factsOf, type SeriesFacts, type SeriesGeometry } from './seriesFacts';
import type { SeriesRefusal } from './seriesRefusal';
import { judgeKind, type PlannableKind } from './seriesKind';
import { warningsOf, type SeriesWarning } from './seriesWarning';
import { between, orderSlices, placeBetween, type PlacedInstance } from './sliceOrder';
import { SERIES } from './parameters';

const { leastSlices, alike } = SERIES;

/** A series that can be reconstructed, with its images in slice order. */
export interface PlannableSeries {
  readonly kind: 'plannable';
  readonly geometry: SeriesGeometry;
  /** Along `geometry.sliceDirection`: the k-th is slice k of the stack. */
  readonly orderedInstances: readonly InstanceAttributes[];
  readonly facts: SeriesFacts;
  readonly warnings: readonly SeriesWarning[];
}

export type SeriesAssessment = PlannableSeries | { readonly kind: 'not-plannable'; readonly reason: SeriesRefusal };

const refuse = (reason: SeriesRefusal): SeriesAssessment => ({ kind: 'not-plannable', reason });

/**
 * Whether a plan can be made on a series, and if so its geometry (LPS mm), else the one reason why not.
 * The first reason that would make the others pointless is given: an ultrasound is refused as such, not
 * for its missing orientation. Further copies of an image are left out.
 */
export function assessSeries(instances: readonly InstanceAttributes[]): SeriesAssessment {
  const kind = judgeKind(instances);
  if (kind.kind === 'refused') return refuse(kind.refusal);
  const identity = withOneIdentity(instances);
  if (identity.kind === 'refused') return refuse(identity.refusal);
  const scale = kind.Modality === 'CT' ? findScaleRefusal(identity.instances) : null;
  if (scale !== null) return refuse(scale);
  const placed = placeAll(identity.instances);
  if (placed.kind === 'refused') return refuse(placed.refusal);
  const mixed = findMixture(placed.slices);
  if (mixed !== null) return refuse(mixed);
  if (placed.slices.length < leastSlices) {
    return refuse({ kind: 'too-few-slices', slices: placed.slices.length, least: leastSlices });
  }
  const result = orderSlices(placed.slices);
  if (result.kind === 'refused') return refuse(result.refusal);

  const { ordered, sliceDirection, sliceSpacing } = result.order;
  const [first] = ordered;
  if (first === undefined) return refuse({ kind: 'empty' });
  const acquisitions = orderOfAcquisitions(ordered.map(({ attributes }) => attributes));
  switch (acquisitions.kind) {
    case 'alternating':
      return refuse({
        kind: 'alternating-acquisitions',
        by: acquisitions.by,
        between: between(ordered, acquisitions.change - 1),
      });
    case 'one':
      return plannable(kind, ordered, first, { sliceDirection, sliceSpacing }, []);
    case 'consecutive': {
      const places = acquisitions.changes.map(change => placeBetween(ordered, change - 1, sliceDirection));
      const warnings = [{ kind: 'consecutive-acquisitions', places }] as const;
      return plannable(kind, ordered, first, { sliceDirection, sliceSpacing }, warnings);
    }
    default:
      return assertNever(acquisitions);
  }
}

function plannable(
  { Modality }: PlannableKind,
  ordered: readonly PlacedInstance[],
  { plane, attributes }: PlacedInstance,
  order: Pick<SeriesGeometry, 'sliceDirection' | 'sliceSpacing'>,
  warnings: readonly SeriesWarning[],
): PlannableSeries {
  const geometry: SeriesGeometry = {
    FrameOfReferenceUID: plane.FrameOfReferenceUID,
    sliceCount: ordered.length,
    columns: plane.columns,
    rows: plane.rows,
    origin: plane.position,
    rowDirection: plane.rowDirection,
    columnDirection: plane.columnDirection,
    rowSpacing: plane.rowSpacing,
    columnSpacing: plane.columnSpacing,
    // What is CT and got here states its Hounsfield scale; MR has none.
    intensity: Modality === 'CT' ? 'hounsfield' : 'arbitrary',
    ...order,
  };
  const facts = factsOf(geometry, Modality, attributes);
  return {
    kind: 'plannable',
    geometry,
    orderedInstances: ordered.map(instance => instance.attributes),
    facts,
    warnings: [...warnings, ...warningsOf(facts, attributes)],
  };
}

/** As `assessSeries`, for datasets that have not been read yet (the host's metadata, dcmjs output). */
export function assessDatasets(datasets: readonly unknown[]): SeriesAssessment {
  const instances: InstanceAttributes[] = [];
  for (const dataset of datasets) {
    const result = parseInstanceAttributes(dataset);
    if (result.kind === 'refused') return refuse({ kind: 'unreadable-instance', refusal: result.refusal });
    instances.push(result.attributes);
  }
  return assessSeries(instances);
}

type Placing =
  | { readonly kind: 'placed'; readonly slices: readonly PlacedInstance[] }
  | { readonly kind: 'refused'; readonly refusal: SeriesRefusal };

/** Every image with its place, or the attribute that the first unplaced one lacks. */
function placeAll(instances: readonly InstanceAttributes[]): Placing {
  const slices: PlacedInstance[] = [];
  for (const attributes of instances) {
    const { plane } = attributes;
    if (plane.kind === 'plane') {
      slices.push({ attributes, plane: plane.plane });
      continue;
    }
    const images = instances.filter(
      other => other.plane.kind === plane.kind && other.plane.attribute === plane.attribute,
    ).length;
    const kind = plane.kind === 'missing' ? 'missing-geometry' : 'malformed-geometry';
    return { kind: 'refused', refusal: { kind, attribute: plane.attribute, images } };
  }
  return { kind: 'placed', slices };
}

function findMixture(slices: readonly PlacedInstance[]): SeriesRefusal | null {
  const [first] = slices;
  if (first === undefined) return { kind: 'empty' };
  const frames = new Set(slices.map(({ plane }) => plane.FrameOfReferenceUID)).size;
  if (frames > 1) return { kind: 'mixed-frames-of-reference', frames };
  const turned = slices.filter(({ plane }) => !parallel(plane, first.plane)).length;
  if (turned > 0) return { kind: 'mixed-orientations', images: turned };
  const positions = [...new Set(slices.map(({ attributes }) => attributes.PatientPosition))].filter(p => p !== '');
  if (positions.length > 1) return { kind: 'mixed-patient-positions', positions };
  return slices.every(({ plane }) => sameGrid(plane, first.plane)) ? null : { kind: 'mixed-sizes' };
}

function parallel(a: ImagePlane, b: ImagePlane): boolean {
  // The cosine of a small angle hides it (1 - angle^2/2): compare across instead.
  const across = Math.max(
    Math.abs(dot(a.rowDirection, b.columnDirection)),
    Math.abs(dot(a.columnDirection, b.rowDirection)),
    ...a.rowDirection.map((component, i) => Math.abs(component - (b.rowDirection[i] ?? 0))),
    ...a.columnDirection.map((component, i) => Math.abs(component - (b.columnDirection[i] ?? 0))),
  );
  return across <= alike.direction;
}

function sameGrid(a: ImagePlane, b: ImagePlane): boolean {
  const close = (one: number, other: number): boolean => Math.abs(one - other) <= alike.spacing * other;
  return (
    a.rows === b.rows &&
    a.columns === b.columns &&
    close(a.rowSpacing, b.rowSpacing) &&
    close(a.columnSpacing, b.columnSpacing)
  );
}
