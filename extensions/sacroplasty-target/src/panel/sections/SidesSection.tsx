import { SIDES } from '../../core/geometry';
import type { Analysis } from '../../core/analysis';
import { useSession } from '../PortContext';
import { DistanceTable } from './DistanceTable';
import { OutlineToggle } from './OutlineToggle';
import { AcceptSides } from './AcceptSides';
import { AlaTarget } from './AlaTarget';
import { OwnLines } from './OwnLines';
import { messages } from '../../messages';

const words = messages.panel.sides;

/** Step 2: both hemisacra's targets, the six distances and what they run along. */
export function SidesSection() {
  return (
    <>
      <Sides />
      <OwnLines />
    </>
  );
}

function Sides() {
  const analysis = useSession(state => state.analysis);
  switch (analysis.kind) {
    case 'none':
      return <p className="sacroplasty-quiet">{words.whenPlaced}</p>;
    case 'pending':
      return (
        <p className="sacroplasty-quiet" role="status">
          {messages.panel.measuring}
        </p>
      );
    case 'failed':
      return (
        <p className="sacroplasty-alert" role="alert">
          {messages.panel.measuringFailed(analysis.reason)}
        </p>
      );
    case 'done':
      return <Measured analysis={analysis.analysis} from={analysis.from} />;
  }
}

function Measured({
  analysis,
  from,
}: {
  readonly analysis: Analysis;
  readonly from: 'computed' | 'dragged' | 'stored';
}) {
  return (
    <>
      <DistanceTable analysis={analysis} />
      <OutlineToggle />
      <div className="sacroplasty-sides" role="group" aria-label={words.alaTargets}>
        {SIDES.map(side => (
          <AlaTarget key={side} title={messages.sideTitle[side]} analysis={analysis.sides[side]} />
        ))}
      </div>
      {from !== 'dragged' && <AcceptSides analysis={analysis} />}
      <p className="sacroplasty-quiet">
        {words.dragThem}
        {from === 'stored' && ` ${words.asSaved}`}
      </p>
    </>
  );
}
