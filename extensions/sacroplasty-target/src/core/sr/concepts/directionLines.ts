import type { LpsPoint } from '../../geometry';
import type { DirectionLines } from '../../trajectory';
import type { Code } from '../coding';
import { coordinatesItem, lineOf, requiredOne, type ContentItem } from '../items';
import {
  inFrame,
  measurementGroup,
  optionalGroup,
  type Frame,
  type GroupContext,
  type MeasurementGroup,
} from '../measurementGroup';
import { ownTerm, ROLE, STANDARD } from '../terms';

export const TERMS = {
  l5Endplate: ownTerm('L5-ENDPLATE', 'Inferior endplate of L5 (posterior to anterior)'),
  longAxis: ownTerm('LONG-AXIS', 'Sacral long axis (caudal to cranial)'),
};

/** The lines that the user drew to replace a default direction. */
export function writeDirectionLines(lines: DirectionLines, context: GroupContext): ContentItem[] {
  const line = (
    role: 'L5 endplate' | typeof ROLE.longAxis,
    label: MeasurementGroup['label'],
    finding: Code,
    structure: Code,
    ends: readonly [LpsPoint, LpsPoint],
  ): ContentItem => {
    const content = [coordinatesItem('CONTAINS', finding, inFrame(context, ...ends))];
    const site = { structure, side: null };
    return measurementGroup({ role, as: 'own', finding, site, method: null, label, computed: false, content }, context);
  };
  const { l5InferiorEndplate: l5, sacralLongAxis: axis } = lines;
  return [
    ...(l5 === null
      ? []
      : [
          line('L5 endplate', { kind: 'l5-endplate' }, TERMS.l5Endplate, STANDARD.fifthLumbarVertebra, [
            l5.posterior,
            l5.anterior,
          ]),
        ]),
    ...(axis === null
      ? []
      : [line(ROLE.longAxis, { kind: 'long-axis' }, TERMS.longAxis, STANDARD.sacrum, [axis.caudal, axis.cranial])]),
  ];
}

/** The lines that the user drew; null where a default direction holds. */
export function readDirectionLines(frame: Frame): DirectionLines {
  const line = (name: Code): [LpsPoint, LpsPoint] | null => {
    const group = optionalGroup(frame, name, null);
    return group === null ? null : lineOf(requiredOne(group.items, name), frame.frameOfReferenceUID, name.meaning);
  };
  const l5 = line(TERMS.l5Endplate);
  const axis = line(TERMS.longAxis);
  return {
    l5InferiorEndplate: l5 === null ? null : { posterior: l5[0], anterior: l5[1] },
    sacralLongAxis: axis === null ? null : { caudal: axis[0], cranial: axis[1] },
  };
}
