/**
 * `npm run uncertainty`: holds the stated uncertainty of the anterior cortex against its true place on seeded phantoms,
 * by voxel size and by how much of the uncertainty comes from what the fit of the edge leaves. The factor is what the
 * stated uncertainty had to be multiplied with to cover exactly 95 %: above 1 it is stated too small. `npm run uncertainty -- 40` takes the first 40 phantoms.
 */
import { BONE_PARAMETERS, seeBone, viewBone } from '../../extensions/sacroplasty-target/src/core/bone';
import { fromLocal } from '../../extensions/sacroplasty-target/src/core/boneSurface';
import { valuesOf } from '../../extensions/sacroplasty-target/src/core/numeric';
import { loadCase } from '../accuracy/loadCase';
import { plainTable } from '../accuracy/layout';
import { variant } from '../accuracy/variants';
import { landmarkOf } from '../cases/caseTruth';
import { probePhantom } from '../phantom';
import { generatorVersion } from '../support';

const PHANTOMS = 20;
/** Places that are asked for their nearest wall: at this spacing, mm, on the landmark line and above and below it. */
const OFFSETS = { farthest: 44, step: 4 } as const;
const HEIGHTS = [-6, 0, 6] as const;
/** Places whose wall is farther away or whose fit is no cortex say nothing of a fitted edge. */
const NEAR = 20;
const VOXELS = [1.2, 2.4, Number.POSITIVE_INFINITY] as const;
const RESIDUALS = [0.1, 0.3, Number.POSITIVE_INFINITY] as const;

/** One wall that was found, mm. */
interface Wall {
  readonly coarsest: number;
  readonly error: number;
  readonly stated: number;
}

const { least, perVoxel } = valuesOf(BONE_PARAMETERS).surface.uncertainty;

async function wallsOf(seed: number, version: string): Promise<readonly Wall[]> {
  const options = variant(seed);
  const { stack, truth } = await loadCase({ kind: 'phantom', name: `phantom ${String(seed)}`, options }, version);
  const bone = viewBone(stack, seeBone(stack, landmarkOf(truth)));
  if (bone.kind === 'unseen') return [];
  const probe = probePhantom(options);
  const coarsest = Math.max(stack.columnSpacing, stack.rowSpacing, stack.sliceSpacing);
  const walls: Wall[] = [];
  for (let s = -OFFSETS.farthest; s <= OFFSETS.farthest; s += OFFSETS.step) {
    for (const u of HEIGHTS) {
      const near = bone.surface.nearest([s, 0, u], 'anterior');
      if (near === null || near.support === 0 || Math.abs(near.distance) > NEAR) continue;
      const error = Math.abs(probe.surface(fromLocal(bone.surface.frame, near.point)));
      walls.push({ coarsest, error, stated: near.uncertainty });
    }
  }
  return walls;
}

/** The value that so large a share of the values does not exceed. */
function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? Number.NaN;
}

function row(title: string, walls: readonly Wall[]): string[] {
  const mean = (of: (wall: Wall) => number): number => walls.reduce((sum, wall) => sum + of(wall), 0) / walls.length;
  return [
    title,
    String(walls.length),
    ...[
      mean(({ error }) => error),
      quantile(
        walls.map(({ error }) => error),
        0.95,
      ),
      mean(({ stated }) => stated),
    ].map(length => length.toFixed(2)),
    (100 * mean(({ error, stated }) => Number(error <= stated))).toFixed(1),
    quantile(
      walls.map(({ error, stated }) => error / stated),
      0.95,
    ).toFixed(2),
  ];
}

const version = await generatorVersion();
const walls: Wall[] = [];
for (let seed = 1; seed <= Number(process.argv[2] ?? PHANTOMS); seed++) walls.push(...(await wallsOf(seed, version)));
const rows = VOXELS.flatMap((voxel, v) =>
  RESIDUALS.map((residual, r) => {
    const ofResidual = ({ coarsest, stated }: Wall): number => stated - least - perVoxel * coarsest;
    const between = walls.filter(
      wall =>
        wall.coarsest <= voxel &&
        wall.coarsest > (VOXELS[v - 1] ?? 0) &&
        ofResidual(wall) <= residual &&
        ofResidual(wall) > (RESIDUALS[r - 1] ?? -1),
    );
    return row(`voxels to ${String(voxel)}, of the residual to ${String(residual)}`, between);
  }),
).filter(([, count]) => count !== '0');
const titles = ['mm', 'walls', 'error', '95 %', 'stated', 'covered %', 'factor'];
console.log(plainTable(titles, [...rows, row('all', walls)]));
