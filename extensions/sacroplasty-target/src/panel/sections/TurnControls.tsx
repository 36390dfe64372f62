import { LEFT, radiansToDegrees, angleBetween, radians, type LpsDirection } from '../../core/geometry';
import type { TurnAxis } from '../../viewer/viewports';
import { usePort, useSession } from '../PortContext';

const AXES: readonly { readonly axis: TurnAxis; readonly title: string; readonly hint: string }[] = [
  { axis: 'yaw', title: 'Turn', hint: 'about the head-foot axis' },
  { axis: 'roll', title: 'Tilt', hint: 'about the front-back axis' },
];

/** Turns the sagittal view until it is the midsagittal plane of a patient who lies crooked. */
export function TurnControls() {
  const { navigation } = usePort();
  const normal = useSession(state => state.geometry.sagittalPlane?.normal ?? LEFT);
  const isPlannable = useSession(state => state.series.kind === 'open');
  const turned = radiansToDegrees(angleBetween(normal, LEFT)) > 0.05;
  return (
    <details className="sacroplasty-details" data-cy="sacroplasty-turn">
      <summary>
        Patient lies crooked?
        <span className="sacroplasty-quiet"> {turned ? 'midsagittal plane turned' : 'sagittal as scanned'}</span>
      </summary>
      <p className="sacroplasty-quiet">Turn the sagittal view until it cuts the sacrum exactly in the middle.</p>
      {AXES.map(({ axis, title, hint }) => (
        <div key={axis} className="sacroplasty-turn" role="group" aria-label={`${title} ${hint}`}>
          <span title={hint}>{title}</span>
          {[-5, -1].map(step => turnButton(axis, title, step, isPlannable, navigation.turn.bind(navigation)))}
          <output className="sacroplasty-number">{degreesOf(normal, axis).toFixed(0).replace('-', '−')}°</output>
          {[1, 5].map(step => turnButton(axis, title, step, isPlannable, navigation.turn.bind(navigation)))}
        </div>
      ))}
      <button
        type="button"
        className="sacroplasty-button"
        disabled={!turned}
        data-cy="sacroplasty-turn-reset"
        onClick={() => navigation.resetTurn()}
      >
        Back to as scanned
      </button>
    </details>
  );
}

function turnButton(
  axis: TurnAxis,
  title: string,
  step: number,
  enabled: boolean,
  turn: (axis: TurnAxis, degrees: number) => void,
) {
  const label = `${step < 0 ? '−' : '+'}${String(Math.abs(step))}°`;
  return (
    <button
      key={step}
      type="button"
      className="sacroplasty-button"
      disabled={!enabled}
      aria-label={`${title} by ${label}`}
      data-cy={`sacroplasty-turn-${axis}-${String(step)}`}
      onClick={() => turn(axis, step)}
    >
      {label}
    </button>
  );
}

/** How far the plane's left-facing normal is turned from the patient's left, as `turnMidsagittal` counts. */
function degreesOf([x, y, z]: LpsDirection, axis: TurnAxis): number {
  const angle = axis === 'yaw' ? Math.atan2(y, x) : -Math.asin(Math.max(-1, Math.min(1, z)));
  const degrees = radiansToDegrees(radians(angle));
  return Math.abs(degrees) < 0.5 ? 0 : degrees;
}
