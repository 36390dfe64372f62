import type { Scene } from './scene';
import type { View } from '../view';
import { axialFigure } from './axialFigure';
import { clearLabels } from './clearLabels';
import { cornerFigure } from './cornerFigure';
import { lineFigure, lineHint } from './lineFigure';
import type { Mark } from './mark';
import { missingFigure } from './missingFigure';
import { placingHint } from './placingHint';
import { obliqueFigure } from './obliqueFigure';
import { proposalRefusal } from './proposalRefusal';
import { referenceLines } from './referenceLines';
import { surfaceOutline } from './surfaceOutline';
import { targetMark } from './targetMark';

export type { Mark, Stroke } from './mark';
export { isReference } from './referenceLines';
export type { Scene } from './scene';

/** Everything that is drawn on a view, from back to front. */
export function figureOf(view: View, scene: Scene): readonly Mark[] {
  return [
    ...missingFigure(view, scene),
    ...surfaceOutline(view, scene),
    ...referenceLines(view, scene),
    ...clearLabels(view, [
      ...lineFigure(view, scene),
      ...cornerFigure(view, scene),
      ...targetMark(view, scene),
      ...axialFigure(view, scene),
      ...obliqueFigure(view, scene),
      ...proposalRefusal(view, scene),
    ]),
    ...placingHint(view, scene),
    ...lineHint(view, scene),
  ];
}
