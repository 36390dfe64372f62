import type { ShellFit, ShellPrior } from './shellFit';
import { triple, type SurfacePoints } from './surfacePoints';
import type { SurfaceProbe } from './surfaceProbe';

/**
 * The fitted outer edge at the points of a surface, each fitted when it is first asked for:
 * neighbouring offsets share their nearest points.
 */
export class SurfaceEdges {
  readonly #fits = new Map<number, ShellFit | null>();

  constructor(
    private readonly points: SurfacePoints,
    private readonly probe: SurfaceProbe,
    private readonly prior: ShellPrior,
  ) {}

  /** The edge at surface point i along its normal, or null where the volume does not show it. */
  at(i: number): ShellFit | null {
    const known = this.#fits.get(i);
    if (known !== undefined) return known;
    const fit = this.probe.fit(triple(this.points.place, i), triple(this.points.normal, i), this.prior);
    this.#fits.set(i, fit);
    return fit;
  }
}
