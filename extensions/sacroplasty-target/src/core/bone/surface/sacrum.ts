import { dot } from '../../geometry';
import type { Landmark } from '../../landmark';
import { linearBlurVariance } from '../../numeric';
import { patientGrid, Resampler, type VoxelStack } from '../../volume';
import { estimateShell } from './estimateShell';
import { sacralFrame, type SacralFrame } from '../../boneSurface';
import type { SurfaceParameters } from './parameters';
import { polarGrid } from './polarGrid';
import type { SacralSurface } from './sacralSurface';
import type { ShellPrior } from './shellFit';
import { startOf } from './start';
import { SurfaceEdges } from './surfaceEdges';
import { surfacePoints, type SurfacePoints } from './surfacePoints';
import { SurfaceProbe } from './surfaceProbe';
import { traceSurface } from './traceSurface';
import { wallsOf, type Walls } from './walls';

/** The sacrum around one landmark: its unfolded outer surface and what reads the volume across it. */
export interface Sacrum {
  readonly parameters: SurfaceParameters;
  readonly frame: SacralFrame;
  readonly resampler: Resampler;
  readonly surface: SacralSurface;
  readonly points: SurfacePoints;
  readonly probe: SurfaceProbe;
  readonly prior: ShellPrior;
  /** The points on which cortex is seen, and the edge fitted at each. */
  readonly walls: Walls;
  readonly edges: SurfaceEdges;
  /** The largest voxel side, mm. */
  readonly coarsest: number;
}

/** A sacrum as it was traced, plain data: with the stack that it was traced on it can be read again. */
export interface TracedSacrum {
  readonly surface: SacralSurface;
  readonly prior: ShellPrior;
}

/** Finds the sacrum's outer cortical surface around a landmark. The stack's values must be HU. */
export function findSacrum(stack: VoxelStack, landmark: Landmark, parameters: SurfaceParameters): Sacrum {
  const ground = groundOf(stack, landmark, parameters);
  const { frame, resampler, coarsest, probe } = ground;
  const grid = polarGrid(parameters.section);
  const surface = traceSurface(resampler, grid, coarsest / 2, startOf(landmark, frame, grid), parameters);
  const points = surfacePoints(surface);
  return sacrumOn(ground, points, { surface, prior: estimateShell(surface, points, probe, parameters.prior) });
}

/** Reads a sacrum that was traced before, on the same stack and from the same landmark. */
export function readSacrum(
  stack: VoxelStack,
  landmark: Landmark,
  traced: TracedSacrum,
  parameters: SurfaceParameters,
): Sacrum {
  return sacrumOn(groundOf(stack, landmark, parameters), surfacePoints(traced.surface), traced);
}

/** What reads the voxels around a landmark. */
type Ground = Pick<Sacrum, 'parameters' | 'frame' | 'resampler' | 'coarsest' | 'probe'>;

function groundOf(stack: VoxelStack, landmark: Landmark, parameters: SurfaceParameters): Ground {
  const frame = sacralFrame(landmark);
  const axes = [frame.left, frame.anterior, frame.superior] as const;
  const resampler = new Resampler(stack, frame.origin, axes);
  const grid = patientGrid(stack);
  const spacings = [grid.columnSpacing, grid.rowSpacing, grid.sliceSpacing] as const;
  const directions = [grid.rowDirection, grid.columnDirection, grid.sliceDirection] as const;
  const variance = (axis: (typeof axes)[number]): number =>
    directions.reduce((sum, d, i) => sum + linearBlurVariance(dot(axis, d) * (spacings[i] ?? 0)), 0);
  const probe = new SurfaceProbe(resampler, [variance(axes[0]), variance(axes[1]), variance(axes[2])], parameters);
  return { parameters, frame, resampler, coarsest: Math.max(...spacings), probe };
}

function sacrumOn(ground: Ground, points: SurfacePoints, { surface, prior }: TracedSacrum): Sacrum {
  const edges = new SurfaceEdges(points, ground.probe, prior);
  return { ...ground, surface, points, prior, walls: wallsOf(surface, points, ground.parameters.wall), edges };
}
