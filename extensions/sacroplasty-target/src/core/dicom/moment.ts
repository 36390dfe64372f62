/** YYYYMMDDHHMM[SS[.F]] or HHMM[SS[.F]] (PS3.5 6.2: DT, DA and TM) in seconds; null where it is neither. */
export function secondsOf(moment: string): number | null {
  const match = /^(?:(\d{4})(\d{2})(\d{2}))?(\d{2})(\d{2})(\d{2}(?:\.\d+)?)?(?:[+-]\d{4})?$/.exec(moment);
  if (match === null) return null;
  const [, year = '1970', month = '01', day = '01', hour, minute, second = '0'] = match;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 1000;
  return days + 3600 * Number(hour) + 60 * Number(minute) + Number(second);
}
