/*
 * The one value of a DICOM file that its metadata do not bring along. A parser for all of DICOM would be
 * larger than the rest of the plugin together.
 */

/** Native pixel data, or why there are none. */
export type PixelDataResult =
  | { readonly kind: 'pixels'; readonly pixels: Uint8Array }
  | { readonly kind: 'compressed' }
  | { readonly kind: 'not-dicom' };

const IMPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2';
const EXPLICIT_LITTLE_ENDIAN = '1.2.840.10008.1.2.1';
const TRANSFER_SYNTAX_UID = 0x0002_0010;
const PIXEL_DATA = 0x7fe0_0010;
const ITEM_END = 0xfffe_e00d;
const SEQUENCE_END = 0xfffe_e0dd;
const UNDEFINED_LENGTH = 0xffff_ffff;
/** Value representations whose length takes four bytes (PS3.5 7.1.2). */
const LONG = new Set(['OB', 'OD', 'OF', 'OL', 'OV', 'OW', 'SQ', 'SV', 'UC', 'UN', 'UR', 'UT', 'UV']);
const PREAMBLE = 128;

interface Element {
  readonly tag: number;
  readonly vr: string;
  readonly from: number;
  readonly length: number;
}

/** Finds the native Pixel Data of a DICOM file (PS3.10 7, PS3.5 7.1), little endian. */
export function pixelDataOf(file: ArrayBuffer): PixelDataResult {
  const view = new DataView(file);
  try {
    if (text(view, PREAMBLE, 4) !== 'DICM') return { kind: 'not-dicom' };
    let at = PREAMBLE + 4;
    let transferSyntax = '';
    while (at < view.byteLength && view.getUint16(at, true) === 2) {
      const element = elementAt(view, at, true);
      if (element.tag === TRANSFER_SYNTAX_UID) transferSyntax = text(view, element.from, element.length);
      at = element.from + element.length;
    }
    const isExplicit = transferSyntax === EXPLICIT_LITTLE_ENDIAN;
    if (!isExplicit && transferSyntax !== IMPLICIT_LITTLE_ENDIAN) return { kind: 'compressed' };
    while (at < view.byteLength) {
      const element = elementAt(view, at, isExplicit);
      if (element.tag === PIXEL_DATA) {
        if (element.length === UNDEFINED_LENGTH) return { kind: 'compressed' };
        return { kind: 'pixels', pixels: new Uint8Array(file, element.from, element.length) };
      }
      at = endOf(view, element, isExplicit);
    }
    return { kind: 'not-dicom' };
  } catch (error) {
    // Cut off: a length leads beyond the file.
    if (error instanceof RangeError) return { kind: 'not-dicom' };
    throw error;
  }
}

function elementAt(view: DataView, at: number, isExplicit: boolean): Element {
  const group = view.getUint16(at, true);
  const tag = group * 0x1_0000 + view.getUint16(at + 2, true);
  // Items and their ends have no value representation in any transfer syntax.
  if (!isExplicit || group === 0xfffe) return { tag, vr: '', from: at + 8, length: view.getUint32(at + 4, true) };
  const vr = text(view, at + 4, 2);
  return LONG.has(vr)
    ? { tag, vr, from: at + 12, length: view.getUint32(at + 8, true) }
    : { tag, vr, from: at + 8, length: view.getUint16(at + 6, true) };
}

/** Where the next element begins; inside what has no stated length the items are passed one by one. */
function endOf(view: DataView, { from, length, vr }: Element, isExplicit: boolean): number {
  if (length !== UNDEFINED_LENGTH) return from + length;
  // An unknown value of undefined length is encoded implicitly (PS3.5 6.2.2).
  const isInner = isExplicit && vr !== 'UN';
  let at = from;
  for (;;) {
    const item = elementAt(view, at, isInner);
    at = item.from;
    if (item.tag === SEQUENCE_END) return at;
    if (item.length !== UNDEFINED_LENGTH) at += item.length;
    else at = endOfItem(view, at, isInner);
  }
}

function endOfItem(view: DataView, from: number, isExplicit: boolean): number {
  let at = from;
  for (;;) {
    const element = elementAt(view, at, isExplicit);
    if (element.tag === ITEM_END) return element.from;
    at = endOf(view, element, isExplicit);
  }
}

function text(view: DataView, at: number, length: number): string {
  let out = '';
  for (let i = 0; i < length; i++) {
    const code = view.getUint8(at + i);
    if (code !== 0) out += String.fromCharCode(code);
  }
  return out.trim();
}
