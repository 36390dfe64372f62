/** Breaks a sentence into lines of about so many letters, at spaces. */
export function wrap(sentence: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of sentence.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Millimetres for the image: one decimal, a real minus, and none before zero, as in the panel. */
export function millimetres(value: number): string {
  const rounded = Math.abs(value) < 0.05 ? 0 : value;
  return `${rounded.toFixed(1).replace('-', '−')} mm`;
}
