import { useState } from 'react';
import { describeProposalRefusal, type LandmarkProposal } from '../../core/proposal';
import { usePort, useSession } from '../PortContext';

/** Lets the program find S1; where it does not, the panel keeps saying why. */
export function FindS1() {
  const { navigation } = usePort();
  const isLoading = useSession(
    ({ series }) => series.kind === 'open' && series.slicesLoaded < series.stack.slices.length,
  );
  const [answer, setAnswer] = useState<LandmarkProposal | null>(null);
  return (
    <>
      <button
        type="button"
        className="sacroplasty-button"
        disabled={isLoading}
        title={isLoading ? 'The images are still loading' : 'Proposes the midsagittal plane and the four corners'}
        data-cy="sacroplasty-find-s1"
        onClick={() => setAnswer(navigation.findS1())}
      >
        Find S1
      </button>
      {answer?.kind === 'refused' && (
        <p className="sacroplasty-alert" role="alert" data-cy="sacroplasty-find-s1-refused">
          {describeProposalRefusal(answer.reason)}
        </p>
      )}
    </>
  );
}
