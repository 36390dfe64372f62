import { anatomy, valuesOf } from '../numeric';

/** The truth on both sides of the cases open01 to open20, real bones of adults: docs/measuring.md, Usual anatomy. */
const onCases = (found: string): string => `chosen; 40 sides of open01 to open20: ${found}`;

/** Where things usually lie in adults: taken only where the images do not show them, and said so. */
export const USUAL_PARAMETERS = {
  /** The lateral edge of the sacral canal, from the midline: medial to any S1 foramen's lateral edge. */
  canalEdge: anatomy(25, 'mm', onCases('the true foramen edge lies at 25.5 mm or more')),
  /** How far the sacral canal reaches to either side at S1, its lateral recess included. */
  canalReach: anatomy(15, 'mm', 'chosen, not measured: about half of the usual breadth of the canal at S1'),
  /** The lateral edge of the S1 foramen, from the midline. */
  foramenEdge: anatomy(30, 'mm', onCases('29.6 mm on average, 25.5 to 34.5')),
  /** The sacroiliac joint on the landmark line: an ala whose joint is not seen is taken to end here at most. */
  jointOffset: anatomy(58, 'mm', onCases('57.8 mm on average, 45 to 64.5')),
  /** The ala target, about halfway between foramen and joint: to draw and to aim at, never to measure from. */
  alaOffset: anatomy(45, 'mm', onCases('43.7 mm on average, 36 to 50')),
  /** The joint's trace on an axial level, from straight forward to the side. */
  jointAngle: anatomy(30, 'degrees', onCases('31 degrees on average, standard deviation 13, -5 to 57')),
} as const;

export const USUAL = valuesOf(USUAL_PARAMETERS);
