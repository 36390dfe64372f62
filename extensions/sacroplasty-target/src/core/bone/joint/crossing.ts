import type { Local } from '../../boneSurface';
import type { SacralFace } from './sacralFace';

/**
 * Where a line crosses a sacrum's face that is moved outwards by so many times its uncertainty, mm along the line; 0 where
 * it starts beyond it, null where it does not cross.
 *
 * @param at the place so many mm along the line, local. @param reach it is followed so far, in steps, mm.
 */
export function crossing(
  face: Pick<SacralFace, 'beside'>,
  at: (x: number) => Local,
  share: number,
  { step, reach }: { readonly step: number; readonly reach: number },
): number | null {
  let before: number | null = null;
  for (let x = 0; x <= reach; x += step) {
    const beside = face.beside(at(x));
    if (beside === null) continue;
    const beyond = beside.beyond - share * beside.doubt;
    if (beyond > 0) {
      if (before !== null) return x - (step * beyond) / (beyond - before);
      // Coming from where nothing is known of the face, it was crossed somewhere before, or not at all.
      return x === 0 || share < 0 ? x : null;
    }
    before = beyond;
  }
  return null;
}
