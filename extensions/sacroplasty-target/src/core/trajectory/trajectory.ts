/** The three needle trajectories of Fig 1C / Table 1, by the paper's own numbers. */
export type TrajectoryNumber = 1 | 2 | 3;

export const TRAJECTORIES = [1, 2, 3] as const satisfies readonly TrajectoryNumber[];

export const TRAJECTORY_TITLE: Record<TrajectoryNumber, string> = {
  1: 'Parallel to the L5-S1 disc',
  2: 'Axial',
  3: 'Sacral long axis',
};
