/** The three needle trajectories of Fig 1C / Table 1, by the paper's own numbers. */
export type TrajectoryNumber = 1 | 2 | 3;

export const TRAJECTORIES = [1, 2, 3] as const satisfies readonly TrajectoryNumber[];
