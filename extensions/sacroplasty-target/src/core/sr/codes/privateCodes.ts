import type { Code } from '../coding';

/** Our one private coding scheme (PS3.3 C.12.1, Coding Scheme Identification Sequence). */
export const PRIVATE_SCHEME = {
  designator: '99SACROPLASTY',
  name: 'Sacroplasty Target terms',
  version: '1',
  organisation: 'Sacroplasty Target',
} as const;

const code = (value: string, meaning: string): Code => ({
  scheme: PRIVATE_SCHEME.designator,
  value,
  meaning,
});

/**
 * Every term for which no standard scheme has one. A value is never given a second meaning: what
 * changes its meaning gets a new value, so that stored plans keep saying what they said.
 */
export const PRIVATE = {
  contentVersion: code('CONTENT-VERSION', 'Version of the sacroplasty plan content'),
  sourceSeriesDescription: code('SOURCE-SERIES', 'Description of the source series'),

  cornerPS: code('S1-PS', 'Posterosuperior corner of the S1 body (PS)'),
  cornerAS: code('S1-AS', 'Anterosuperior corner of the S1 body, promontory (AS)'),
  cornerAI: code('S1-AI', 'Anteroinferior corner of the S1 body (AI)'),
  cornerPI: code('S1-PI', 'Posteroinferior corner of the S1 body (PI)'),
  target: code('S1-TARGET', 'Crossing of the S1 diagonals (target)'),
  diagonalA: code('S1-DIAGONAL-A', 'S1 diagonal A (PS to AI)'),
  diagonalB: code('S1-DIAGONAL-B', 'S1 diagonal B (AS to PI)'),
  l5Endplate: code('L5-ENDPLATE', 'Inferior endplate of L5 (posterior to anterior)'),
  longAxis: code('LONG-AXIS', 'Sacral long axis (caudal to cranial)'),

  hemisacrum: code('HEMISACRUM', 'Landmark checked through the hemisacrum'),
  landmarkLine: code('LANDMARK-LINE', 'Landmark line (from the target along the lateral beam)'),
  alaTarget: code('ALA-TARGET', 'Ala target'),
  jointLine: code('JOINT-LINE', 'Sacroiliac joint line (posteromedial to anterolateral)'),
  trajectory1: code('TRAJECTORY-1', 'Planned needle trajectory 1, parallel to the L5-S1 disc'),
  trajectory2: code('TRAJECTORY-2', 'Planned needle trajectory 2, axial'),
  trajectory3: code('TRAJECTORY-3', 'Planned needle trajectory 3, along the sacral long axis'),
  trajectoryPath: code('TRAJECTORY-PATH', 'Path from the ala target to the anterior cortex'),

  signedAlongTrajectory: code('ALONG-TRAJECTORY', 'Signed, along the trajectory to the outer anterior cortex'),
  elevation: code('ELEVATION', 'Needle angle to the axial plane, positive towards cranial'),
  azimuth: code('AZIMUTH', 'Needle angle in the axial plane, 0 anterior, positive left'),
  distanceClass: code('DISTANCE-CLASS', 'Class of the distance to the anterior cortex'),
  classBreach: code('CLASS-BREACH', 'In front of the anterior cortex'),
  classNear: code('CLASS-NEAR', 'Up to the lower threshold'),
  classMiddle: code('CLASS-MIDDLE', 'Between the thresholds'),
  classFar: code('CLASS-FAR', 'Beyond the upper threshold'),
  reentersBone: code('REENTERS-BONE', 'Bone follows behind the exit'),
  nearThreshold: code('THRESHOLD-NEAR', 'Lower threshold of the distance classes'),
  middleThreshold: code('THRESHOLD-MIDDLE', 'Upper threshold of the distance classes'),

  offset: code('OFFSET', 'Offset along the lateral beam, positive towards patient left'),
  uncertaintyOf: code('UNCERTAINTY-OF', 'Whose uncertainty'),
  provenance: code('PROVENANCE', 'Origin of the value'),
  proposed: code('PROPOSED', 'Proposed by the program'),
  given: code('GIVEN', 'Given by the user'),
  proposedLandmark: code('S1-PROPOSAL', 'S1 landmark as the program proposed it'),
  movedBy: code('MOVED-BY', 'How far the user moved what was proposed'),
  turnedBy: code('TURNED-BY', 'How far the user turned what was proposed'),
  proposedOffset: code('PROPOSED-OFFSET', 'Offset that the program had proposed'),
  proposedAzimuth: code('PROPOSED-AZIMUTH', 'Proposed angle in the axial plane, 0 anterior, positive left'),
  suggestion: code('SUGGESTION', 'Transitional anatomy that the program suggests to check'),
  nothingSuggested: code('NO-SUGGESTION', 'Nothing is suggested'),
  suggestionReason: code('SUGGESTION-WHY', 'What the suggestion was made from'),
  reason: code('REASON', 'Reason why the value is unknown'),

  verdict: code('VERDICT', 'Containment of the landmark, verdict of the program'),
  contained: code('CONTAINED', 'Contained in the sacrum'),
  notContained: code('NOT-CONTAINED', 'Not contained in the sacrum'),
  borderline: code('BORDERLINE', 'Borderline, not safely contained'),
  undetermined: code('UNDETERMINED', 'Cannot be told'),
  confidence: code('CONFIDENCE', 'Confidence of the verdict'),
  smallestMargin: code('MARGIN-SMALLEST', 'Smallest margin to the anterior cortex'),
  marginAtFirstBreach: code('MARGIN-BREACH', 'Margin to the anterior cortex at the first breach'),
  marginAtClosest: code('MARGIN-CLOSEST', 'Margin to the anterior cortex where it is closest'),
  needleZoneFrom: code('ZONE-FROM', 'Start of the needle zone'),
  needleZoneTo: code('ZONE-TO', 'End of the needle zone'),
  foramenLimit: code('FORAMEN-LIMIT', 'Lateral edge of the S1 foramen'),
  jointLimit: code('JOINT-LIMIT', 'Sacroiliac joint on the landmark line'),
  containmentTable: code('CONTAINMENT', 'Containment by offset (mm, state, margin mm, uncertainty mm)'),

  state: code('STATE', 'Place of the landmark'),
  inside: code('INSIDE', 'Inside the sacrum'),
  anterior: code('ANTERIOR', 'In front of the anterior cortex'),
  posterior: code('POSTERIOR', 'Behind the posterior cortex or in the canal'),
  foramen: code('FORAMEN', 'In a sacral foramen'),
  lateral: code('LATERAL', 'Past the sacrum, in the joint or the ilium'),
  unknown: code('UNKNOWN', 'Cannot be told at this place'),

  userVerdict: code('USER-VERDICT', 'Containment of the landmark, verdict of the user'),
  confirmed: code('CONFIRMED', 'Confirmed by the user'),
  disagreed: code('DISAGREED', 'The user disagrees'),
  notGiven: code('NOT-GIVEN', 'Not given'),

  transitionalAnatomy: code('TRANSITIONAL', 'Lumbosacral transitional anatomy'),
  notAssessed: code('NOT-ASSESSED', 'Not assessed'),
  noTransition: code('NO-TRANSITION', 'No transitional anatomy'),
  lumbarisedS1: code('LUMBARISED-S1', 'Lumbarised S1'),
  sacralisedL5Right: code('SACRALISED-L5-R', 'Sacralised L5, right'),
  sacralisedL5Left: code('SACRALISED-L5-L', 'Sacralised L5, left'),
  sacralisedL5Bilateral: code('SACRALISED-L5-B', 'Sacralised L5, bilateral'),
  levelCounting: code('LEVEL-COUNTING', 'How the vertebral level was counted'),
  countingNotStated: code('COUNT-NOT-STATED', 'Not stated'),
  fromLastRib: code('COUNT-RIB', 'From the last rib'),
  fromC2: code('COUNT-C2', 'From C2'),
  fromIliolumbarLigament: code('COUNT-ILIOLUMBAR', 'From the iliolumbar ligament'),
  fromSacralShape: code('COUNT-SHAPE', 'From the shape of the sacrum'),
  countedOtherwise: code('COUNT-OTHER', 'In another way'),
  sidesToTreat: code('SIDES-TO-TREAT', 'Sides to treat'),
  notDecided: code('NOT-DECIDED', 'Not decided'),
  warning: code('WARNING', 'Warning'),

  surface: code('SURFACE', 'Surface of the sacrum that was measured on'),
  tracedSurface: code('SURFACE-TRACED', 'Found on the source images'),
  segmentedSurface: code('SURFACE-SEGMENT', 'A segmentation'),
  segmentSeries: code('SEGMENT-SERIES', 'Description of the segmentation series'),
  segmentLabel: code('SEGMENT-LABEL', 'Label of the segment'),
  segmentMaker: code('SEGMENT-MADE-BY', 'Algorithm or manufacturer of the segmentation'),
} as const satisfies Record<string, Code>;
