import type { LpsDirection, Millimetres, Side } from '../geometry';
import type { Landmark } from '../landmark';
import type { DirectionLines, DistanceThresholds } from '../trajectory';
import type { VoxelStack } from '../volume';
import type { SideAnalysis } from './sideAnalysis';
import type { MeasuredSurface, SurfaceChoice } from './surface';
import type { AnalysisWarning } from './warning';

/** What the user has fixed on one side; null: the program proposes it. */
export interface SideChoice {
  /** Signed along the landmark's normal, mm. */
  readonly offset: Millimetres | null;
  /** Horizontal unit vector, posteromedial to anterolateral. */
  readonly jointDirection: LpsDirection | null;
}

export interface AnalysisInput {
  readonly stack: VoxelStack;
  readonly landmark: Landmark;
  readonly choices: Readonly<Record<Side, SideChoice>>;
  readonly lines: DirectionLines;
  readonly thresholds: DistanceThresholds;
  /** Missing: traced on the CT. */
  readonly surface?: SurfaceChoice;
}

/** Both hemisacra, measured. */
export interface Analysis {
  readonly sides: Readonly<Record<Side, SideAnalysis>>;
  readonly surface: MeasuredSurface;
  readonly warnings: readonly AnalysisWarning[];
}
