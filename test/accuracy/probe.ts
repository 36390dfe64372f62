import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  degreesToRadians,
  lpsDirection,
  mm,
  rotateAbout,
  signOf,
  SIDES,
  SUPERIOR,
  type LpsDirection,
  type LpsPoint,
  type Millimetres,
  type Side,
} from '../../extensions/sacroplasty-target/src/core/geometry';
import { landmarkLine, type Landmark } from '../../extensions/sacroplasty-target/src/core/landmark';
import type { TrajectoryNumber } from '../../extensions/sacroplasty-target/src/core/trajectory';
import { probePhantom, type PhantomOptions, type PhantomTruth } from '../phantom';

/** How far a needle's joint line is turned from the true one, degrees; positive: its tip towards the joint. */
export const TURNS = [-20, -10, 0, 10, 20] as const;
export type Turn = (typeof TURNS)[number];
/** Where its target lies on the way from the S1 foramen's lateral edge to the joint. */
const SHARES = [0.25, 0.5, 0.75] as const;

/** A target and a joint line on one side, and what is true of the three needles there. */
export interface Probe {
  readonly side: Side;
  /** Signed along the landmark's normal. */
  readonly offset: Millimetres;
  readonly jointDirection: LpsDirection;
  readonly turn: Turn;
  /**
   * The signed distance to the first exit from the sacrum along a direction; null where the target lies in a foramen, in
   * the canal or behind the sacrum, so that no distance is asked for.
   */
  readonly truth: (trajectory: TrajectoryNumber, direction: LpsDirection) => number | null;
}

interface StoredProbe {
  readonly side: Side;
  readonly offset: number;
  readonly turn: Turn;
  readonly jointDirection: readonly [number, number, number];
  readonly trajectory: TrajectoryNumber;
  readonly d: number | null;
  readonly kind: 'inside' | 'anterior' | 'gap' | 'posterior';
}

/** The probes of a case made from real bone, whose truth is its mesh's; none where the case has none. */
export function storedProbes(folder: string): readonly Probe[] {
  const file = join(folder, 'probes.json');
  if (!existsSync(file)) return [];
  const stored = JSON.parse(readFileSync(file, 'utf8')) as readonly StoredProbe[];
  const needles = new Map<string, StoredProbe[]>();
  for (const one of stored) {
    const key = [one.side, one.offset, one.turn].join();
    needles.set(key, [...(needles.get(key) ?? []), one]);
  }
  return [...needles.values()].flatMap(([first, ...rest]) => {
    const jointDirection = first === undefined ? null : lpsDirection(...first.jointDirection);
    if (first === undefined || jointDirection === null) return [];
    const { side, offset, turn } = first;
    const truth = (trajectory: TrajectoryNumber): number | null => {
      const needle = [first, ...rest].find(one => one.trajectory === trajectory);
      return needle?.kind === 'inside' || needle?.kind === 'anterior' ? needle.d : null;
    };
    return [{ side, offset: mm(offset), jointDirection, turn, truth }];
  });
}

/** The same probes on a phantom, whose truth is its shapes'. */
export function phantomProbes(options: PhantomOptions, truth: PhantomTruth, landmark: Landmark): readonly Probe[] {
  const phantom = probePhantom(options);
  return SIDES.flatMap(side => {
    const { foramen_lateral: foramen, si_face: joint, si_dir } = truth.sides[side];
    const along = lpsDirection(...si_dir);
    if (along === null) throw new Error('The phantom’s joint has no direction');
    return SHARES.flatMap(share => {
      const offset = mm(signOf(side) * (foramen + share * (joint - foramen)));
      const target: LpsPoint = landmarkLine(landmark, offset);
      const isInside = phantom.inside(target);
      const exit = (direction: LpsDirection): number | null => {
        const d = phantom.exit(target, direction);
        // From a start outside of the bone only what lies behind it is a distance: the start is in front.
        return d === null || (!isInside && d >= 0) ? null : d;
      };
      return TURNS.map(turn => ({
        side,
        offset,
        jointDirection: rotateAbout(along, SUPERIOR, degreesToRadians(signOf(side) * turn)),
        turn,
        truth: (_: TrajectoryNumber, direction: LpsDirection) => exit(direction),
      }));
    });
  });
}
