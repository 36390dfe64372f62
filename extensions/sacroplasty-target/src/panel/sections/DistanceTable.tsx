import { mm, SIDES, type Side } from '../../core/geometry';
import { isBorderline, type Analysis, type TrajectoryDistance } from '../../core/analysis';
import { classifyDistance, TRAJECTORIES, type DistanceThresholds } from '../../core/trajectory';
import { useSession } from '../PortContext';
import { formatMm, formatNumber } from '../format';
import { messages } from '../../messages';

const words = messages.panel.sides;

/** The six distances, laid out like the paper's Table 1: the patient's right at the left, as on the image. */
export function DistanceTable({ analysis }: { readonly analysis: Analysis }) {
  const thresholds = useSession(state => state.thresholds);
  const distance = (side: Side, index: number): TrajectoryDistance | undefined => analysis.sides[side].distances[index];
  const notes = SIDES.flatMap(side => analysis.sides[side].distances.flatMap(one => notesOn(one, side, thresholds)));
  return (
    <>
      <table className="sacroplasty-table" data-cy="sacroplasty-distances">
        <caption>{words.distances}</caption>
        <thead>
          <tr>
            <th scope="col">{words.trajectory}</th>
            {SIDES.map(side => (
              <th key={side} scope="col">
                {messages.sideTitle[side]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {TRAJECTORIES.map((trajectory, index) => (
            <tr key={trajectory}>
              <th scope="row">
                <span className="sacroplasty-trajectory">{trajectory}</span> {messages.trajectoryTitle[trajectory]}
              </th>
              {SIDES.map(side => (
                <DistanceCell key={side} side={side} distance={distance(side, index)} thresholds={thresholds} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {notes.length > 0 && (
        <ul className="sacroplasty-notes" data-cy="sacroplasty-distance-notes">
          {notes.map(note => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}

interface DistanceCellProps {
  readonly side: Side;
  readonly distance: TrajectoryDistance | undefined;
  readonly thresholds: DistanceThresholds;
}

function DistanceCell({ side, distance, thresholds }: DistanceCellProps) {
  if (distance?.kind !== 'measured') {
    return (
      <td
        data-class="unknown"
        title={distance && messages.reason(distance.reason)}
        data-cy={distance && cellName(side, distance)}
      >
        <span className="sacroplasty-unknown">{messages.panel.unknown}</span>
      </td>
    );
  }
  const { distanceClass, endsAt, reenters } = distance;
  const atJoint = endsAt === 'sacroiliac-joint';
  const isClose = isBorderline({ value: distance.distance, uncertainty: distance.uncertainty });
  return (
    <td
      data-class={distanceClass}
      data-borderline={isClose || undefined}
      title={atJoint ? messages.leavesAtJoint : undefined}
      data-cy={cellName(side, distance)}
    >
      <span className="sacroplasty-value">
        <strong>{formatNumber(distance.distance)}</strong> ± {formatMm(distance.uncertainty)}
        {(reenters || atJoint) && <sup aria-label={words.seeNote}>*</sup>}
      </span>
      <span className="sacroplasty-class">
        {distanceClass === 'breach' ? words.breach : messages.distanceClass(distanceClass, thresholds)}
        {mayBeShorter(distance, thresholds) && words.classUnsure}
      </span>
      {isClose && <span className="sacroplasty-class sacroplasty-borderline">{words.borderline}</span>}
    </td>
  );
}

/** Whether a distance that is not borderline may, within its uncertainty, be of a shorter class than is stated. */
function mayBeShorter(
  { distance, uncertainty, distanceClass }: Extract<TrajectoryDistance, { kind: 'measured' }>,
  thresholds: DistanceThresholds,
): boolean {
  if (isBorderline({ value: distance, uncertainty })) return false;
  return classifyDistance(mm(distance - uncertainty), thresholds) !== distanceClass;
}

function cellName(side: Side, { trajectory }: TrajectoryDistance): string {
  return `sacroplasty-distance-${side}-${String(trajectory)}`;
}

function notesOn(distance: TrajectoryDistance, side: Side, thresholds: DistanceThresholds): string[] {
  const name = `${messages.sideTitle[side]} ${String(distance.trajectory)}`;
  if (distance.kind === 'unknown') return [words.distanceUnknown(name, messages.reason(distance.reason))];
  const notes = [];
  const isClose = isBorderline({ value: distance.distance, uncertainty: distance.uncertainty });
  if (distance.distance >= 0 && isClose) {
    notes.push(words.breachNotExcluded(name));
  }
  if (distance.distance < 0 && isClose) {
    notes.push(words.inFrontByLess(name));
  }
  if (mayBeShorter(distance, thresholds)) notes.push(words.mayBeShorter(name));
  if (distance.reenters) notes.push(words.reenters(name));
  if (distance.endsAt === 'sacroiliac-joint') notes.push(words.leavesAtJoint(name));
  return notes;
}
