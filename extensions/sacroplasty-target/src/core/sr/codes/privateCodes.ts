import type { Code } from '../coding';
import { PRIVATE_SCHEME } from './privateScheme';

const code = (value: string, meaning: string): Code => ({
  scheme: PRIVATE_SCHEME.designator,
  value,
  meaning,
});

/*
 * Every term for which no standard scheme has one. A value is never given a second meaning: what
 * changes its meaning gets a new value, so that stored plans keep saying what they said.
 * Each is an export of its own, so that the bundle needs no names for them.
 */

export const contentVersion = code('CONTENT-VERSION', 'Version of the sacroplasty plan content');
export const sourceSeriesDescription = code('SOURCE-SERIES', 'Description of the source series');

export const cornerPS = code('S1-PS', 'Posterosuperior corner of the S1 body (PS)');
export const cornerAS = code('S1-AS', 'Anterosuperior corner of the S1 body, promontory (AS)');
export const cornerAI = code('S1-AI', 'Anteroinferior corner of the S1 body (AI)');
export const cornerPI = code('S1-PI', 'Posteroinferior corner of the S1 body (PI)');
export const target = code('S1-TARGET', 'Crossing of the S1 diagonals (target)');
export const diagonalA = code('S1-DIAGONAL-A', 'S1 diagonal A (PS to AI)');
export const diagonalB = code('S1-DIAGONAL-B', 'S1 diagonal B (AS to PI)');
export const l5Endplate = code('L5-ENDPLATE', 'Inferior endplate of L5 (posterior to anterior)');
export const longAxis = code('LONG-AXIS', 'Sacral long axis (caudal to cranial)');

export const namePlace = code('NAME-PLACE', 'Where the name of the group is written');

export const hemisacrum = code('HEMISACRUM', 'Landmark checked through the hemisacrum');
export const landmarkLine = code('LANDMARK-LINE', 'Landmark line (from the target along the lateral beam)');
export const alaTarget = code('ALA-TARGET', 'Ala target');
export const jointLine = code('JOINT-LINE', 'Sacroiliac joint line (posteromedial to anterolateral)');
export const trajectory1 = code('TRAJECTORY-1', 'Planned needle trajectory 1, parallel to the L5-S1 disc');
export const trajectory2 = code('TRAJECTORY-2', 'Planned needle trajectory 2, axial');
export const trajectory3 = code('TRAJECTORY-3', 'Planned needle trajectory 3, along the sacral long axis');
export const trajectoryPath = code('TRAJECTORY-PATH', 'Path from the ala target to the anterior cortex');

export const signedAlongTrajectory = code(
  'ALONG-TRAJECTORY',
  'Signed, along the trajectory to the outer anterior cortex',
);
export const elevation = code('ELEVATION', 'Needle angle to the axial plane, positive towards cranial');
export const azimuth = code('AZIMUTH', 'Needle angle in the axial plane, 0 anterior, positive left');
export const distanceClass = code('DISTANCE-CLASS', 'Class of the distance to the anterior cortex');
export const classBreach = code('CLASS-BREACH', 'In front of the anterior cortex');
export const classNear = code('CLASS-NEAR', 'Up to the lower threshold');
export const classMiddle = code('CLASS-MIDDLE', 'Between the thresholds');
export const classFar = code('CLASS-FAR', 'Beyond the upper threshold');
export const reentersBone = code('REENTERS-BONE', 'Bone follows behind the exit');
export const nearThreshold = code('THRESHOLD-NEAR', 'Lower threshold of the distance classes');
export const middleThreshold = code('THRESHOLD-MIDDLE', 'Upper threshold of the distance classes');

export const offset = code('OFFSET', 'Offset along the lateral beam, positive towards patient left');
export const uncertaintyOf = code('UNCERTAINTY-OF', 'Whose uncertainty');
export const provenance = code('PROVENANCE', 'Origin of the value');
export const proposed = code('PROPOSED', 'Proposed by the program');
export const given = code('GIVEN', 'Given by the user');
export const proposedLandmark = code('S1-PROPOSAL', 'S1 landmark as the program proposed it');
export const movedBy = code('MOVED-BY', 'How far the user moved what was proposed');
export const turnedBy = code('TURNED-BY', 'How far the user turned what was proposed');
export const proposedOffset = code('PROPOSED-OFFSET', 'Offset that the program had proposed');
export const proposedAzimuth = code('PROPOSED-AZIMUTH', 'Proposed angle in the axial plane, 0 anterior, positive left');
export const suggestion = code('SUGGESTION', 'Transitional anatomy that the program suggests to check');
export const nothingSuggested = code('NO-SUGGESTION', 'Nothing is suggested');
export const suggestionReason = code('SUGGESTION-WHY', 'What the suggestion was made from');
export const reason = code('REASON', 'Reason why the value is unknown');

