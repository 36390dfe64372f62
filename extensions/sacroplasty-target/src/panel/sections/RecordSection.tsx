import { useId } from 'react';
import type { NeedleGauge, SidesChoice } from '../../core/plan';
import { treatedOutside } from '../../storage';
import { usePort, useSession } from '../PortContext';
import { TransitionHint } from './TransitionHint';
import { TRANSITIONAL_OPTIONS, transitionalKey } from './transitional';
import { messages } from '../../messages';

const words = messages.panel.record;

const GAUGES: readonly NeedleGauge[] = [11, 13];
const SIDE_CHOICES: readonly SidesChoice[] = ['right', 'left', 'bilateral'];

/** Step 4: what the user states beside the geometry. */
export function RecordSection() {
  const { session } = usePort();
  const record = useSession(state => state.record);
  const id = useId();
  return (
    <div className="sacroplasty-form">
      <label htmlFor={`${id}-anatomy`}>{words.transitionalAnatomy}</label>
      <select
        id={`${id}-anatomy`}
        value={transitionalKey(record.transitionalAnatomy)}
        data-cy="sacroplasty-transitional"
        onChange={event => {
          const option = TRANSITIONAL_OPTIONS.find(({ key }) => key === event.target.value);
          if (option !== undefined) session.setRecord({ transitionalAnatomy: option.value });
        }}
      >
        {TRANSITIONAL_OPTIONS.map(({ key }) => (
          <option key={key} value={key}>
            {words.anatomy[key]}
          </option>
        ))}
      </select>

      <TransitionHint />

      <label htmlFor={`${id}-counting`}>{words.levelCounted}</label>
      <select
        id={`${id}-counting`}
        value={record.levelCounting}
        data-cy="sacroplasty-counting"
        onChange={event => {
          const counting = keysOf(words.counting).find(key => key === event.target.value);
          if (counting !== undefined) session.setRecord({ levelCounting: counting });
        }}
      >
        {keysOf(words.counting).map(key => (
          <option key={key} value={key}>
            {words.counting[key]}
          </option>
        ))}
      </select>

      <span id={`${id}-gauge`}>{words.needle}</span>
      <Choice
        name={`${id}-gauge`}
        cy="sacroplasty-gauge"
        options={GAUGES.map(gauge => ({ value: gauge, title: words.gauge(gauge) }))}
        chosen={record.needleGauge}
        onChoose={needleGauge => session.setRecord({ needleGauge })}
      />

      <span id={`${id}-sides`}>{words.sidesToTreat}</span>
      <Choice
        name={`${id}-sides`}
        cy="sacroplasty-sides"
        options={SIDE_CHOICES.map(choice => ({ value: choice, title: messages.panel.sidesTitle[choice] }))}
        chosen={record.sidesToTreat}
        onChoose={sidesToTreat => session.setRecord({ sidesToTreat })}
      />
      <TreatedOutside />

      <label htmlFor={`${id}-comment`}>{messages.panel.comment}</label>
      <textarea
        id={`${id}-comment`}
        rows={2}
        value={record.comment}
        maxLength={4000}
        data-cy="sacroplasty-comment"
        onChange={event => session.setRecord({ comment: event.target.value })}
      />
    </div>
  );
}

/** That a side is to be treated in which the target is not known to be contained. */
function TreatedOutside() {
  const record = useSession(state => state.record);
  const analysis = useSession(state => state.analysis);
  const userVerdicts = useSession(state => state.userVerdicts);
  const doubts = treatedOutside({ record, analysis, userVerdicts });
  if (doubts.length === 0) return null;
  return (
    <div className="sacroplasty-form-note sacroplasty-alert" role="alert" data-cy="sacroplasty-treated-outside">
      {doubts.map(doubt => (
        <p key={doubt.side}>⚠ {messages.saveDoubt(doubt)}</p>
      ))}
    </div>
  );
}

interface ChoiceProps<T extends string | number> {
  readonly name: string;
  readonly cy: string;
  readonly options: readonly { readonly value: T; readonly title: string }[];
  readonly chosen: T | null;
  readonly onChoose: (value: T | null) => void;
}

/** One of a few, or not decided: pressing the chosen one again takes it back. */
function Choice<T extends string | number>({ name, cy, options, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <div className="sacroplasty-choice" role="group" aria-labelledby={name}>
      {options.map(({ value, title }) => (
        <button
          key={value}
          type="button"
          className="sacroplasty-button"
          aria-pressed={chosen === value}
          data-cy={`${cy}-${String(value)}`}
          onClick={() => onChoose(chosen === value ? null : value)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}

function keysOf<K extends string>(record: Readonly<Record<K, string>>): K[] {
  return Object.keys(record) as K[];
}
