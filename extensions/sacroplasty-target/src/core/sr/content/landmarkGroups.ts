import { distanceBetween, type LpsPoint } from '../../geometry';
import { CORNER_ORDER, type Landmark } from '../../landmark';
import type { LandmarkOrigin } from '../../plan';
import type { DirectionLines } from '../../trajectory';
import type { Code } from '../coding';
import { CORNER_CODE, PRIVATE, STANDARD } from '../codes';
import {
  inFrame,
  lengthItem,
  measurementGroup,
  namePlace,
  type GroupContext,
  type MeasurementGroup,
} from '../templates';
import { coordinatesItem, type ContentItem } from '../valueTypes';
import { cornerProvenance, proposalGroup } from './proposalGroup';

/** The four corners, the diagonals and their crossing, and where the corners come from. */
export function landmarkGroups(landmark: Landmark, origin: LandmarkOrigin, context: GroupContext): ContentItem[] {
  const { corners, target } = landmark;
  const onS1 = { structure: STANDARD.firstSacralVertebra, side: null };
  const point = (
    role: MeasurementGroup['role'],
    finding: Code,
    label: string,
    p: LpsPoint,
    provenance: readonly ContentItem[],
  ): ContentItem =>
    measurementGroup(
      {
        role,
        as: 'named',
        finding,
        site: onS1,
        method: null,
        label,
        computed: false,
        content: [
          namePlace('CONTAINS', p, context),
          coordinatesItem('CONTAINS', finding, inFrame(context, p)),
          ...provenance,
        ],
      },
      context,
    );
  const diagonal = (letter: 'A' | 'B', finding: Code, from: LpsPoint, to: LpsPoint): ContentItem =>
    measurementGroup(
      {
        role: `diagonal ${letter}`,
        as: 'own',
        finding,
        site: onS1,
        method: null,
        label: `Diagonal ${letter}`,
        computed: false,
        content: [
          lengthItem(STANDARD.length, distanceBetween(from, to), [
            coordinatesItem('INFERRED FROM', finding, inFrame(context, from, to)),
          ]),
        ],
      },
      context,
    );
  return [
    ...CORNER_ORDER.map(name =>
      point(`corner ${name}`, CORNER_CODE[name], name, corners[name], cornerProvenance(name, landmark, origin)),
    ),
    point('target', PRIVATE.target, 'Target', target, []),
    diagonal('A', PRIVATE.diagonalA, corners.PS, corners.AI),
    diagonal('B', PRIVATE.diagonalB, corners.AS, corners.PI),
    ...proposalGroup(landmark, origin, context),
  ];
}

/** The lines that the user drew to replace a default direction. */
export function directionLineGroups(lines: DirectionLines, context: GroupContext): ContentItem[] {
  const line = (
    role: 'L5 endplate' | 'sacral long axis',
    finding: Code,
    structure: Code,
    from: LpsPoint,
    to: LpsPoint,
  ): ContentItem =>
    measurementGroup(
      {
        role,
        as: 'own',
        finding,
        site: { structure, side: null },
        method: null,
        label: role,
        computed: false,
        content: [coordinatesItem('CONTAINS', finding, inFrame(context, from, to))],
      },
      context,
    );
  const { l5InferiorEndplate: l5, sacralLongAxis: axis } = lines;
  return [
    ...(l5 === null
      ? []
      : [line('L5 endplate', PRIVATE.l5Endplate, STANDARD.fifthLumbarVertebra, l5.posterior, l5.anterior)]),
    ...(axis === null ? [] : [line('sacral long axis', PRIVATE.longAxis, STANDARD.sacrum, axis.caudal, axis.cranial)]),
  ];
}
