import type { ContainmentVerdict, SideBreach, UserVerdict } from '../../../core/analysis';
import type { Side } from '../../../core/geometry';

const OWN: Record<UserVerdict['kind'], string> = { confirmed: 'inside', disagreed: 'outside' };

const UP_TO_TARGET: Record<SideBreach['upToTarget'], string> = {
  inside: 'Inside',
  borderline: 'Borderline',
  unknown: 'Unknown',
};

const VERDICT: Record<ContainmentVerdict['kind'], string> = {
  contained: 'Contained',
  'not-contained': 'BREACH',
  borderline: 'Borderline',
  unknown: 'Unknown',
};

/** Step 3: the sweep, the program's verdict on each side, and the user's. */
export const verify = {
  whenMeasured: 'Both sides can be verified as soon as they are measured.',
  start: '▶ Verify',
  pause: '❚❚ Pause',
  goOn: '▶ Go on',
  onceMore: '▶ Once more',
  end: 'End',
  speed: 'Speed',
  rate: (slices: number) => `${String(slices)} slices/s`,
  course: 'Midline → left ala → back → right ala. Space pauses, arrow keys step, Esc ends.',
  running: (offset: string) => `Running: ${offset}`,
  paused: (offset: string) => `Paused: ${offset}`,
  stopped: (slice: string) => `Stopped: ${slice}.`,
  finishedInside: 'Sweep finished: inside on every slice.',
  finishedLevelUnsure: 'Sweep finished: inside on every slice of a vertebra that may not be S1. Count the levels.',
  finished: (findings: readonly string[]) => `Sweep finished: ${findings.join('; ')}.`,
  smallestMargin: 'Smallest margin to the anterior cortex',
  at: 'at',
  verdict: VERDICT,
  notContained: 'Not contained',
  levelUnsure: (verdict: string) => `${verdict}, if this is S1`,
  containedUpToTarget: 'Contained up to the target',
  breachBeyondTarget: 'BREACH beyond the target',
  computed: (confidence: string) => `computed, confidence ${confidence}`,
  confidence: (confidence: string) => `(confidence ${confidence})`,
  /** What leads to the place where a breach begins. */
  from: 'From',
  alsoFrom: 'Also from',
  upToTargetThenFrom: (upTo: SideBreach['upToTarget']) =>
    `${UP_TO_TARGET[upTo]} up to the target; BREACH beyond it from`,
  breachFrom: (isBeyondTarget: boolean) => `BREACH ${isBeyondTarget ? 'beyond the target ' : ''}from`,
  /** What follows the place where a breach begins. */
  on: (beginning: string, status: string) => ` on${beginning}: ${status}`,
  beyondZone: ', beyond the needle zone',
  tooCloseAt: 'Too close to determine at',
  notSafely: (margin: string) => `, margin ${margin}: not safely contained, look for yourself.`,
  yourVerdict: 'Your verdict',
  giveTitle: (side: string, kind: UserVerdict['kind']) =>
    `${side}: ${kind === 'confirmed' ? 'confirm that the target is contained' : 'disagree, the target is not contained'}`,
  give: { confirmed: '✓ Inside', disagreed: '✕ Outside' },
  imagesMissing: 'Images around the landmark are missing: no verdict can be given.',
  notVerified: 'Not verified.',
  lookAtEvery: (zone: string, seen: readonly string[]) =>
    `Look at every slice from ${zone} first (Verify, or the arrow keys). ${seen.length === 0 ? 'None seen yet.' : `Seen: ${seen.join(', ')}.`} A slice counts while its bone can be read in the sagittal view.`,
  contradiction: 'Contradiction',
  foundInside: 'The program found every slice inside.',
  foundOutside: (slice: string) => `The program found it outside (${slice}).`,
  own: OWN,
  judge: (side: Side) => `Judge the ${side}`,
  allTheSame: 'all the same?',
  lookAgain: 'Look again',
  yes: (kind: UserVerdict['kind']) => `Yes, ${OWN[kind]}`,
  you: 'You:',
  /** Whose verdict a plan carries on: not the reader's. */
  judgedBy: (name: string) => `As judged by ${name}:`,
  notYetByYou: 'Not verified by you.',
  givenAt: (offset: string) => `, given at ${offset} `,
  seen: (stretch: string) => `, seen ${stretch} `,
  withdraw: 'withdraw',
  withdrawTitle: (side: Side) => `Withdraw the verdict on the ${side}`,
};
