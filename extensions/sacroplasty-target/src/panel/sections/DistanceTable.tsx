import { SIDES, type Side } from '../../core/geometry';
import type { Analysis, TrajectoryDistance } from '../../core/analysis';
import { isBorderline } from '../../core/marginMap';
import { TRAJECTORIES, type DistanceThresholds } from '../../core/trajectory';
import { useSession } from '../PortContext';
import { formatMm, formatNumber, SIDE_TITLE } from '../format';
import { messages } from '../../messages';

/** The six distances, laid out like the paper's Table 1: the patient's right at the left, as on the image. */
export function DistanceTable({ analysis }: { readonly analysis: Analysis }) {
  const thresholds = useSession(state => state.thresholds);
  const distance = (side: Side, index: number): TrajectoryDistance | undefined => analysis.sides[side].distances[index];
  const notes = SIDES.flatMap(side => analysis.sides[side].distances.flatMap(one => notesOn(one, side)));
  return (
    <>
      <table className="sacroplasty-table" data-cy="sacroplasty-distances">
        <caption>Ala target to the anterior cortex</caption>
        <thead>
          <tr>
            <th scope="col">Trajectory</th>
            {SIDES.map(side => (
              <th key={side} scope="col">
                {SIDE_TITLE[side]}
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
        <span className="sacroplasty-unknown">unknown</span>
      </td>
    );
  }
  const { distanceClass, reenters } = distance;
  const isClose = isBorderline({ value: distance.distance, uncertainty: distance.uncertainty });
  return (
    <td data-class={distanceClass} data-borderline={isClose || undefined} data-cy={cellName(side, distance)}>
      <span className="sacroplasty-value">
        <strong>{formatNumber(distance.distance)}</strong> ± {formatMm(distance.uncertainty)}
        {reenters && <sup aria-label="see the note below">*</sup>}
      </span>
      <span className="sacroplasty-class">
        {distanceClass === 'breach' ? '✕ breach' : messages.distanceClass(distanceClass, thresholds)}
      </span>
      {isClose && <span className="sacroplasty-class sacroplasty-borderline">! borderline</span>}
    </td>
  );
}

function cellName(side: Side, { trajectory }: TrajectoryDistance): string {
  return `sacroplasty-distance-${side}-${String(trajectory)}`;
}

function notesOn(distance: TrajectoryDistance, side: Side): string[] {
  const name = `${SIDE_TITLE[side]} ${String(distance.trajectory)}`;
  if (distance.kind === 'unknown') return [`${name} is unknown: ${messages.reason(distance.reason)}`];
  const notes = [];
  const isClose = isBorderline({ value: distance.distance, uncertainty: distance.uncertainty });
  if (distance.distance >= 0 && isClose) {
    notes.push(`${name}: within its uncertainty, a breach is not excluded.`);
  }
  if (distance.distance < 0 && isClose) {
    notes.push(`${name}: in front of the cortex by less than the uncertainty. Look for yourself.`);
  }
  if (distance.reenters) notes.push(`* ${name}: leaves through the wall of a foramen or notch; bone follows.`);
  return notes;
}
