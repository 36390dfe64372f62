import { cliMessages } from '../../src/messages';

/** Uncompressed transfer syntaxes, which need no decoder (PS3.5 A.1, A.2, A.3, A.5). */
const NATIVE = new Map<string, { readonly littleEndian: boolean }>([
  ['1.2.840.10008.1.2', { littleEndian: true }],
  ['1.2.840.10008.1.2.1', { littleEndian: true }],
  ['1.2.840.10008.1.2.1.99', { littleEndian: true }],
  ['1.2.840.10008.1.2.2', { littleEndian: false }],
]);

/** Explicit VR Little Endian: what a server is asked for. */
export const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';

const COMPRESSED: readonly (readonly [prefix: string, name: string])[] = [
  ['1.2.840.10008.1.2.4.5', 'JPEG'],
  ['1.2.840.10008.1.2.4.7', 'JPEG Lossless'],
  ['1.2.840.10008.1.2.4.8', 'JPEG-LS'],
  ['1.2.840.10008.1.2.4.9', 'JPEG 2000'],
  ['1.2.840.10008.1.2.4.10', 'MPEG'],
  ['1.2.840.10008.1.2.4.20', 'High-Throughput JPEG 2000'],
  ['1.2.840.10008.1.2.5', 'RLE'],
];

/** How native pixels are stored, or null where they are compressed. */
export function nativeEncoding(transferSyntaxUID: string): { readonly littleEndian: boolean } | null {
  return NATIVE.get(transferSyntaxUID) ?? null;
}

/** The compression's common name, as the user knows it. */
export function compressionName(transferSyntaxUID: string): string {
  const found = COMPRESSED.find(([prefix]) => transferSyntaxUID.startsWith(prefix));
  return found?.[1] ?? cliMessages.transferSyntax(transferSyntaxUID);
}
