import type { LpsDirection, LpsPoint, Millimetres, Side } from '../../src/core/geometry';
import type { Corners } from '../../src/core/landmark';
import { DEFAULT_DIRECTION_LINES, type DirectionLines } from '../../src/core/trajectory';

/** What the user has fixed on one side; null: the program proposes it. */
export interface GivenSide {
  readonly offset: Millimetres | null;
  readonly alaTarget: LpsPoint | null;
  /** Horizontal unit vector, posteromedial to anterolateral. */
  readonly jointDirection: LpsDirection | null;
}

/** What the user has fixed of a plan, LPS mm. */
export interface Given {
  readonly corners: Corners | null;
  readonly normal: LpsDirection | null;
  readonly sides: Readonly<Record<Side, GivenSide>>;
  /** Drawn to replace a trajectory's direction; null: the usual one holds. */
  readonly lines: DirectionLines;
  /** Keys that mean nothing here: reported, so that a slip of the pen is not taken for a proposal. */
  readonly unknownKeys: readonly string[];
}

export const NOTHING_GIVEN: Given = {
  corners: null,
  normal: null,
  sides: {
    left: { offset: null, alaTarget: null, jointDirection: null },
    right: { offset: null, alaTarget: null, jointDirection: null },
  },
  lines: DEFAULT_DIRECTION_LINES,
  unknownKeys: [],
};
