import { analyse, type SideChoice } from '../../extensions/sacroplasty-target/src/core/analysis';
import { seeBone, viewBone } from '../../extensions/sacroplasty-target/src/core/bone';
import { forBothSides, SIDES, type Side } from '../../extensions/sacroplasty-target/src/core/geometry';
import type { Landmark } from '../../extensions/sacroplasty-target/src/core/landmark';
import {
  DEFAULT_DIRECTION_LINES,
  PUBLISHED_THRESHOLDS,
  type TrajectoryNumber,
} from '../../extensions/sacroplasty-target/src/core/trajectory';
import type { VoxelStack } from '../../extensions/sacroplasty-target/src/core/volume';
import { messages } from '../../extensions/sacroplasty-target/src/messages';
import type { AnalysedWith } from '../cases/compare';
import type { Probe, Turn } from './probe';

/** A distance along a turned needle against the truth; `measured` null: answered unknown, for a reason. */
export interface TurnedNeedle {
  readonly side: Side;
  readonly trajectory: TrajectoryNumber;
  readonly turn: Turn;
  /** Unsigned offset of its target, mm. */
  readonly offset: number;
  readonly truth: number;
  readonly measured: number | null;
  readonly uncertainty: number | null;
  readonly reason: string | null;
}

const NONE: SideChoice = { offset: null, jointDirection: null };

/** Measures along every probe's needles, with the true corners. */
export function measureTurned(
  stack: VoxelStack,
  landmark: Landmark,
  probes: readonly Probe[],
  { bone, measuring }: AnalysedWith = {},
): readonly TurnedNeedle[] {
  const view = viewBone(stack, seeBone(stack, landmark, bone), bone);
  const of = (side: Side): readonly Probe[] => probes.filter(probe => probe.side === side);
  const [first, second] = SIDES;
  const count = Math.max(of(first).length, of(second).length);
  return Array.from({ length: count }, (_, i) => i).flatMap(i => {
    const both = forBothSides(side => of(side)[i] ?? null);
    const analysis = analyse(
      {
        stack,
        landmark,
        choices: forBothSides(side => both[side] ?? NONE),
        lines: DEFAULT_DIRECTION_LINES,
        thresholds: PUBLISHED_THRESHOLDS,
      },
      view,
      measuring,
    );
    return SIDES.flatMap(side => {
      const probe = both[side];
      return probe === null ? [] : analysis.sides[side].distances.flatMap(found => rowOf(probe, found));
    });
  });
}

function rowOf(
  { side, offset, turn, truth }: Probe,
  found: ReturnType<typeof analyse>['sides'][Side]['distances'][number],
): TurnedNeedle[] {
  const { trajectory, direction } = found;
  const d = direction === null ? null : truth(trajectory, direction);
  if (d === null) return [];
  const needle = { side, trajectory, turn, offset: Math.abs(offset), truth: d };
  return found.kind === 'measured'
    ? [{ ...needle, measured: found.distance, uncertainty: found.uncertainty, reason: null }]
    : [{ ...needle, measured: null, uncertainty: null, reason: messages.reason(found.reason) }];
}
