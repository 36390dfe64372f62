/** Looks at the cases that it is sent. */
import { PROPOSAL, type ShapeModel } from '../../extensions/sacroplasty-target/src/core/proposal';
import type { AccuracyCase } from '../accuracy/accuracyCase';
import { loadCase } from '../accuracy/loadCase';
import { landmarkOf } from '../cases/caseTruth';
import { answerQuestions } from '../support';
import { examplesOf, type Examples } from './examples';

/** A case, and the shape that is looked for in it. */
export interface Question {
  readonly name: string;
  readonly one: AccuracyCase;
  readonly shape: ShapeModel;
}

answerQuestions(async ({ one, shape }: Question, version): Promise<Examples> => {
  const { stack, truth } = await loadCase(one, version);
  return examplesOf(one, stack, landmarkOf(truth), { ...PROPOSAL, shape });
});
