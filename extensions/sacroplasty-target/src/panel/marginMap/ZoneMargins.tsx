import { isBorderline } from '../../core/analysis';
import { SIDES, type Side } from '../../core/geometry';
import type { ZoneMargin } from '../../core/marginMap';
import { formatWithUncertainty } from '../format';
import { usePort } from '../PortContext';
import { messages } from '../../messages';

const words = messages.panel.marginMap;

/** Per side the smallest margin of the needle zone, straight across its slice, and what was not seen of it. */
export function ZoneMargins({ zones }: { readonly zones: Readonly<Record<Side, ZoneMargin | null>> }) {
  return (
    <>
      <p className="sacroplasty-quiet">{words.smallestInZone}</p>
      <dl className="sacroplasty-map-zones">
        {SIDES.map(side => (
          <div key={side} data-cy={`sacroplasty-map-smallest-${side}`}>
            <dt>{messages.sideTitle[side]}</dt>
            <dd>
              <ZoneText zone={zones[side]} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function ZoneText({ zone }: { readonly zone: ZoneMargin | null }) {
  const { sweep } = usePort();
  if (zone === null) return <span className="sacroplasty-unknown">{words.noZone}</span>;
  const { smallest, unseen } = zone;
  if (smallest === null) return <span className="sacroplasty-unknown">{words.noCortex}</span>;
  const { margin, angle, offset } = smallest;
  return (
    <>
      <strong>{formatWithUncertainty(margin.value, margin.uncertainty)}</strong>
      {isBorderline(margin) ? ` ${words.borderline}` : margin.value < 0 ? ` ${words.outside}` : ''},{' '}
      {messages.direction(angle)},{' '}
      <button type="button" className="sacroplasty-link" onClick={() => sweep.goTo(offset)}>
        {messages.offset(offset)}
      </button>
      {unseen > 0 && <span className="sacroplasty-quiet"> {words.unseen(percent(unseen))}</span>}
    </>
  );
}

/** Never rounded to nothing: a part that was not seen stays said. */
function percent(part: number): string {
  return part < 0.01 ? '< 1 %' : `${String(Math.round(part * 100))} %`;
}
