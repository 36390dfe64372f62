import type { AnalysisWarning, PlainReason, UnknownReason, Wall } from '../../core/analysis';
import { stated, statedWarning } from '../../core/analysis';
import { USUAL_FORAMEN_EDGE } from '../../core/anatomy';
import { assertNever, mm, SIDES, signOf } from '../../core/geometry';
import { offset } from './geometry';
import { otherSeries } from './segmentation';

const WALL: Record<Wall, string> = {
  anterior: 'the anterior cortex',
  posterior: 'the posterior cortex',
  upper: 'the upper cortex',
  lower: 'the lower cortex',
  lateral: 'the lateral cortex',
  foramen: 'the wall of a sacral foramen',
};

const JOINT_LINE: Record<(UnknownReason & { readonly kind: 'joint-line-unsure' })['joint'], string> = {
  seen: 'runs so that a slight turn changes it much',
  unsure: 'is unsure',
  guessed: 'is guessed',
};

const PLAIN: Record<PlainReason, string> = {
  'no-hounsfield': 'this series has no Hounsfield units: the cortex cannot be measured, the verdict is yours',
  'no-bone': 'no bone is seen around the four corners: are they on S1?',
  'outside-images': 'the landmark lies outside the images',
  'not-loaded': 'the images around the landmark are not loaded',
  'outside-segment':
    'the target does not lie in the segmented bone: are the corners on S1, and is S1 part of the segment?',
  'no-joint': 'the sacroiliac joint was not found',
  'no-needle-zone': 'the needle zone is not known',
  'no-surface': 'no cortex is seen near this point',
  'surface-contradicts-itself': 'the traced cortex contradicts itself around this point',
  'past-traced': 'the sacrum could not be traced this far',
  'at-joint': 'the line has come to the sacroiliac joint',
  'joint-unseen': 'the line may have passed the sacroiliac joint, which is not seen',
  'bone-unclear': 'whether the point lies in bone cannot be determined',
  'target-past-joint': 'the ala target lies past the sacroiliac joint, outside of the sacrum',
  'target-in-front':
    'the ala target lies in front of the anterior cortex, outside of the bone, and where the needle meets it cannot be determined',
  'target-outside': 'the ala target lies outside of the bone, and where the needle meets it cannot be determined',
  'needle-misses': 'the needle does not meet the traced part of the sacrum',
  'exit-unseen': 'no cortex is seen where the needle leaves the bone',
  'exit-near-unseen-joint': 'the needle leaves near the sacroiliac joint, which is not seen',
  'needle-along-cortex': 'the needle runs along the cortex: where it leaves the bone cannot be determined',
  'joint-line-along-beam': 'the joint line runs along the lateral beam',
  'not-measured': 'nothing was measured on this landmark',
  'not-looked': 'the program has not looked here',
  'no-anterior-direction': 'the sagittal plane has no anterior direction',
  'surface-not-at-hand': 'the surface that was measured on is not at hand',
};

/** Why something is unknown, in words that follow a colon. */
export function reason(why: UnknownReason): string {
  switch (why.kind) {
    case 'stated':
      return why.text;
    case 'at-offset':
      return `${offset(why.offset)}: ${reason(why.reason)}`;
    case 'too-near':
      return `the line is nearer to ${WALL[why.wall]} than can be measured`;
    case 'wall-not-clear':
      return `the line may lie outside of ${WALL[why.wall]}, which is not seen clearly enough`;
    case 'outside-by-less':
      return `the line may lie outside of ${WALL[why.wall]}, by less than can be measured`;
    case 'joint-line-unsure':
      return `the joint line ${JOINT_LINE[why.joint]}, and along a needle turned by as much the distance is another: draw the line on the axial view`;
    default:
      return PLAIN[why.kind];
  }
}

