import type { Analysis, AnalysisInput, SurfaceChoice } from '../core/analysis';
import type { SeenBone, UnseenBone } from '../core/bone';
import type { LpsPoint } from '../core/geometry';
import type { Landmark } from '../core/landmark';
import type { MarginMapResult } from '../core/marginMap';
import type { LandmarkProposal, LevelCheck } from '../core/proposal';

/** What is analysed, without the voxels: plain data. */
export type MeasureInput = Omit<AnalysisInput, 'stack'>;

/** An analysis with the bone that it was made in. */
export interface Measured {
  readonly bone: SeenBone | UnseenBone;
  readonly analysis: Analysis;
}

/** What the engine is asked for, and what it answers. Plain data both ways. */
export interface Tasks {
  /** A complete analysis at a landmark. */
  readonly measure: { readonly ask: MeasureInput; readonly answer: Measured };
  /** The bone around a landmark. */
  readonly see: { readonly ask: Landmark; readonly answer: SeenBone | UnseenBone };
  /** The S1 landmark, from a place in S1 or from none. */
  readonly propose: { readonly ask: LpsPoint | null; readonly answer: LandmarkProposal };
  /** The margin in every direction around a landmark line that has been analysed. */
  readonly map: {
    readonly ask: { readonly landmark: Landmark; readonly analysis: Analysis; readonly surface?: SurfaceChoice };
    readonly answer: MarginMapResult;
  };
  /** Which level a landmark lies in. */
  readonly level: { readonly ask: Landmark; readonly answer: LevelCheck };
}

export type TaskKind = keyof Tasks;
export type Ask<K extends TaskKind> = Tasks[K]['ask'];
export type Answer<K extends TaskKind> = Tasks[K]['answer'];

/** One question; its kind determines what the rest of it is. */
export type Task = { readonly [K in TaskKind]: { readonly kind: K; readonly ask: Ask<K> } }[TaskKind];

/** The most urgent first: what the user waits for before what is looked up behind the user's back. */
export const BY_URGENCY: readonly TaskKind[] = ['measure', 'see', 'propose', 'map', 'level'];
