import type { Local } from '../../boneSurface';
import type { SacralFace } from './sacralFace';

/**
 * Where a line crosses a sacrum's face that is moved outwards by a multiple of its uncertainty, mm along the line; 0
 * where it starts beyond it, null where it does not cross.
 *
 * @param at the place at a distance along the line, mm; local.
 * @param share by how many times its uncertainty the face is moved outwards; inwards where negative, and then what lies
 *   beyond it from where it is first known has crossed it there at the latest.
 * @param reach the line is followed so far, in steps, mm.
 */
export function crossing(
  face: Pick<SacralFace, 'beside'>,
  at: (x: number) => Local,
  share: number,
  { step, reach }: { readonly step: number; readonly reach: number },
): number | null {
  let before: { readonly x: number; readonly beyond: number } | null = null;
  for (let x = 0; x <= reach; x += step) {
    const beside = face.beside(at(x));
    if (beside === null) continue;
    const beyond = beside.beyond - share * beside.uncertainty;
    if (beyond > 0) {
      if (before !== null) return x - ((x - before.x) * beyond) / (beyond - before.beyond);
      // Coming from where nothing is known of the face, it was crossed somewhere before, or not at all.
      return x === 0 || share < 0 ? x : null;
    }
    before = { x, beyond };
  }
  return null;
}
