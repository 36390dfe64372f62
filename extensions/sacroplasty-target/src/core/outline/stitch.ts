import type { LpsPoint } from '../geometry';
import type { OutlineStretch } from './surfaceOutline';

/** A piece of an outline between two of its points, which are named by numbers: pieces meet where they share one. */
export interface Piece {
  readonly ends: readonly [number, number];
  readonly isSure: boolean;
}

/**
 * Pieces in any order, joined to stretches that are as long as can be and equally sure throughout.
 * @param pieces at most two of which meet in a point. @param placeOf where a point lies.
 */
export function stitch(pieces: readonly Piece[], placeOf: (point: number) => LpsPoint): OutlineStretch[] {
  return [true, false].flatMap(isSure =>
    chains(pieces.filter(piece => piece.isSure === isSure)).map(chain => ({ isSure, points: chain.map(placeOf) })),
  );
}

function chains(pieces: readonly Piece[]): number[][] {
  const meeting = new Map<number, Piece[]>();
  for (const piece of pieces) {
    for (const end of piece.ends) {
      const there = meeting.get(end);
      if (there === undefined) meeting.set(end, [piece]);
      else there.push(piece);
    }
  }
  const used = new Set<Piece>();
  const follow = (from: number): number[] => {
    const chain: number[] = [];
    for (let at = from; ;) {
      const next = meeting.get(at)?.find(piece => !used.has(piece));
      if (next === undefined) return chain;
      used.add(next);
      at = next.ends[0] === at ? next.ends[1] : next.ends[0];
      chain.push(at);
    }
  };
  const found: number[][] = [];
  for (const piece of pieces) {
    if (used.has(piece)) continue;
    used.add(piece);
    const [from, to] = piece.ends;
    found.push([...follow(from).reverse(), from, to, ...follow(to)]);
  }
  return found;
}
