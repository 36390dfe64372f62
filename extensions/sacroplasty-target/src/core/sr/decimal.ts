/** DS values hold at most 16 characters (PS3.5 6.2). */
const DS_LENGTH = 16;

/**
 * A number as a DICOM decimal string (VR DS), as exact as 16 characters allow.
 * @throws RangeError when the number is not finite: an unknown value is never a number.
 */
export function decimalString(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${String(value)} cannot be stored as a number`);
  const exact = String(value);
  if (exact.length <= DS_LENGTH) return exact;
  for (let digits = DS_LENGTH; digits > 0; digits -= 1) {
    const rounded = String(Number(value.toPrecision(digits)));
    if (rounded.length <= DS_LENGTH) return rounded;
  }
  return exact.slice(0, DS_LENGTH);
}
