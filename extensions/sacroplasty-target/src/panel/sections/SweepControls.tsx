import { assertNever } from '../../core/geometry';
import { isLevelUnsure, placeOnLine, SWEEP_RATES, type SweepState } from '../../session';
import { usePort, useSession, useSweep } from '../PortContext';
import { messages } from '../../messages';

const words = messages.panel.verify;

/** Starts, pauses and ends the sweep. */
export function SweepControls() {
  const { sweep } = usePort();
  const state = useSweep(sweeping => sweeping);
  const isUnsure = useSession(isLevelUnsure);
  const rate = state.slicesPerSecond;
  const isBreach = state.kind === 'stopped' && state.stop.kind === 'breach';
  return (
    <div className="sacroplasty-sweep" data-step-action>
      <div className="sacroplasty-row">
        <MainButton state={state} />
        {state.kind !== 'idle' && (
          <button
            type="button"
            className="sacroplasty-button"
            data-cy="sacroplasty-sweep-end"
            onClick={() => sweep.end()}
          >
            {words.end}
          </button>
        )}
        <label className="sacroplasty-inline">
          {words.speed}
          <select
            value={rate}
            data-cy="sacroplasty-sweep-rate"
            onChange={event => sweep.setRate(Number(event.target.value))}
          >
            {[...new Set([...SWEEP_RATES, rate])]
              .sort((a, b) => a - b)
              .map(one => (
                <option key={one} value={one}>
                  {words.rate(one)}
                </option>
              ))}
          </select>
        </label>
      </div>
      <p
        className={isBreach ? 'sacroplasty-alert' : 'sacroplasty-quiet'}
        role="status"
        data-cy="sacroplasty-sweep-state"
      >
        {describe(state, isUnsure)}
      </p>
    </div>
  );
}

function MainButton({ state }: { readonly state: SweepState }) {
  const { sweep } = usePort();
  const props = {
    type: 'button',
    className: 'sacroplasty-button',
    'data-primary': true,
    'data-cy': 'sacroplasty-sweep-main',
  } as const;
  switch (state.kind) {
    case 'idle':
      return (
        <button {...props} disabled={state.course === null} onClick={() => sweep.start()}>
          {words.start}
        </button>
      );
    case 'running':
      return (
        <button {...props} onClick={() => sweep.pause()}>
          {words.pause}
        </button>
      );
    case 'paused':
    case 'stopped':
      return (
        <button {...props} onClick={() => sweep.resume()}>
          {state.kind === 'stopped' && state.stop.kind === 'finished' ? words.onceMore : words.goOn}
        </button>
      );
    default:
      return assertNever(state);
  }
}

function describe(state: SweepState, isUnsure: boolean): string {
  switch (state.kind) {
    case 'idle':
      return words.course;
    case 'running':
      return words.running(messages.offset(state.offset));
    case 'paused':
      return words.paused(messages.offset(state.offset));
    case 'stopped':
      if (state.stop.kind === 'breach') return words.stopped(messages.slice(placeOnLine(state.stop.slice)));
      if (state.stop.findings.length > 0) return words.finished(state.stop.findings.map(messages.finding));
      return isUnsure ? words.finishedLevelUnsure : words.finishedInside;
    default:
      return assertNever(state);
  }
}
