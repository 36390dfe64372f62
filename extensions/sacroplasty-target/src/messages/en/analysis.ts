import type { AnalysisWarning, UnknownReason, Wall } from '../../core/analysis';
import { USUAL_FORAMEN_EDGE } from '../../core/anatomy';
import { assertNever, type Side } from '../../core/geometry';
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
    case 'no-hounsfield':
      return 'this series has no Hounsfield units: the cortex cannot be measured, the verdict is yours';
    case 'no-bone':
      return 'no bone is seen around the four corners: are they on S1?';
    case 'outside-images':
      return 'the landmark lies outside the images';
    case 'not-loaded':
      return 'the images around the landmark are not loaded';
    case 'outside-segment':
      return 'the target does not lie in the segmented bone: are the corners on S1, and is S1 part of the segment?';
    case 'no-joint':
      return 'the sacroiliac joint was not found';
    case 'no-needle-zone':
      return 'the needle zone is not known';
    case 'no-surface':
      return 'no cortex is seen near this point';
    case 'surface-contradicts-itself':
      return 'the traced cortex contradicts itself around this point';
    case 'past-traced':
      return 'the sacrum could not be traced this far';
    case 'at-joint':
      return 'the line has come to the sacroiliac joint';
    case 'joint-unseen':
      return 'the line may have passed the sacroiliac joint, which is not seen';
    case 'bone-unclear':
      return 'the bone around the point cannot be told';
    case 'target-past-joint':
      return 'the ala target lies past the sacroiliac joint, outside of the sacrum';
    case 'target-in-front':
      return 'the ala target lies in front of the anterior cortex, outside of the bone, and where the needle meets it cannot be told';
    case 'target-outside':
      return 'the ala target lies outside of the bone, and where the needle meets it cannot be told';
    case 'needle-misses':
      return 'the needle does not meet the traced part of the sacrum';
    case 'exit-unseen':
      return 'no cortex is seen where the needle leaves the bone';
    case 'exit-near-unseen-joint':
      return 'the needle leaves near the sacroiliac joint, which is not seen';
    case 'needle-along-cortex':
      return 'the needle runs along the cortex: where it leaves the bone cannot be told';
    case 'joint-line-along-beam':
      return 'the joint line runs along the lateral beam';
    case 'not-measured':
      return 'nothing was measured on this landmark';
    case 'not-looked':
      return 'The program has not looked here.';
    case 'no-anterior-direction':
      return 'the sagittal plane has no anterior direction';
    case 'surface-not-at-hand':
      return 'the surface that was measured on is not at hand';
    default:
      return assertNever(why);
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

/** The warnings about one side, those of a stored plan among them: each such sentence names it at its beginning. */
export function warningsAbout(warnings: readonly AnalysisWarning[], side: Side): readonly string[] {
  return warnings.map(warning).filter(text => text.startsWith(`The ${side} `));
}
