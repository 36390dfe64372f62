import type { SeenStretch } from '../../core/analysis';
import { assertNever, type Millimetres } from '../../core/geometry';
import type { Concern, Finding, PlaceOnLine, SessionWarning, SliceStatus } from '../../session';
import { reason, warning } from './analysis';
import { offset } from './geometry';
import { levelWarning } from './landmark';
import { leftOut } from './plan';
import { seriesWarning } from './series';
import { containment } from './side';
import { lineRefusal, lineTitle } from './trajectory';

const DISTANCE: Record<(Concern & { readonly kind: 'distance' })['finding'], string> = {
  unknown: 'unknown',
  borderline: 'borderline',
  breach: 'a breach',
  'borderline-breach': 'a breach, borderline',
};

/** A short phrase for what must be looked at before a side is accepted. */
export function concern(about: Concern): string {
  switch (about.kind) {
    case 'no-ala-target':
      return 'no ala target';
    case 'no-joint-line':
      return 'no joint line';
    case 'distance':
      return `distance ${String(about.trajectory)} ${DISTANCE[about.finding]}`;
    case 'containment': {
      const words = containment(about.summary);
      const { because } = about;
      if (because === null) return words;
      return `containment ${words} (${because.kind === 'closest' ? offset(because.offset) : reason(because.reason)})`;
    }
    case 'warning':
      return warning(about.warning);
    default:
      return assertNever(about);
  }
}

/** What is to be said of a plan beside its analysis: of its series, its level and the lines that are drawn. */
export function sessionWarning(about: SessionWarning): string {
  switch (about.kind) {
    case 'series':
      return seriesWarning(about.warning);
    case 'left-out':
      return leftOut(about.attribute);
    case 'level':
      return about.check.kind === 'stated' ? about.check.text : levelWarning(about.check);
    case 'line':
      return `The ${lineTitle[about.line]} does not fit the landmark. ${lineRefusal(about.misfit)}`;
    case 'plane':
      return `The midsagittal plane is turned by ${about.turnedBy.toFixed(1)}° from the one that the symmetry of the bones gives: the sides are measured along a line that is turned as much.`;
    default:
      return assertNever(about);
  }
}

/** Where the target lies on a slice, in words that complete "left, 24 mm: ...". */
export const sliceStatus: Readonly<Record<SliceStatus, string>> = {
  inside: 'inside the sacrum',
  'level-unsure': 'inside a vertebra that may not be S1',
  borderline: 'at the anterior cortex: too close to determine',
  anterior: 'in front of the anterior cortex',
  posterior: 'behind the posterior cortex or in the canal',
  foramen: 'in a sacral foramen',
  lateral: 'past the sacroiliac joint',
  unknown: 'cannot be determined',
};

/** The state of a slice; one that cannot be determined so near to the cortex is borderline before anything else. */
export function sliceStatusWords(status: SliceStatus, isUnknownAtCortex: boolean): string {
  return isUnknownAtCortex ? `borderline, ${sliceStatus[status]}` : sliceStatus[status];
}

/** "left, 24 mm: in front of the anterior cortex", and whether that is borderline. */
export function slice(place: PlaceOnLine): string {
  return `${offset(place.offset)}: ${sliceStatus[place.status]}${place.isBorderlineInFront ? ', borderline' : ''}`;
}

/** "left, 40 to 42 mm: cannot be determined"; in front of the cortex, from where on that is certain. */
export function finding({ side, status, from, to, certainFrom }: Finding): string {
  return `${side}, ${fromTo(from, to)} mm: ${sliceStatus[status]}${certainty(Math.round(Math.abs(from)), certainFrom)}`;
}

function certainty(near: number, certainFrom: Millimetres | null): string {
  if (certainFrom === null) return ', borderline';
  const certain = Math.round(Math.abs(certainFrom));
  return certain === near ? '' : `, certain from ${String(certain)} mm on`;
}

/** "0 to 58 mm": a stretch of one side; "58 mm" where it is one slice. */
export function stretch({ from, to }: SeenStretch): string {
  return `${fromTo(from, to)} mm`;
}

function fromTo(from: Millimetres, to: Millimetres): string {
  const [near, far] = [from, to].map(offset => Math.abs(offset).toFixed(0));
  return near === far ? String(near) : `${String(near)} to ${String(far)}`;
}
