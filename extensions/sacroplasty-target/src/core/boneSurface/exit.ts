/** Where a line leaves the sacrum's outer surface: signed distance from its start, mm. */
export interface Exit {
  readonly distance: number;
  /** Infinite where the line may as well not leave the bone at all. */
  readonly uncertainty: number;
  /** Outward unit normal at the exit, local. */
  readonly normal: readonly [number, number, number];
  /** False where no cortex is seen at the exit, or it lies past the traced part. */
  readonly seen: boolean;
  /** False where the surface shows no wall, and the exit was read along this line alone. */
  readonly onSurface: boolean;
  /** What ends the bone there: its cortex, or the sacrum's face at the joint, beyond which the ilium's bone follows. */
  readonly at: 'cortex' | 'sacroiliac-joint';
}

/**
 * The exits that are looked for along a line: of the part of the bone that was traced; or, from a start in front of the
 * bone, behind that part too, which takes longer. What knows the bone on all sides finds the same for both.
 */
export type ExitsSought = 'of-traced-part' | 'also-behind-it';
