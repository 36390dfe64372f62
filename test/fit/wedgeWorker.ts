/** Finds the wedges of the cases that it is sent. */
import {
  lookNear,
  PROPOSAL,
  refineWedge,
  type ShapeModel,
  shapeOf,
} from '../../extensions/sacroplasty-target/src/core/proposal';
import { finish } from '../../extensions/sacroplasty-target/src/core/volume';
import { loadCase } from '../accuracy/loadCase';
import { landmarkOf } from '../cases/caseTruth';
import { answerQuestions } from '../support';
import type { Question } from './exampleWorker';
import { cornersIn } from './trueWedge';

/**
 * The shape of the wedge whose straight sides lie on the cortex around the true corners. Its own corners stick out beyond
 * those of a rounded body. Where no side shows where the wedge ends it ends at the true corners.
 *
 * @param shape how far it may differ from the true corners' own shape.
 */
answerQuestions(async ({ one, shape }: Question, version): Promise<readonly number[] | null> => {
  const { stack, truth } = await loadCase(one, version);
  const landmark = landmarkOf(truth);
  const look = finish(lookNear(landmark.target, PROPOSAL.look.besideMidline, null, { ...PROPOSAL, shape }), stack);
  if (look.kind === 'refused') return null;
  const corners = cornersIn(landmark, look.frame);
  const around: ShapeModel = { mean: Array.from(shapeOf(corners)), factor: shape.factor };
  return Array.from(shapeOf(refineWedge(look.slabs, corners, { ...PROPOSAL, shape: around }).wedge));
});
