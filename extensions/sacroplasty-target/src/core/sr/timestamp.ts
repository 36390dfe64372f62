/** A local time with its offset from UTC, in DICOM's parts (PS3.5 6.2: DA, TM; Timezone Offset From UTC). */
export interface DicomTimestamp {
  readonly date: string;
  readonly time: string;
  /** &ZZXX */
  readonly offset: string;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,6}))?(Z|[+-]\d{2}:\d{2})$/;

/**
 * @param iso ISO 8601 with an offset, for example 2026-11-23T14:05:09.250+01:00.
 * @throws RangeError when it is not of that form.
 */
export function dicomTimestamp(iso: string): DicomTimestamp {
  const match = ISO.exec(iso);
  if (match === null) throw new RangeError(`${iso} is not a local time with its offset from UTC`);
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '', fraction, zone = 'Z'] = match;
  return {
    date: year + month + day,
    time: hour + minute + second + (fraction === undefined ? '' : `.${fraction}`),
    offset: zone === 'Z' ? '+0000' : zone.replace(':', ''),
  };
}

/** The inverse; null where the parts are not complete. */
export function isoTimestamp({ date, time, offset }: DicomTimestamp): string | null {
  const onDay = /^(\d{4})(\d{2})(\d{2})$/.exec(date);
  const atTime = /^(\d{2})(\d{2})(\d{2})(\.\d{1,6})?$/.exec(time);
  const inZone = /^([+-]\d{2})(\d{2})$/.exec(offset);
  if (onDay === null || atTime === null || inZone === null) return null;
  return `${onDay.slice(1).join('-')}T${atTime.slice(1, 4).join(':')}${atTime[4] ?? ''}${inZone.slice(1).join(':')}`;
}
