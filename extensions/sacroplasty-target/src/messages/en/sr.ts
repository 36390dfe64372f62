import { assertNever } from '../../core/geometry';
import type { Contradiction, Found, GroupLabel, Inconsistency, SourceMismatch, SrItem, SrRefusal } from '../../core/sr';
import { sideTitle } from './geometry';
import { landmarkRefusal } from './landmark';
import { verification } from './plan';
import { side } from './side';

/** The refusal in the user's words. */
export function srRefusal(refusal: SrRefusal): string {
  switch (refusal.kind) {
    case 'newer-version':
      return `The plan was saved by a newer version of this program (content version ${refusal.version}; this one reads up to ${refusal.supported}). Update the program to open it.`;
    case 'other-template':
      return otherReport(`template ${refusal.template}`);
    case 'other-title':
      return otherReport(`document title ${refusal.code}`);
    case 'missing':
      return `The stored plan is damaged: "${srItem(refusal.item)}" is missing.`;
    case 'duplicate':
      return `The stored plan is damaged: "${srItem(refusal.item)}" is there more than once.`;
    case 'unreadable':
      return `The stored plan is damaged: "${srItem(refusal.item)}" cannot be read (found: ${srFound(refusal.found)}).`;
    case 'not-delivered':
      return `The image archive did not deliver "${srItem(refusal.item)}" with the plan. Try again, or ask the site's administrator.`;
    case 'without-unit':
      return `The stored plan is damaged: "${srItem(refusal.item)}" is not stated in ${refusal.expected}.`;
    case 'other-frame-of-reference':
      return `The stored plan is damaged: "${srItem(refusal.item)}" belongs to another frame of reference than the source series.`;
    case 'contradiction':
      return `The stored plan is damaged: "${srItem(refusal.item)}" contradicts the rest of the plan (${srContradiction(refusal.detail)}).`;
    case 'not-a-landmark':
      return `The stored plan is damaged: its corners are not an S1 landmark. ${landmarkRefusal(refusal.refusal)}`;
    default:
      return assertNever(refusal);
  }
}

const UNCODED: Record<Exclude<SrItem, string>['kind'], string> = {
  time: 'time of the plan',
  'reference-to-source-series': 'reference to the source series',
  'reference-to-segmentation-series': 'reference to the series of the segmentation',
};

/** What a part of a stored plan is called. */
export function srItem(item: SrItem): string {
  return typeof item === 'string' ? item : UNCODED[item.kind];
}

const otherReport = (what: string): string =>
  `The plan is not stored as a measurement report (found: ${what}). It is not opened.`;

const INCONSISTENCY: Record<Inconsistency, string> = {
  'two-numbers': 'it states two different numbers',
  'other-side': "it lies on the patient's other side",
  'off-crossing': 'the diagonals cross elsewhere',
  'off-corners': 'it does not join its corners',
  'off-line-length': 'its length is not that of its line',
  'off-target': 'it does not start at the target',
  'off-one-line': 'the sides do not lie on one line',
  'moved-elsewhere': 'the corner does not lie where it was moved to',
  'moved-otherwise': 'it was moved by another distance',
  'turned-otherwise': 'it was turned by another angle',
  'plane-turned-otherwise': 'the plane was turned by another angle',
  'point-off-landmark-line': 'its point is not on the landmark line',
  'off-landmark-line': 'it is not on the landmark line',
  'off-ala-target': 'it does not pass through the ala target',
  'path-off-ala-target': 'its path does not start at the ala target',
  'off-path-length': 'the distance is not the length of its path',
  'off-angles': 'its path does not follow its angles',
  'no-breach': 'it is no breach',
  'within-needle-zone': 'it does not lie beyond the needle zone',
  'medial-to-start': 'it lies medial to the start',
};

/** How a part of a plan contradicts the rest, after its name. */
export function srContradiction(detail: Contradiction): string {
  if (typeof detail === 'string') return INCONSISTENCY[detail];
  switch (detail.kind) {
    case 'verification':
      return `it says "${verification(detail.stated)}", the verdicts of the user say "${verification(detail.given)}"`;
    case 'two-times':
      return `${detail.observed} and ${detail.content}`;
    default:
      return assertNever(detail);
  }
}

const NONE: Record<(Found & { readonly kind: 'none' })['of'], string> = {
  number: 'no number',
  code: 'no code',
  length: 'no length',
  angle: 'no angle',
  'segment-number': 'no segment number',
};

/** What stands in the place of a value that cannot be read. */
export function srFound(instead: Found): string {
  switch (instead.kind) {
    case 'text':
      return instead.text;
    case 'none':
      return NONE[instead.of];
    case 'not-numbers':
      return 'coordinates that are not numbers';
    case 'numbers':
      return `${String(instead.count)} numbers`;
    case 'other-table':
      return 'another form of table';
    default:
      return assertNever(instead);
  }
}

/** The mismatch in the user's words. */
export function sourceMismatch(mismatch: SourceMismatch): string {
  switch (mismatch.kind) {
    case 'series-absent': {
      const name = mismatch.SeriesDescription === '' ? mismatch.SeriesInstanceUID : mismatch.SeriesDescription;
      return `The plan was made on the series "${name}", which is not in this study.`;
    }
    case 'other-frame-of-reference':
      return 'The plan was made in another frame of reference than its series has now. It would be drawn in the wrong place and is not opened.';
    case 'images-missing':
      return `${String(mismatch.missing)} of the ${String(mismatch.total)} images that the plan was made on are not in its series.`;
    default:
      return assertNever(mismatch);
  }
}

/** Why a plan that was written could not be opened again. */
export function notReadable(refusal: SrRefusal): string {
  return `It could not be opened again. ${srRefusal(refusal)}`;
}

/** What a stored measurement group is called. */
export function groupLabel(label: GroupLabel): string {
  switch (label.kind) {
    case 'corner':
      return label.name;
    case 'target':
      return 'Target';
    case 'diagonal':
      return `Diagonal ${label.letter}`;
    case 'proposed-landmark':
      return 'Landmark as proposed';
    case 'l5-endplate':
      return 'L5 endplate';
    case 'long-axis':
      return 'sacral long axis';
    case 'hemisacrum':
      return `${sideTitle[label.side]} hemisacrum: ${side(label.summary, label.own)}`;
    case 'ala-target':
      return `${sideTitle[label.side]} ala target: ${side(label.summary, label.own)}`;
    case 'unknown-ala-target':
      return `${sideTitle[label.side]} ala target unknown: ${side(label.summary, label.own)}`;
    case 'joint-line':
      return `${sideTitle[label.side]} joint line`;
    case 'unknown-joint-line':
      return `${sideTitle[label.side]} joint line unknown`;
    case 'trajectory':
      return `${sideTitle[label.side]} trajectory ${String(label.trajectory)}: ${trajectoryDistance(label)}`;
    default:
      return assertNever(label);
  }
}

/** A distance without a sign that others would drop: where the target lies, and how sure that is. */
function trajectoryDistance({ distance, isBorderline }: GroupLabel & { readonly kind: 'trajectory' }): string {
  if (distance === null) return 'distance unknown';
  const { value, uncertainty } = distance;
  const lies = value < 0 ? 'in front of' : 'behind';
  const where = `target ${Math.abs(value).toFixed(1)} mm ${lies} the anterior cortex (± ${uncertainty.toFixed(1)} mm)`;
  if (isBorderline) return `borderline, ${where}`;
  return value < 0 ? `BREACH, ${where}` : where;
}
