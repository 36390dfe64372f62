/** The pixel data element's tag (PS3.6: 7FE0,0010). */
const TAG = { group: 0x7fe0, element: 0x0010 } as const;

/** The element's first bytes for a value of `length` bytes, by VR; '' for implicit VR (PS3.5 7.1). */
function elementHead(vr: 'OW' | 'OB' | '', length: number, littleEndian: boolean): Buffer {
  const head = Buffer.alloc(vr === '' ? 8 : 12);
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  view.setUint16(0, TAG.group, littleEndian);
  view.setUint16(2, TAG.element, littleEndian);
  head.write(vr, 4, 'latin1');
  view.setUint32(head.length - 4, length, littleEndian);
  return head;
}

/**
 * Whether a file is long enough for the pixels that it declares. dcmjs fills up a file that was cut off
 * with zeros, which would be air in the middle of a patient.
 *
 * @param length bytes of the pixel data as declared.
 */
export function holdsAllPixels(file: ArrayBuffer, length: number, littleEndian: boolean): boolean {
  const bytes = Buffer.from(file);
  for (const vr of ['OW', 'OB', ''] as const) {
    const head = elementHead(vr, length, littleEndian);
    const at = bytes.indexOf(head);
    if (at >= 0) return at + head.length + length <= bytes.length;
  }
  // Not to be seen from outside: a deflated file, whose check sum was wrong had it been cut off.
  return true;
}
