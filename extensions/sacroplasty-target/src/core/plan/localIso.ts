/** Local date and time with its offset from UTC, ISO 8601 to the millisecond. */
export function localIso(date: Date): string {
  return isoAt(date.getTime(), -date.getTimezoneOffset());
}

/**
 * A moment as ISO 8601 to the millisecond.
 * @param time ms since 1970, UTC.
 * @param offset of the clock that the moment is stated by, minutes east of UTC.
 */
export function isoAt(time: number, offset: number): string {
  const local = new Date(time + offset * 60_000).toISOString().slice(0, -1);
  const size = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
