import type { OffsetAssessment } from '../../core/analysis';
import { mm, type Millimetres } from '../../core/geometry';
import { acrossOf, type Course } from './course';
import type { Leg } from './state';

/** Offsets nearer than this are the same slice, mm: far under any slice spacing. */
const SAME_SLICE = 1e-3;

/** The next slice of a sweep, or null after the last one. */
export function nextOf(
  course: Course,
  leg: Leg,
  offset: Millimetres,
): { readonly leg: Leg; readonly slice: OffsetAssessment } | null {
  switch (leg) {
    case 'left-out': {
      const slice = course.left.find(s => s.offset > offset + SAME_SLICE);
      return slice === undefined ? nextOf(course, 'left-back', offset) : { leg, slice };
    }
    case 'left-back': {
      const slice = course.left.findLast(s => s.offset < offset - SAME_SLICE);
      return slice === undefined ? nextOf(course, 'right-out', offset) : { leg, slice };
    }
    case 'right-out': {
      const slice = course.right.find(s => s.offset < offset - SAME_SLICE);
      return slice === undefined ? null : { leg, slice };
    }
  }
}

/** The leg on which a sweep goes on after the user has gone somewhere else by hand. */
export function legAt(leg: Leg, offset: Millimetres): Leg {
  if (offset < -SAME_SLICE) return 'right-out';
  return leg === 'right-out' && offset > SAME_SLICE ? 'left-back' : leg;
}

/** The slice `n` slices to the patient's left (negative: right) of an offset, at most the last one. */
export function stepFrom(course: Course, offset: Millimetres, n: number): Millimetres {
  const across = acrossOf(course);
  // Between two slices, the first step goes to the neighbour on the side that is asked for.
  const left = across.findIndex(s => s.offset > offset + SAME_SLICE);
  const right = across.findLastIndex(s => s.offset < offset - SAME_SLICE);
  const target = n > 0 ? (left < 0 ? across.length : left) + n - 1 : right + n + 1;
  const reached = across[Math.min(Math.max(target, 0), across.length - 1)];
  return n === 0 || reached === undefined ? offset : reached.offset;
}

/** An offset within the ends of the course. */
export function clampTo(course: Course, offset: Millimetres): Millimetres {
  const across = acrossOf(course);
  const right = across[0]?.offset ?? mm(0);
  const left = across.at(-1)?.offset ?? mm(0);
  return mm(Math.min(Math.max(offset, right), left));
}
