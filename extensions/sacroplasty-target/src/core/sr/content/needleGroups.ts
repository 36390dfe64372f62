import type { SideAnalysis, TrajectoryDistance, UserVerdict } from '../../analysis';
import { mm, signOf, travel, type LpsDirection, type LpsPoint, type Millimetres } from '../../geometry';
import { landmarkLine, type Landmark } from '../../landmark';
import { isBorderline } from '../../marginMap';
import { degreesBetween, describeSide } from '../../plan';
import type { Code } from '../coding';
import { DISTANCE_CLASS_CODE, PRIVATE, PROVENANCE_CODE, STANDARD, TRAJECTORY_CODE, YES_NO_CODE } from '../codes';
import {
  inFrame,
  lengthItem,
  measuredLengthItems,
  measurementGroup,
  namePlace,
  reasonItems,
  type GroupContext,
} from '../templates';
import { codedItem, coordinatesItem, numericItem, unknownItem, type ContentItem } from '../valueTypes';
import { SIDE_TITLE } from './hemisacrumGroup';
import { anglesOf } from './needleAngles';
import { turnedBy } from './proposalGroup';

type MeasuredDistance = TrajectoryDistance & { readonly kind: 'measured' };

/** Half of the length at which a joint line is drawn, mm. */
const HALF_JOINT_LINE = 20;
/** Where a joint line is drawn when the ala target is unknown: about the middle of an ala, mm. */
const TYPICAL_ALA_OFFSET = 30;

/**
 * The ala target; where it is unknown, the reason stands at the landmark line. Its label is the one place at which
 * other viewers write the verdicts of the side.
 * @param userVerdict null: not given.
 * @param proposed the offset that the program had proposed where the user gave one; null: none.
 */
export function alaTargetGroup(
  analysis: SideAnalysis,
  userVerdict: UserVerdict | null,
  proposed: Millimetres | null,
  landmark: Landmark,
  context: GroupContext,
): ContentItem {
  const { side, alaTarget } = analysis;
  const name = `${SIDE_TITLE[side]} ala target`;
  const content =
    alaTarget.kind === 'known'
      ? [
          lengthItem(PRIVATE.offset, alaTarget.offset, [
            namePlace('INFERRED FROM', alaTarget.point, context),
            coordinatesItem('INFERRED FROM', PRIVATE.alaTarget, inFrame(context, alaTarget.point)),
          ]),
          codedItem('CONTAINS', PRIVATE.provenance, PROVENANCE_CODE[alaTarget.by]),
          ...(proposed === null
            ? []
            : [
                lengthItem(PRIVATE.proposedOffset, proposed),
                lengthItem(PRIVATE.movedBy, Math.abs(alaTarget.offset - proposed)),
              ]),
        ]
      : [
          unknownItem('CONTAINS', PRIVATE.offset),
          soughtFrom(landmark.target, landmarkLine(landmark, mm(signOf(side) * TYPICAL_ALA_OFFSET)), context),
          ...reasonItems(alaTarget.reason),
        ];
  return measurementGroup(
    {
      role: `${side} ala target`,
      as: alaTarget.kind === 'known' ? 'named' : 'own',
      finding: PRIVATE.alaTarget,
      site: { structure: STANDARD.sacrum, side },
      method: null,
      label: `${name}${alaTarget.kind === 'known' ? '' : ' unknown'}: ${describeSide(analysis, userVerdict)}`,
      computed: alaTarget.kind === 'known' && alaTarget.by === 'proposed',
      content,
    },
    context,
  );
}

/**
 * The joint line through the ala target; where it is unknown, the reason stands at the landmark line.
 * @param proposed the direction that the program had proposed where the user gave one; null: none.
 */