export const verdict = code('VERDICT', 'Containment of the landmark, verdict of the program');
export const contained = code('CONTAINED', 'Contained in the sacrum');
export const notContained = code('NOT-CONTAINED', 'Not contained in the sacrum');
export const borderline = code('BORDERLINE', 'Borderline, not safely contained');
export const undetermined = code('UNDETERMINED', 'Cannot be told');
export const confidence = code('CONFIDENCE', 'Confidence of the verdict');
export const smallestMargin = code('MARGIN-SMALLEST', 'Smallest margin to the anterior cortex');
export const marginAtFirstBreach = code('MARGIN-BREACH', 'Margin to the anterior cortex at the first breach');
export const marginAtClosest = code('MARGIN-CLOSEST', 'Margin to the anterior cortex where it is closest');
export const marginAtLateralBreach = code(
  'MARGIN-LATERAL',
  'Margin to the anterior cortex at a breach beyond the needle zone',
);
export const needleZoneFrom = code('ZONE-FROM', 'Start of the needle zone');
export const needleZoneTo = code('ZONE-TO', 'End of the needle zone');
export const foramenLimit = code('FORAMEN-LIMIT', 'Lateral edge of the S1 foramen');
export const jointLimit = code('JOINT-LIMIT', 'Sacroiliac joint on the landmark line');
export const containmentTable = code('CONTAINMENT', 'Containment by offset (mm, state, margin mm, uncertainty mm)');

export const state = code('STATE', 'Place of the landmark');
export const inside = code('INSIDE', 'Inside the sacrum');
export const anterior = code('ANTERIOR', 'In front of the anterior cortex');
export const posterior = code('POSTERIOR', 'Behind the posterior cortex or in the canal');
export const foramen = code('FORAMEN', 'In a sacral foramen');
export const lateral = code('LATERAL', 'Past the sacrum, in the joint or the ilium');
export const unknown = code('UNKNOWN', 'Cannot be told at this place');

export const userVerdict = code('USER-VERDICT', 'Containment of the landmark, verdict of the user');
export const confirmed = code('CONFIRMED', 'Confirmed by the user');
export const disagreed = code('DISAGREED', 'The user disagrees');
export const notGiven = code('NOT-GIVEN', 'Not given');
export const seenFrom = code('SEEN-FROM', 'Start of what the user had seen of the side');
export const seenTo = code('SEEN-TO', 'End of what the user had seen of the side');
export const verification = code('VERIFICATION', 'Sides on which the user has given a verdict');
export const verifiedBoth = code('VERIFIED-BOTH', 'Both sides verified by the user');
export const verifiedRight = code('VERIFIED-RIGHT', 'Only the right side verified by the user');
export const verifiedLeft = code('VERIFIED-LEFT', 'Only the left side verified by the user');
export const notVerified = code('NOT-VERIFIED', 'Not verified by the user');

export const transitionalAnatomy = code('TRANSITIONAL', 'Lumbosacral transitional anatomy');
export const notAssessed = code('NOT-ASSESSED', 'Not assessed');
export const noTransition = code('NO-TRANSITION', 'No transitional anatomy');
export const lumbarisedS1 = code('LUMBARISED-S1', 'Lumbarised S1');
export const sacralisedL5Right = code('SACRALISED-L5-R', 'Sacralised L5, right');
export const sacralisedL5Left = code('SACRALISED-L5-L', 'Sacralised L5, left');
export const sacralisedL5Bilateral = code('SACRALISED-L5-B', 'Sacralised L5, bilateral');
export const levelCounting = code('LEVEL-COUNTING', 'How the vertebral level was counted');
export const countingNotStated = code('COUNT-NOT-STATED', 'Not stated');
export const fromLastRib = code('COUNT-RIB', 'From the last rib');
export const fromC2 = code('COUNT-C2', 'From C2');
export const fromIliolumbarLigament = code('COUNT-ILIOLUMBAR', 'From the iliolumbar ligament');
export const fromSacralShape = code('COUNT-SHAPE', 'From the shape of the sacrum');
export const countedOtherwise = code('COUNT-OTHER', 'In another way');
export const sidesToTreat = code('SIDES-TO-TREAT', 'Sides to treat');
export const notDecided = code('NOT-DECIDED', 'Not decided');
export const warning = code('WARNING', 'Warning');

export const surface = code('SURFACE', 'Surface of the sacrum that was measured on');
export const tracedSurface = code('SURFACE-TRACED', 'Found on the source images');
export const segmentedSurface = code('SURFACE-SEGMENT', 'A segmentation');
export const segmentSeries = code('SEGMENT-SERIES', 'Description of the segmentation series');
export const segmentLabel = code('SEGMENT-LABEL', 'Label of the segment');
export const segmentMaker = code('SEGMENT-MADE-BY', 'Algorithm or manufacturer of the segmentation');
