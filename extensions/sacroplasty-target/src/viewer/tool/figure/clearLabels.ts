import { once } from '../../../core/numeric';
import type { CanvasPoint, View } from '../view';
import type { Mark } from './mark';
import { spanOf } from './words';

/** A rectangle of a view, CSS pixels. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Shift = readonly [x: number, y: number];
type Label = Extract<Mark, { readonly kind: 'text' }>;

/** Labels keep this far from the edges of a view, CSS pixels. */
const EDGE = 4;
/** Half the height of the letters of one line: letters have no ink in all of their line. */
const HALF_LETTERS = 7;
/** A closed path or circle no larger than this is a mark that is looked at, and no outline. */
const SMALL = 32;
/** How finely, and how far, another place is looked for. */
const STEP = 6;
const FAR = 180;

/**
 * The same marks with every label where it can be read: within the view, clear of other labels, of the grips and the
 * target, and of what the host writes into the view. One that is clear stays; another goes to the nearest place that is.
 * Small labels have the first choice, since a long one can be read farther from what it is about.
 */
export function clearLabels(view: View, marks: readonly Mark[]): readonly Mark[] {
  const labels = marks.filter(mark => mark.kind === 'text');
  if (labels.length === 0) return marks;
  const boxes = [...new Set(labels.map(blockOf))].map(block => {
    const lines = labels.filter(label => blockOf(label) === block);
    return { block, lines, box: around(lines.map(boxOfLine)) };
  });
  const taken = [...writtenByHost(view), ...marks.flatMap(boxOfMark)];
  const shiftOf = new Map<string, Shift>();
  for (const { block, lines, box } of boxes.toSorted((a, b) => areaOf(a.box) - areaOf(b.box))) {
    // The name of a corner that is out of sight is so, too; a sentence is always shown.
    const isShown = lines.some(line => line.block !== undefined || isInSight(view, line.at));
    const shift = isShown ? clearShift(view, box, taken) : STAY;
    shiftOf.set(block, shift);
    taken.push(moved(box, shift));
  }
  return marks.map(mark => {
    const [x, y] = mark.kind === 'text' ? (shiftOf.get(blockOf(mark)) ?? STAY) : STAY;
    return mark.kind === 'text' && (x !== 0 || y !== 0) ? { ...mark, at: [mark.at[0] + x, mark.at[1] + y] } : mark;
  });
}

const STAY: Shift = [0, 0];
/** From a place to the label that names it at most, CSS pixels. */
const NEAR = 24;

/** Every way to move a label, the shortest first; made with the first drawing. */
const shifts = once((): readonly Shift[] =>
  steps()
    .flatMap(x => steps().map((y): Shift => [x, y]))
    .toSorted((a, b) => Math.hypot(...a) - Math.hypot(...b)),
);

function steps(): readonly number[] {
  return Array.from({ length: (2 * FAR) / STEP + 1 }, (_, i) => i * STEP - FAR);
}

/** The shortest way that makes a label readable; into the view alone, where there is no place for it. */
function clearShift(view: View, box: Box, taken: readonly Box[]): Shift {
  const into = intoView(view, box);
  const inView = moved(box, into);
  const shift = shifts().find(by => {
    const there = moved(inView, by);
    return isStay(intoView(view, there)) && !taken.some(other => overlap(there, other));
  });
  return shift === undefined ? into : [into[0] + shift[0], into[1] + shift[1]];
}

/** What brings a label into the view; where it is wider, its beginning. */
function intoView({ width, height }: View, { left, top, right, bottom }: Box): Shift {
  return [
    Math.max(Math.min(0, width - EDGE - right), EDGE - left),
    Math.max(Math.min(0, height - EDGE - bottom), EDGE - top),
  ];
}

function isStay([x, y]: Shift): boolean {
  return Math.hypot(x, y) < 1e-6;
}

function blockOf({ block, key }: Label): string {
  return block ?? key;
}

function boxOfLine({ text, at: [x, y], anchor, weight }: Label): Box {
  const [left, right] = spanOf(text, x, anchor, weight);
  return { left, right, top: y - HALF_LETTERS, bottom: y + HALF_LETTERS };
}

/** What of a drawing a label must not cover. */
function boxOfMark(mark: Mark): readonly Box[] {
  switch (mark.kind) {
    case 'circle':
    case 'asterisk': {
      const [x, y] = mark.centre;
      // What lies at the end of a stroke may be touched, so that a grip that grows under the mouse moves nothing.
      const half = mark.radius - 2;
      return 2 * half > SMALL ? [] : [{ left: x - half, right: x + half, top: y - half, bottom: y + half }];
    }
    case 'path': {
      const box = around(mark.points.map(([x, y]) => ({ left: x, right: x, top: y, bottom: y })));
      return mark.closed && Math.max(box.right - box.left, box.bottom - box.top) <= SMALL ? [box] : [];
    }
    case 'text':
    case 'area':
    case 'lines':
      return [];
  }
}

/** The letters at the edges, the name of the view, and on the large view the patient and the window. */
function writtenByHost({ role, width, height }: View): readonly Box[] {
  const letter = (x: number, y: number): Box => ({ left: x - 9, right: x + 9, top: y - 10, bottom: y + 10 });
  return [
    letter(width / 2, 15),
    letter(width / 2, height - 15),
    letter(14, height / 2),
    letter(width - 34, height / 2),
    { left: 0, top: 0, right: 110, bottom: role === 'sagittal' ? 44 : 26 },
    ...(role === 'sagittal'
      ? [
          { left: width - 200, top: 32, right: width, bottom: 68 },
          { left: 0, top: height - 54, right: 116, bottom: height - 28 },
          { left: width - 150, top: height - 54, right: width, bottom: height - 28 },
        ]
      : []),
  ];
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(box => box.left)),
    top: Math.min(...boxes.map(box => box.top)),
    right: Math.max(...boxes.map(box => box.right)),
    bottom: Math.max(...boxes.map(box => box.bottom)),
  };
}

/** Whether what a label names may be seen. */
function isInSight({ width, height }: View, [x, y]: CanvasPoint): boolean {
  return x > -NEAR && y > -NEAR && x < width + NEAR && y < height + NEAR;
}

function moved({ left, top, right, bottom }: Box, [x, y]: Shift): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
