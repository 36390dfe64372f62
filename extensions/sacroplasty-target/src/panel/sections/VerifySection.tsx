import { SIDES } from '../../core/geometry';
import { useSession } from '../PortContext';
import { SideVerdict } from './SideVerdict';
import { SweepControls } from './SweepControls';
import { messages } from '../../messages';

/** Step 3: is the target inside the sacrum on every slice? The program's word and the user's, apart. */
export function VerifySection() {
  const analysis = useSession(state => state.analysis);
  if (analysis.kind !== 'done') {
    return <p className="sacroplasty-quiet">{messages.panel.verify.whenMeasured}</p>;
  }
  return (
    <>
      <SweepControls />
      <div className="sacroplasty-sides">
        {SIDES.map(side => (
          <SideVerdict key={side} analysis={analysis.analysis.sides[side]} />
        ))}
      </div>
    </>
  );
}
