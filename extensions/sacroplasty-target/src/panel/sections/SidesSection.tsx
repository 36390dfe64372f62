import { SIDES } from '../../core/geometry';
import type { Analysis } from '../../core/analysis';
import { useSession } from '../PortContext';
import { SIDE_TITLE } from '../format';
import { DistanceTable } from './DistanceTable';
import { OutlineToggle } from './OutlineToggle';
import { AcceptSides } from './AcceptSides';
import { AlaTarget } from './AlaTarget';
import { OwnLines } from './OwnLines';

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
      return <p className="sacroplasty-quiet">Both sides are measured as soon as the landmark is placed.</p>;
    case 'pending':
      return (
        <p className="sacroplasty-quiet" role="status">
          Measuring …
        </p>
      );
    case 'failed':
      return (
        <p className="sacroplasty-alert" role="alert">
          The measurement failed: {analysis.reason}
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
      <div className="sacroplasty-sides" role="group" aria-label="Ala targets">
        {SIDES.map(side => (
          <AlaTarget key={side} title={SIDE_TITLE[side]} analysis={analysis.sides[side]} />
        ))}
      </div>
      {from !== 'dragged' && <AcceptSides analysis={analysis} />}
      <p className="sacroplasty-quiet">
        Drag the ala targets and joint lines on the axial view.
        {from === 'stored' && ' These are the numbers as they were saved.'}
      </p>
    </>
  );
}
