import { LEFT, radiansToDegrees, radians, type LpsDirection } from '../../core/geometry';
import type { TurnAxis } from '../../viewer/viewports';
import { usePort, useSession } from '../PortContext';
import { messages } from '../../messages';

const words = messages.panel.place;

const AXES = ['yaw', 'roll'] as const satisfies readonly TurnAxis[];

/** Less is not seen in the tenths of a degree that are shown. */
const NOT_TURNED = 0.05;

/** Turns the sagittal view until it is the midsagittal plane of a patient who lies crooked. */
export function TurnControls() {
  const { navigation } = usePort();
  const normal = useSession(state => state.geometry.sagittalPlane?.normal ?? LEFT);
  const isPlannable = useSession(state => state.series.kind === 'open');
  const turned = AXES.some(axis => degreesOf(normal, axis) !== 0);
  return (
    <details className="sacroplasty-details" data-cy="sacroplasty-turn">
      <summary>
        {words.liesCrooked}
        <span className="sacroplasty-quiet"> {turned ? words.turned : words.asScanned}</span>
      </summary>
      <p className="sacroplasty-quiet">{words.turnUntil}</p>
      {AXES.map(axis => (
        <div
          key={axis}
          className="sacroplasty-turn"
          role="group"
          aria-label={`${words.turn[axis].title} ${words.turn[axis].hint}`}
        >
          <span title={words.turn[axis].hint}>{words.turn[axis].title}</span>
          {[-5, -1].map(step => turnButton(axis, step, isPlannable, navigation.turn.bind(navigation)))}
          <output className="sacroplasty-number">{degreesOf(normal, axis).toFixed(1).replace('-', '−')}°</output>
          {[1, 5].map(step => turnButton(axis, step, isPlannable, navigation.turn.bind(navigation)))}
        </div>
      ))}
      <button
        type="button"
        className="sacroplasty-button"
        disabled={!turned}
        data-cy="sacroplasty-turn-reset"
        onClick={() => navigation.resetTurn()}
      >
        {words.backToScanned}
      </button>
    </details>
  );
}

function turnButton(axis: TurnAxis, step: number, enabled: boolean, turn: (axis: TurnAxis, degrees: number) => void) {
  const label = `${step < 0 ? '−' : '+'}${String(Math.abs(step))}°`;
  return (
    <button
      key={step}
      type="button"
      className="sacroplasty-button"
      disabled={!enabled}
      aria-label={words.turnBy(words.turn[axis].title, label)}
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
  return Math.abs(degrees) < NOT_TURNED ? 0 : degrees;
}
