import type { CornerName } from '../../../core/landmark';

/** Step 1: the landmark. */
export const place = {
  placeLandmark: 'Place landmark',
  showLandmark: 'Show landmark',
  corners: 'Corners of S1',
  cornerNext: '→ next',
  cornerMissing: 'missing',
  cornerPlaced: '✓ placed',
  cornerAccepted: (words: string) => `✓ ${words}`,
  cornerUnsure: (words: string) => `⚠ ${words}: check`,
  within: (words: string, confidence: number) => `${words} ±${confidence.toFixed(1)} mm`,
  cornersAreRight: 'Corners are right',
  mayBeOff: (corner: string, name: CornerName, by: number) => `${corner} (${name}): may be off by ${by.toFixed(1)} mm.`,
  show: (name: CornerName) => `Show ${name}`,
  lookFirst: (name: CornerName) => `Look at ${name} first`,
  isRight: (name: CornerName) => `${name} is right`,
  counted: 'I have counted: this is S1',
  findS1: 'Find S1',
  findS1Title: 'Looks for S1 in the whole series and proposes the landmark',
  stillLoading: 'The images are still loading',
  searching: 'Looking for S1 …',
  stop: 'Stop',
  stopTitle: 'Gives up the search (Esc)',
  howToPlace: 'How to place the landmark',
  method: { 'one-click': 'One click', 'four-corners': 'Four corners' },
  how: {
    'one-click':
      'Click anywhere inside the S1 body on the sagittal view: plane, corners, ala targets and joint lines are proposed. Then drag what is not right.',
    'four-corners':
      'Click the corners in order, or press and drag to draw all four at once; then drag each to its place. Esc cancels.',
  },
  onCtOnly: 'On CT only',
  key: (key: string) => `Key ${key}`,
  refused: (reason: string) => `${reason} (Key F: four corners.)`,
  proposed: (plane: string) =>
    `Proposed by the program: check that it is S1, and each corner. Midsagittal plane: ${plane}.`,
  liesCrooked: 'Patient lies crooked?',
  turned: 'midsagittal plane turned',
  asScanned: 'sagittal as scanned',
  turnUntil: 'Turn the sagittal view until it cuts the sacrum exactly in the middle.',
  turn: {
    yaw: { title: 'Turn', hint: 'about the head-foot axis' },
    roll: { title: 'Tilt', hint: 'about the front-back axis' },
  },
  turnBy: (turn: string, by: string) => `${turn} by ${by}`,
  backToScanned: 'Back to as scanned',
  keys: 'Keys',
  mouse: [
    { keys: 'Click', label: 'Inside S1: propose the landmark (One click)' },
    { keys: 'Alt-Click', label: 'Propose anew from there, whatever the way of placing' },
    { keys: 'Press, drag', label: 'From PS to AI: draw all four corners at once' },
  ],
};
