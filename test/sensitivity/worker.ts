/** Measures the cases that it is sent, each once with the program's own parameters and once with every variation. */
import { MEASURING_PARAMETERS } from '../../extensions/sacroplasty-target/src/core/analysis';
import { BONE_PARAMETERS } from '../../extensions/sacroplasty-target/src/core/bone';
import { assertNever } from '../../extensions/sacroplasty-target/src/core/geometry';
import { valuesOf, varied } from '../../extensions/sacroplasty-target/src/core/numeric';
import { PROPOSAL_PARAMETERS, withFitted } from '../../extensions/sacroplasty-target/src/core/proposal';
import { messageOf } from '../../platform-config/common';
import type { AccuracyCase } from '../accuracy/accuracyCase';
import type { CaseResult } from '../accuracy/caseResult';
import { measurePrepared, prepareCase, type PreparedCase } from '../accuracy/measureCase';
import { answerQuestions } from '../support';
import type { Variation } from './variation';

/** A case and what is tried on it. */
export interface VariedCase {
  readonly name: string;
  readonly one: AccuracyCase;
  readonly variations: readonly Variation[];
  /** Whether S1 is looked for without a click too. */
  readonly whole: boolean;
}

/** What one variation makes of a case; `failed`: it cannot be measured with it. */
export type Outcome =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly result: CaseResult }
  | { readonly kind: 'failed'; readonly reason: string };

/** A case with and without the variations, in their order. */
export interface VariedResult {
  readonly own: CaseResult;
  readonly outcomes: readonly Outcome[];
}

answerQuestions(async ({ name, one, variations, whole }: VariedCase, version): Promise<VariedResult> => {
  const prepared = await prepareCase(one, version);
  const own = measurePrepared(name, prepared);
  return { own, outcomes: variations.map(variation => outcomeOf(prepared, own, variation, whole)) };
});

function outcomeOf(prepared: PreparedCase, own: CaseResult, variation: Variation, whole: boolean): Outcome {
  try {
    const result = { ...own, ...measuredWith(prepared, variation, whole) };
    return withoutTimes(result) === withoutTimes(own) ? { kind: 'same' } : { kind: 'changed', result };
  } catch (error) {
    return { kind: 'failed', reason: messageOf(error) };
  }
}

function measuredWith(
  { analysed, proposed }: PreparedCase,
  { room, path, factor }: Variation,
  whole: boolean,
): Partial<CaseResult> {
  switch (room) {
    case 'bone':
      return analysed({ bone: valuesOf(varied(BONE_PARAMETERS, path, factor)) });
    case 'measuring':
      return analysed({ measuring: valuesOf(varied(MEASURING_PARAMETERS, path, factor)) });
    case 'proposal': {
      const proposal = withFitted(valuesOf(varied(PROPOSAL_PARAMETERS, path, factor)));
      const clicked = proposed('click', proposal);
      return whole ? { clicked, unclicked: proposed('nothing', proposal) } : { clicked };
    }
    default:
      return assertNever(room);
  }
}

function withoutTimes(result: CaseResult): string {
  return JSON.stringify(result, (key, value: unknown) => (key === 'milliseconds' ? undefined : value));
}