/** What a user should know of a measurement: a sentence, which names its side at its beginning if it has one. */
export function warning(about: AnalysisWarning): string {
  switch (about.kind) {
    case 'stated':
      return about.text;
    case 'unmeasured':
      return reason(about.reason);
    case 'dense':
      return about.what === 'metal'
        ? 'Metal lies near the sacrum: its streaks make the cortex unsure. Look for yourself.'
        : 'Something denser than bone (cement, contrast?) lies near the sacrum: beside it nothing is measured.';
    case 'other-series':
      return otherSeries(about.SeriesInstanceUID);
    case 'joint-unsure':
      return `The ${about.side} sacroiliac joint's direction is unsure: check its line on the axial view.`;
    case 'joint-guessed':
      return `The ${about.side} sacroiliac joint is not seen; its line is only a guess from the bones beside it: check it on the axial view.`;
    case 'joint-not-found':
      return `The ${about.side} sacroiliac joint was not found: draw its line on the axial view.`;
    case 'foramen-not-found':
      return `The ${about.side} S1 foramen's lateral edge was not found: the ala target is proposed as if it lay at the usual ${String(USUAL_FORAMEN_EDGE)} mm.`;
    case 'target-at-midline':
      return `The ${about.side} ala target is held beside the midline (${about.at.toFixed(0)} mm): it cannot cross to the other side.`;
    case 'target-in-reach-of-canal':
      return `The ${about.side} ala target lies ${about.at.toFixed(0)} mm beside the midline: a needle along it may meet the sacral canal or the S1 foramen.`;
    case 'target-in-canal':
      return `The ${about.side} ala target lies ${about.at.toFixed(0)} mm beside the midline, where canal and S1 foramen usually are; the foramen's edge was not found.`;
    case 'target-medial-to-foramen':
      return `The ${about.side} ala target lies medial to the lateral edge of the S1 foramen (${about.at.toFixed(0)} of ${about.limit.toFixed(0)} mm): a needle there can meet the foramen and its nerve.`;
    case 'target-past-joint':
      return `The ${about.side} ala target lies past the sacroiliac joint (${about.at.toFixed(0)} mm, the joint at ${about.limit.toFixed(0)} mm): it is not in the sacrum.`;
    default:
      return assertNever(about);
  }
}

/* What was stored in these words, read back. What says the same today is the same finding, and not new to anybody. */

/** In which words earlier versions stored a reason that has others today. */
const FORMER_WORDS = {
  'bone-unclear': 'the bone around the point cannot be told',
  'target-in-front':
    'the ala target lies in front of the anterior cortex, outside of the bone, and where the needle meets it cannot be told',
  'target-outside': 'the ala target lies outside of the bone, and where the needle meets it cannot be told',
  'needle-along-cortex': 'the needle runs along the cortex: where it leaves the bone cannot be told',
  'not-looked': 'The program has not looked here.',
} as const satisfies Partial<Record<PlainReason, string>>;

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): readonly K[] => Object.keys(table) as K[];

/** Every reason that has no number in it. */
const REASONS: readonly UnknownReason[] = [
  ...keysOf(PLAIN).map(kind => ({ kind })),
  ...(['too-near', 'wall-not-clear', 'outside-by-less'] as const).flatMap(kind =>
    keysOf(WALL).map(wall => ({ kind, wall })),
  ),
  ...keysOf(JOINT_LINE).map(joint => ({ kind: 'joint-line-unsure', joint }) as const),
];

/** The reason that is given in these words, or was by an earlier version; `stated` where it is none of those. */
export function readReason(text: string): UnknownReason {
  const known = REASONS.find(why => reason(why) === text) ?? readFormerWords(text);
  if (known !== undefined) return known;
  const [, place, side, distance, rest] = /^((left|right), (\d{1,4}) mm|midline): (.+)$/s.exec(text) ?? [];
  if (rest === undefined) return stated(text);
  const at = side === 'left' || side === 'right' ? mm(signOf(side) * Number(distance)) : mm(0);
  return offset(at) === place ? { kind: 'at-offset', offset: at, reason: readReason(rest) } : stated(text);
}

function readFormerWords(text: string): UnknownReason | undefined {
  const kind = keysOf(FORMER_WORDS).find(kind => FORMER_WORDS[kind] === text);
  return kind === undefined ? undefined : { kind };
}

/** The warning that is given in these words; `stated` where it is not one of today's. */
export function readWarning(text: string): AnalysisWarning {
  const [at = mm(0), limit = mm(0)] = (text.match(/\b\d{1,4}\b/g) ?? []).map(number => mm(Number(number)));
  const sided = SIDES.flatMap((side): AnalysisWarning[] => [
    { kind: 'joint-unsure', side },
    { kind: 'joint-guessed', side },
    { kind: 'joint-not-found', side },
    { kind: 'foramen-not-found', side },
    { kind: 'target-at-midline', side, at },
    { kind: 'target-in-reach-of-canal', side, at },
    { kind: 'target-in-canal', side, at },
    { kind: 'target-medial-to-foramen', side, at, limit },
    { kind: 'target-past-joint', side, at, limit },
  ]);
  const known = sided.find(about => warning(about) === text);
  // Older versions worded some otherwise; the side stood at the beginning of each.
  return known ?? statedWarning(text, SIDES.find(side => text.startsWith(`The ${side} `)) ?? null);
}
