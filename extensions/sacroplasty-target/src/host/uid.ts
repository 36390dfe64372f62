/** Fills an array with random bytes; the browser's `crypto` also where the page is served without TLS. */
type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;

const browserRandom: RandomBytes = bytes => crypto.getRandomValues(bytes);

/**
 * A UID that nobody else has: `2.25.` and a version 4 UUID as one decimal number (PS3.5 B.2), 44 characters
 * at most. Not by `crypto.randomUUID`, which a page on plain http does not have.
 */
export function newUid(random: RandomBytes = browserRandom): string {
  const bytes = random(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => {
    if (index === 6) return (byte & 0x0f) | 0x40;
    if (index === 8) return (byte & 0x3f) | 0x80;
    return byte;
  })
    .map(byte => byte.toString(16).padStart(2, '0'))
    .join('');
  return `2.25.${BigInt(`0x${hex}`).toString()}`;
}
