/** The three needle trajectories of Fig 1C / Table 1, by the paper's own numbers. */
export type TrajectoryNumber = 1 | 2 | 3;

export const TRAJECTORIES = [1, 2, 3] as const satisfies readonly TrajectoryNumber[];

/** The trajectories by what they run along. */
export const ALONG = { disc: 1, axial: 2, longAxis: 3 } as const satisfies Record<string, TrajectoryNumber>;

/** One thing for each trajectory, in their order. */
export type PerTrajectory<T> = EachOf<typeof TRAJECTORIES, T>;

type EachOf<A extends readonly unknown[], T> = { readonly [K in keyof A]: T };

/** What `of` says of each trajectory. */
export function forTrajectories<T>(of: (trajectory: TrajectoryNumber) => T): PerTrajectory<T> {
  const [first, second, third] = TRAJECTORIES;
  return [of(first), of(second), of(third)];
}
