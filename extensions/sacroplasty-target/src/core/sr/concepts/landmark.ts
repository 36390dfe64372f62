import { distanceBetween, SIDES, type LpsPoint } from '../../geometry';
import { buildLandmark, CORNER_ORDER, type CornerName, type Corners, type Landmark } from '../../landmark';
import { cornerOrigin, type LandmarkOrigin } from '../../plan';
import type { Code } from '../coding';
import {
  coordinatesItem,
  lengthItem,
  lengthOf,
  lineOf,
  mustCoincide,
  mustEqual,
  pointOf,
  requiredOne,
  type ContentItem,
} from '../items';
import {
  inFrame,
  measurementGroup,
  namePlace,
  requiredGroup,
  type Frame,
  type GroupContext,
  type MeasurementGroup,
} from '../measurementGroup';
import { refuse } from '../refusal';
import { ownTerm, STANDARD } from '../terms';
import { checkLandmarkLine, readBeam } from './landmarkLine';
import { isProvenanceStated, writeProvenance } from './provenance';

export const TERMS = {
  cornerPS: ownTerm('S1-PS', 'Posterosuperior corner of the S1 body (PS)'),
  cornerAS: ownTerm('S1-AS', 'Anterosuperior corner of the S1 body, promontory (AS)'),
  cornerAI: ownTerm('S1-AI', 'Anteroinferior corner of the S1 body (AI)'),
  cornerPI: ownTerm('S1-PI', 'Posteroinferior corner of the S1 body (PI)'),
  target: ownTerm('S1-TARGET', 'Crossing of the S1 diagonals (target)'),
  diagonalA: ownTerm('S1-DIAGONAL-A', 'S1 diagonal A (PS to AI)'),
  diagonalB: ownTerm('S1-DIAGONAL-B', 'S1 diagonal B (AS to PI)'),
};

export const CORNER_CODE: Record<CornerName, Code> = {
  PS: TERMS.cornerPS,
  AS: TERMS.cornerAS,
  AI: TERMS.cornerAI,
  PI: TERMS.cornerPI,
};

/** The four corners, the diagonals and their crossing. */
export function writeLandmark(landmark: Landmark, origin: LandmarkOrigin, context: GroupContext): ContentItem[] {
  const { corners, target } = landmark;
  const onS1 = { site: { structure: STANDARD.firstSacralVertebra, side: null }, method: null, computed: false };
  const point = (
    role: MeasurementGroup['role'],
    finding: Code,
    label: MeasurementGroup['label'],
    p: LpsPoint,
    provenance: readonly ContentItem[],
  ): ContentItem => {
    const drawn = coordinatesItem('CONTAINS', finding, inFrame(context, p));
    const content = [namePlace('CONTAINS', p, context), drawn, ...provenance];
    return measurementGroup({ ...onS1, role, as: 'named', finding, label, content }, context);
  };
  const diagonal = (letter: 'A' | 'B', finding: Code, from: LpsPoint, to: LpsPoint): ContentItem => {
    const drawn = coordinatesItem('INFERRED FROM', finding, inFrame(context, from, to));
    const content = [lengthItem(STANDARD.length, distanceBetween(from, to), [drawn])];
    const label = { kind: 'diagonal', letter } as const;
    return measurementGroup({ ...onS1, role: `diagonal ${letter}`, as: 'own', finding, label, content }, context);
  };
  return [
    ...CORNER_ORDER.map(name =>
      point(
        `corner ${name}`,
        CORNER_CODE[name],
        { kind: 'corner', name },
        corners[name],
        writeCornerProvenance(name, landmark, origin),
      ),
    ),
    point('target', TERMS.target, { kind: 'target' }, target, []),
    diagonal('A', TERMS.diagonalA, corners.PS, corners.AI),
    diagonal('B', TERMS.diagonalB, corners.AS, corners.PI),
  ];
}

/** Whose a corner is as it lies now; nothing where that was never recorded. */
function writeCornerProvenance(name: CornerName, landmark: Landmark, origin: LandmarkOrigin): ContentItem[] {
  const { kind } = cornerOrigin(name, landmark, origin);
  return kind === 'not-recorded' ? [] : [writeProvenance(kind === 'proposed' ? 'proposed' : 'given')];
}

/** Whether the corners say whose they are. */
export function isCornerProvenanceStated(frame: Frame): boolean {
  return CORNER_ORDER.some(name => isProvenanceStated(requiredGroup(frame, CORNER_CODE[name], null).items));
}

/** The landmark, built anew from its stored corners and beam and compared with its stored target. */
export function readLandmark(frame: Frame): Landmark {
  const corner = (name: CornerName): LpsPoint => readPoint(frame, CORNER_CODE[name]);
  const corners: Corners = { PS: corner('PS'), AS: corner('AS'), AI: corner('AI'), PI: corner('PI') };
  const target = readPoint(frame, TERMS.target);
  const built = buildLandmark(corners, readBeam(frame, target));
  if (built.kind === 'refused') return refuse({ kind: 'not-a-landmark', refusal: built.refusal });
  const { landmark } = built;
  mustCoincide(landmark.target, target, TERMS.target.meaning, 'off-crossing');
  checkDiagonal(frame, TERMS.diagonalA, corners.PS, corners.AI);
  checkDiagonal(frame, TERMS.diagonalB, corners.AS, corners.PI);
  for (const side of SIDES) checkLandmarkLine(frame, side, landmark);
  return landmark;
}

function readPoint(frame: Frame, name: Code): LpsPoint {
  const { items } = requiredGroup(frame, name, null);
  return pointOf(requiredOne(items, name), frame.frameOfReferenceUID, name.meaning);
}

function checkDiagonal(frame: Frame, name: Code, from: LpsPoint, to: LpsPoint): void {
  const item = name.meaning;
  const { items } = requiredGroup(frame, name, null);
  const length = requiredOne(items, STANDARD.length, `${item}: `);
  const [start, end] = lineOf(requiredOne(length.children, name), frame.frameOfReferenceUID, item);
  mustCoincide(start, from, item, 'off-corners');
  mustCoincide(end, to, item, 'off-corners');
  mustEqual(lengthOf(length, item), distanceBetween(start, end), item, 'off-line-length');
}
