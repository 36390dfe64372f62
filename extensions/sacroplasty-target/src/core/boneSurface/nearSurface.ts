/** A surface near a place: signed distance (mm, positive while the place is inside) and its uncertainty. */
export interface NearSurface {
  readonly distance: number;
  readonly uncertainty: number;
  /** How clearly it is seen: the fall of the values across it, HU; 0 where no cortex lies under it. */
  readonly support: number;
  /** Outward unit normal there, local. */
  readonly normal: readonly [number, number, number];
  readonly point: readonly [number, number, number];
}
