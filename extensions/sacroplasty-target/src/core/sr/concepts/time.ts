import { isoAt, type Plan } from '../../plan';
import type { NaturalisedDataset } from '../dataset';
import { textOf, type RawRecord } from '../items';
import { refuse } from '../refusal';

/**
 * The moment of the plan, by the clock of the source where that is known: a Timezone Offset From UTC holds for every
 * date and time of the SR, those copied from the source among them (PS3.3 C.12.1.1.8). Without it none is stated.
 * Observation DateTime (C.17.3), with an offset of its own, then says by which clock the plan was stated.
 */
export function writeTime({ createdAt, source: { TimezoneOffsetFromUTC } }: Plan): {
  readonly instanceCreation: NaturalisedDataset;
  readonly content: NaturalisedDataset;
} {
  const stated = dicomTimestamp(createdAt);
  const own = { ObservationDateTime: dateTime(stated) };
  const isZoned = TimezoneOffsetFromUTC !== '';
  const { date, time, offset } = isZoned ? dicomTimestampAt(createdAt, TimezoneOffsetFromUTC) : stated;
  return {
    instanceCreation: {
      InstanceCreationDate: date,
      InstanceCreationTime: time,
      ...(isZoned ? { TimezoneOffsetFromUTC: offset } : {}),
      ...(isZoned && offset === stated.offset ? {} : own),
    },
    content: { ContentDate: date, ContentTime: time },
  };
}

/**
 * When the plan was stated. Observation DateTime says it by the clock of whoever stated it; where it is not there,
 * because that clock was the source's, or never was before content version 1.2, Content Date and Time do.
 */
export function readTime(dataset: RawRecord): string {
  const item = { kind: 'time' } as const;
  const stated = textOf(dataset['ObservationDateTime']);
  const own =
    stated === ''
      ? null
      : (isoOfDateTime(stated) ?? refuse({ kind: 'unreadable', item, found: { kind: 'text', text: stated } }));
  const date = textOf(dataset['ContentDate']);
  const time = textOf(dataset['ContentTime']);
  const offset = textOf(dataset['TimezoneOffsetFromUTC']) || stated.slice(-5) || '+0000';
  const content =
    isoTimestamp({ date, time, offset }) ??
    refuse({ kind: 'unreadable', item, found: { kind: 'text', text: `${date} ${time} ${offset}` } });
  if (own !== null && Date.parse(own) !== Date.parse(content)) {
    refuse({ kind: 'contradiction', item, detail: { kind: 'two-times', observed: own, content } });
  }
  return own ?? content;
}

/** A clock time with its offset from UTC, in DICOM's parts (PS3.5 6.2: DA, TM; Timezone Offset From UTC). */
interface DicomTimestamp {
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
function dicomTimestamp(iso: string): DicomTimestamp {
  const match = ISO.exec(iso);
  if (match === null) throw new RangeError(`${iso} is not a local time with its offset from UTC`);
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '', fraction, zone = 'Z'] = match;
  return {
    date: year + month + day,
    time: hour + minute + second + (fraction === undefined ? '' : `.${fraction}`),
    offset: zone === 'Z' ? '+0000' : zone.replace(':', ''),
  };
}

/**
 * The same moment by the clock of another zone.
 * @param offset &ZZXX of that zone.
 */
function dicomTimestampAt(iso: string, offset: string): DicomTimestamp {
  const stated = dicomTimestamp(iso);
  if (stated.offset === offset) return stated;
  const minutes = Number(`${offset.slice(0, 1)}1`) * (60 * Number(offset.slice(1, 3)) + Number(offset.slice(3)));
  return dicomTimestamp(isoAt(Date.parse(iso), minutes));
}

/** The inverse; null where the parts are not complete. */
function isoTimestamp({ date, time, offset }: DicomTimestamp): string | null {
  const onDay = /^(\d{4})(\d{2})(\d{2})$/.exec(date);
  const atTime = /^(\d{2})(\d{2})(\d{2})(\.\d{1,6})?$/.exec(time);
  const inZone = /^([+-]\d{2})(\d{2})$/.exec(offset);
  if (onDay === null || atTime === null || inZone === null) return null;
  return `${onDay.slice(1).join('-')}T${atTime.slice(1, 4).join(':')}${atTime[4] ?? ''}${inZone.slice(1).join(':')}`;
}

/** As one value with its own offset (PS3.5 6.2: DT). */
function dateTime({ date, time, offset }: DicomTimestamp): string {
  return date + time + offset;
}

/** The inverse of `dateTime`, as ISO 8601; null where the text is not of that form. */
function isoOfDateTime(text: string): string | null {
  const match = /^(\d{8})(\d{6}(?:\.\d{1,6})?)([+-]\d{4})$/.exec(text);
  if (match === null) return null;
  const [, date = '', time = '', offset = ''] = match;
  return isoTimestamp({ date, time, offset });
}
