import type { JointParameters } from './parameters';
import type { SheetBox } from './sheetBox';

/** Not yet asked, and not seen or a jump away. */
const OPEN = 0;

/**
 * Which places of a sheet hang together with the joint: steps between neighbours that are no jumps. In front of the joint
 * and above it, where there is none, a path runs on in the next thing that looks like one.
 *
 * @param places of the sheet. @param seen how deep a gap is seen at each, 0 where none; cleared where it is another sheet's.
 */
export function keepOneSheet(
  { columns, levels }: Pick<SheetBox, 'columns' | 'levels'>,
  places: Uint8Array,
  seen: Float32Array,
  { below, heightStep, startHalf, furthestStep }: JointParameters['sheet'],
): void {
  const sheets = new Uint16Array(places.length);
  const within = (i: number): boolean => Math.abs(Math.floor(i / columns) * heightStep - below) <= startHalf;
  let most = 0;
  let joint = OPEN;
  for (let first = 0, sheet = OPEN; first < places.length; first++) {
    if (sheets[first] !== OPEN || seen[first] === 0) continue;
    sheet++;
    let weight = 0;
    const ahead = [first];
    sheets[first] = sheet;
    for (let i = ahead.pop(); i !== undefined; i = ahead.pop()) {
      if (within(i)) weight += seen[i] as number;
      const column = i % columns;
      const level = Math.floor(i / columns);
      const beside = [
        column > 0 ? i - 1 : i,
        column + 1 < columns ? i + 1 : i,
        level > 0 ? i - columns : i,
        level + 1 < levels ? i + columns : i,
      ];
      for (const next of beside) {
        const apart = Math.abs((places[next] as number) - (places[i] as number));
        if (sheets[next] !== OPEN || seen[next] === 0 || apart > furthestStep) continue;
        sheets[next] = sheet;
        ahead.push(next);
      }
    }
    if (weight > most) {
      most = weight;
      joint = sheet;
    }
  }
  for (let i = 0; i < sheets.length; i++) if (sheets[i] !== joint) seen[i] = 0;
}
