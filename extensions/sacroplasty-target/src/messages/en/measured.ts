/** A measured value, said to be nearer to its limit than its own uncertainty. */
export function borderlineValue(measured: string): string {
  return `${measured}, borderline`;
}

/** In place of a value, why there is none. */
export function unknownValue(reason: string): string {
  return `unknown (${reason})`;
}
