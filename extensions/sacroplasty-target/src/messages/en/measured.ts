/** A measured value, said to be nearer to its limit than its own uncertainty. */
export function borderlineValue(measured: string): string {
  return `${measured}, borderline`;
}

/** Words that stand alone, as a sentence begins. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** In place of a value, why there is none. */
export function unknownValue(reason: string): string {
  return `unknown (${reason})`;
}
