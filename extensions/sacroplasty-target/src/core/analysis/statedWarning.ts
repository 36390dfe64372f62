import type { Side } from '../geometry';
import { stated } from './reason';
import type { StatedWarning } from './warning';

/** A warning of which there are only the words. */
export function statedWarning(text: string, side: Side | null = null): StatedWarning {
  return { ...stated(text), side };
}
