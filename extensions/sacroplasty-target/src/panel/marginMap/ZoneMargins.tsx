import { SIDES, type Side } from '../../core/geometry';
import { isBorderline, type ZoneMargin } from '../../core/marginMap';
import { formatWithUncertainty, SIDE_TITLE } from '../format';
import { usePort } from '../PortContext';
import { messages } from '../../messages';

/** Per side the smallest margin of the needle zone, straight across its slice, and what was not seen of it. */
export function ZoneMargins({ zones }: { readonly zones: Readonly<Record<Side, ZoneMargin | null>> }) {
  return (
    <>
      <p className="sacroplasty-quiet">Smallest margin in the needle zone</p>
      <dl className="sacroplasty-map-zones">
        {SIDES.map(side => (
          <div key={side} data-cy={`sacroplasty-map-smallest-${side}`}>
            <dt>{SIDE_TITLE[side]}</dt>
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
  if (zone === null) return <span className="sacroplasty-unknown">the needle zone is not known</span>;
  const { smallest, unseen } = zone;
  if (smallest === null) return <span className="sacroplasty-unknown">unknown: no cortex is seen around the zone</span>;
  const { margin, angle, offset } = smallest;
  return (
    <>
      <strong>{formatWithUncertainty(margin.value, margin.uncertainty)}</strong>
      {isBorderline(margin) ? ' borderline' : margin.value < 0 ? ' outside' : ''}, {messages.direction(angle)},{' '}
      <button type="button" className="sacroplasty-link" onClick={() => sweep.goTo(offset)}>
        {messages.offset(offset)}
      </button>
      {unseen > 0 && <span className="sacroplasty-quiet"> ({percent(unseen)} of the directions not seen)</span>}
    </>
  );
}

/** Never rounded to nothing: a part that was not seen stays said. */
function percent(part: number): string {
  return part < 0.01 ? '< 1 %' : `${String(Math.round(part * 100))} %`;
}
