import { analyse } from '../../extensions/sacroplasty-target/src/core/analysis';
import { seeBone, viewBone } from '../../extensions/sacroplasty-target/src/core/bone';
import {
  degreesToRadians,
  displacement,
  distanceBetween,
  dot,
  mm,
  perpendicularPart,
  rotateAbout,
  directionOf,
  lpsVector,
  SUPERIOR,
  travel,
  type LpsDirection,
} from '../../extensions/sacroplasty-target/src/core/geometry';
import {
  buildLandmark,
  CORNER_ORDER,
  landmarkLine,
  type CornerName,
  type Landmark,
} from '../../extensions/sacroplasty-target/src/core/landmark';
import { DEFAULT_DIRECTION_LINES, PUBLISHED_THRESHOLDS } from '../../extensions/sacroplasty-target/src/core/trajectory';
import type { VoxelStack } from '../../extensions/sacroplasty-target/src/core/volume';
import { givenChoices, trueDepth, type CaseTruth } from '../cases/caseTruth';
import { countBands, type AnalysedWith, type Band, type BandCount } from '../cases/compare';

/** How far each corner is moved in the sagittal plane, mm. */
const MOVED = { least: 1, most: 2 } as const;
/** How far the plane is turned about each of its axes at most, degrees. */
const TURNED = 1.5;

/**
 * Counts the answers along the line through corners that were moved by 1 to 2 mm, with the plane turned: as
 * another observer places them. The distance to the surface changes by no more than the place does, so that
 * the truth on the unmoved line still proves most answers right or wrong; only those are counted.
 */
export function movedCorners(
  stack: VoxelStack,
  truth: CaseTruth,
  { real, moved }: { readonly real: Landmark; readonly moved: Landmark },
  { bone, measuring }: AnalysedWith = {},
): Readonly<Record<Band, BandCount>> {
  const input = {
    stack,
    landmark: moved,
    choices: givenChoices(truth),
    lines: DEFAULT_DIRECTION_LINES,
    thresholds: PUBLISHED_THRESHOLDS,
  };
  const analysis = analyse(input, viewBone(stack, seeBone(stack, moved, bone), bone), measuring);
  return countBands(analysis, (side, { point }) => {
    const along = dot(displacement(real.target, point), real.normal);
    const depth = trueDepth(truth.sides[side], along);
    if (depth === null) return null;
    const proven = Math.abs(depth) - distanceBetween(point, landmarkLine(real, mm(along)));
    return proven > 0 ? Math.sign(depth) * proven : null;
  });
}

/** The landmark as another observer places it. @param random seeded, so that a case is moved alike every time. */
export function moveLandmark({ corners, normal }: Landmark, random: () => number): Landmark {
  const up = inPlane(normal);
  const moved = (name: CornerName): Landmark['target'] => {
    const direction = rotateAbout(up, normal, degreesToRadians(360 * random()));
    return travel(corners[name], direction, MOVED.least + (MOVED.most - MOVED.least) * random());
  };
  const [PS, AS, AI, PI] = [moved('PS'), moved('AS'), moved('AI'), moved('PI')];
  const turn = (): number => TURNED * (2 * random() - 1);
  const forward = rotateAbout(up, normal, degreesToRadians(90));
  const turned = rotateAbout(rotateAbout(normal, up, degreesToRadians(turn())), forward, degreesToRadians(turn()));
  const result = buildLandmark({ PS, AS, AI, PI }, turned);
  if (result.kind === 'refused')
    throw new Error(`Moved ${CORNER_ORDER.join(', ')} are refused: ${result.refusal.kind}`);
  return result.landmark;
}

/** The direction in the sagittal plane that is nearest to straight up. */
function inPlane(normal: LpsDirection): LpsDirection {
  const up = directionOf(perpendicularPart(lpsVector(SUPERIOR[0], SUPERIOR[1], SUPERIOR[2]), normal));
  if (up === null) throw new Error('The plane is not sagittal');
  return up;
}