export function jointLineGroup(
  analysis: SideAnalysis,
  proposed: LpsDirection | null,
  landmark: Landmark,
  context: GroupContext,
): ContentItem {
  const { side, jointDirection } = analysis;
  const centre = alaPoint(analysis, landmark);
  const content =
    jointDirection.kind === 'known'
      ? [
          coordinatesItem(
            'CONTAINS',
            PRIVATE.jointLine,
            inFrame(
              context,
              travel(centre, jointDirection.direction, -HALF_JOINT_LINE),
              travel(centre, jointDirection.direction, HALF_JOINT_LINE),
            ),
          ),
          codedItem('CONTAINS', PRIVATE.provenance, PROVENANCE_CODE[jointDirection.by]),
          ...(proposed === null
            ? []
            : [
                numericItem('CONTAINS', PRIVATE.proposedAzimuth, {
                  value: anglesOf(proposed).azimuth,
                  unit: STANDARD.degree,
                }),
                turnedBy(degreesBetween(proposed, jointDirection.direction), []),
              ]),
        ]
      : [
          unknownItem('CONTAINS', PRIVATE.jointLine),
          soughtFrom(landmark.target, centre, context),
          ...reasonItems(jointDirection.reason),
        ];
  return measurementGroup(
    {
      role: `${side} joint line`,
      as: 'own',
      finding: PRIVATE.jointLine,
      site: { structure: STANDARD.sacroiliacJoint, side },
      method: null,
      label: `${SIDE_TITLE[side]} joint line${jointDirection.kind === 'known' ? '' : ' unknown'}`,
      computed: jointDirection.kind === 'known' && jointDirection.by === 'proposed',
      content,
    },
    context,
  );
}

/** One of the six distances with its direction. */
export function trajectoryGroup(
  distance: TrajectoryDistance,
  analysis: SideAnalysis,
  landmark: Landmark,
  context: GroupContext,
): ContentItem {
  const { side } = analysis;
  const { trajectory } = distance;
  const start = alaPoint(analysis, landmark);
  const name = `${SIDE_TITLE[side]} trajectory ${String(trajectory)}`;
  const group = {
    role: `${side} trajectory ${trajectory}`,
    finding: TRAJECTORY_CODE[trajectory],
    site: { structure: STANDARD.sacrum, side },
    method: PRIVATE.signedAlongTrajectory,
    computed: true,
  } as const;
  if (distance.kind === 'unknown') {
    return measurementGroup(
      {
        ...group,
        as: 'own',
        label: `${name}: distance unknown`,
        content: [
          ...measuredLengthItems(STANDARD.distance, null, []),
          soughtFrom(landmark.target, start, context),
          ...(distance.direction === null ? [] : angleItems(distance.direction)),
          ...reasonItems(distance.reason),
        ],
      },
      context,
    );
  }
  const path = coordinatesItem('INFERRED FROM', PRIVATE.trajectoryPath, inFrame(context, start, distance.exit));
  return measurementGroup(
    {
      ...group,
      as: 'named',
      label: `${name}: ${describeDistance(distance)}`,
      content: [
        ...measuredLengthItems(STANDARD.distance, { value: distance.distance, uncertainty: distance.uncertainty }, [
          namePlace('INFERRED FROM', distance.exit, context),
          path,
        ]),
        ...angleItems(distance.direction),
        codedItem('CONTAINS', PRIVATE.distanceClass, DISTANCE_CLASS_CODE[distance.distanceClass]),
        codedItem('CONTAINS', PRIVATE.reentersBone, YES_NO_CODE[distance.reenters ? 'yes' : 'no']),
      ],
    },
    context,
  );
}

/** A distance without a sign that others would drop: where the target lies, and how sure that is. */
function describeDistance({ distance, uncertainty }: MeasuredDistance): string {
  const lies = distance < 0 ? 'in front of' : 'behind';
  const where = `target ${Math.abs(distance).toFixed(1)} mm ${lies} the anterior cortex (± ${uncertainty.toFixed(1)} mm)`;
  if (isBorderline({ value: distance, uncertainty })) return `borderline, ${where}`;
  return distance < 0 ? `BREACH, ${where}` : where;
}

/**
 * Where something was sought in vain: a group needs a graphic. A line and no point, for OHIF draws every group
 * with a point alone as a probe.
 */
function soughtFrom(target: LpsPoint, place: LpsPoint, context: GroupContext): ContentItem {
  return coordinatesItem('CONTAINS', PRIVATE.landmarkLine, inFrame(context, target, place));
}

function angleItems(direction: LpsDirection): ContentItem[] {
  const { elevation, azimuth } = anglesOf(direction);
  const angle = (name: Code, value: number): ContentItem =>
    numericItem('CONTAINS', name, { value, unit: STANDARD.degree });
  return [angle(PRIVATE.elevation, elevation), angle(PRIVATE.azimuth, azimuth)];
}

function alaPoint({ side, alaTarget }: SideAnalysis, landmark: Landmark): LpsPoint {
  if (alaTarget.kind === 'known') return alaTarget.point;
  return landmarkLine(landmark, mm(signOf(side) * TYPICAL_ALA_OFFSET));
}
