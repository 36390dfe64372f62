import type { Side } from '../../../core/geometry';

/** What strip and margin map mark on each side. */
export const limits = {
  foramenEnds: (side: Side) => `${side} foramen ends here`,
  joint: (side: Side) => `${side} sacroiliac joint`,
  needleZone: (side: Side) => `${side} needle zone`,
  alaTarget: (side: Side) => `${side} ala target`,
};
