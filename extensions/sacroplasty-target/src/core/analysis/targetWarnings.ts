import { mm, type Side } from '../geometry';
import type { SideAnalysis } from './sideAnalysis';

/** An ala target nearer to the midline than this is none, mm: it would leave its side. */
export const LEAST_TARGET_OFFSET = mm(1);
/** Where no foramen is seen, mm: medial to this lie the canal and, usually, the S1 foramen. */
const USUAL_CANAL = 25;

/** Sentences about a target that the user has put where no ala is. */
export function targetWarnings(side: Side, { alaTarget, foramenLimit, jointLimit }: SideAnalysis): string[] {
  if (alaTarget.kind === 'unknown' || alaTarget.by === 'proposed') return [];
  const at = Math.abs(alaTarget.offset);
  const where = `${at.toFixed(0)} mm`;
  if (at <= LEAST_TARGET_OFFSET)
    return [`The ${side} ala target is held beside the midline (${where}): it cannot cross to the other side.`];
  if (foramenLimit === null && at < USUAL_CANAL)
    return [
      `The ${side} ala target lies ${where} beside the midline, where canal and S1 foramen usually are; the foramen's edge was not found.`,
    ];
  if (foramenLimit !== null && at < Math.abs(foramenLimit)) {
    const edge = Math.abs(foramenLimit).toFixed(0);
    return [
      `The ${side} ala target lies medial to the lateral edge of the S1 foramen (${at.toFixed(0)} of ${edge} mm): a needle there can meet the foramen and its nerve.`,
    ];
  }
  if (jointLimit !== null && at > Math.abs(jointLimit)) {
    const joint = Math.abs(jointLimit).toFixed(0);
    return [
      `The ${side} ala target lies past the sacroiliac joint (${where}, the joint at ${joint} mm): it is not in the sacrum.`,
    ];
  }
  return [];
}
