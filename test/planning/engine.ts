import { SeeingAnalyser } from '../../extensions/sacroplasty-target/src/core/analysis';
import { emptied, finish } from '../../extensions/sacroplasty-target/src/core/volume';
import { workOf, type Engine, type Task } from '../../extensions/sacroplasty-target/src/engine';

/** An engine that answers before `ask` returns, from the whole stack. */
export function engineAtOnce(): Pick<Engine, 'ask'> {
  const analyser = new SeeingAnalyser();
  return {
    ask: (kind, ask, stack, waiting) => {
      const answer = finish(workOf({ kind, ask } as Task, emptied(stack), analyser), stack);
      waiting.answered(answer);
      return () => undefined;
    },
  };
}
