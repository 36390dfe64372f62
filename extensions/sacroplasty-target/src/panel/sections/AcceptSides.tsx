import type { Analysis } from '../../core/analysis';
import { SIDES } from '../../core/geometry';
import { newConcerns, sidesStanding } from '../../session';
import { usePort, useSession } from '../PortContext';
import { messages } from '../../messages';

const words = messages.panel.sides;

/** Takes both sides as right, and names what is unsure of them before. */
export function AcceptSides({ analysis }: { readonly analysis: Analysis }) {
  const { session } = usePort();
  const geometry = useSession(state => state.geometry);
  const acceptance = useSession(state => state.acceptance);
  if (sidesStanding(analysis, { geometry, acceptance }) === 'accepted') return null;
  const unsure = SIDES.map(side => ({ side, concerns: newConcerns(side, analysis, { acceptance }) })).filter(
    ({ concerns }) => concerns.length > 0,
  );
  return (
    <div
      className="sacroplasty-accept"
      data-step-action
      data-unsure={unsure.length > 0}
      data-cy="sacroplasty-unsure-sides"
    >
      {unsure.map(({ side, concerns }) => (
        <p key={side}>
          <strong>{words.unsure(messages.sideTitle[side])}</strong> {concerns.map(messages.concern).join(' · ')}
        </p>
      ))}
      <button
        type="button"
        className="sacroplasty-button"
        data-primary={unsure.length === 0}
        data-cy="sacroplasty-accept-sides"
        onClick={() => session.acceptSides()}
      >
        {unsure.length === 0 ? words.accept : words.acceptWithThis}
      </button>
    </div>
  );
}
