import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import dcmjs from 'dcmjs';
import { readPlanSr, type StoredPlan } from '../../../extensions/sacroplasty-target/src/core/sr';
import { asDicomJson } from '../../conformance/validators';
import { storedFile, storedReports, type StoredInstance } from '../../support';

/** One structured report of a PACS: its file, and the plan that our own reader finds in it. */
export interface StoredReport {
  readonly bytes: Uint8Array;
  readonly dataset: Readonly<Record<string, unknown>>;
  readonly plan: StoredPlan;
}

/** The plans that Orthanc holds of a study, oldest first. Throws for an SR that cannot be read as one. */
export async function storedPlans(orthancUrl: string, studyInstanceUID: string): Promise<StoredReport[]> {
  const reports = await storedReports(orthancUrl, studyInstanceUID);
  const plans = await Promise.all(reports.map(report => readReport(orthancUrl, report)));
  return plans.sort((a, b) => Date.parse(a.plan.createdAt) - Date.parse(b.plan.createdAt));
}

async function readReport(orthancUrl: string, report: StoredInstance): Promise<StoredReport> {
  const bytes = await storedFile(orthancUrl, report);
  // By dcmtk: the viewer writes with dcmjs, and dcmjs (0.50) reads non-ASCII text inside sequences as Latin-1.
  const folder = await mkdtemp(join(tmpdir(), 'stored-plan-'));
  const file = join(folder, 'plan.dcm');
  await writeFile(file, bytes);
  const dataset = dcmjs.data.DicomMetaDictionary.naturalizeDataset(await asDicomJson(file));
  await rm(folder, { recursive: true });
  const read = readPlanSr(dataset);
  if (read.kind !== 'plan')
    throw new Error(`${report.sopInstanceUID} is no plan that can be read: ${JSON.stringify(read)}`);
  return { bytes, dataset, plan: read.plan };
}

interface ContentItem {
  readonly ValueType?: string;
  readonly ConceptNameCodeSequence?: OneOrMore<{ readonly CodeMeaning?: string }>;
  readonly ContentSequence?: OneOrMore<ContentItem>;
  readonly MeasuredValueSequence?: OneOrMore<{
    readonly NumericValue?: OneOrMore<number | string>;
    readonly MeasurementUnitsCodeSequence?: OneOrMore<{ readonly CodeValue?: string }>;
  }>;
}

type OneOrMore<T> = T | readonly T[];

/** A NUM content item as any reader of SRs sees it. */
export interface StoredNumber {
  readonly meaning: string;
  readonly value: number;
  readonly unit: string;
}

/** Every NUM item of a report with a value, in the order of the tree; without our own reader. */
export function numbersIn(dataset: Readonly<Record<string, unknown>>): readonly StoredNumber[] {
  return numbersOf(dataset);
}

function numbersOf(item: ContentItem): readonly StoredNumber[] {
  const [measured] = all(item.MeasuredValueSequence);
  const value = all(measured?.NumericValue)[0];
  const own =
    item.ValueType === 'NUM' && value !== undefined
      ? [
          {
            meaning: all(item.ConceptNameCodeSequence)[0]?.CodeMeaning ?? '',
            value: Number(value),
            unit: all(measured?.MeasurementUnitsCodeSequence)[0]?.CodeValue ?? '',
          },
        ]
      : [];
  return [...own, ...all(item.ContentSequence).flatMap(numbersOf)];
}

function all<T>(value: OneOrMore<T> | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

/**
 * The value of one element with a short VR, byte for byte with its padding, from an explicit VR little endian
 * file: what a reader would have decoded and written anew cannot hide a difference.
 */
export function rawElement(file: Uint8Array, tag: number, vr: string): string {
  const header = Buffer.from([(tag >> 16) & 0xff, tag >>> 24, tag & 0xff, (tag >> 8) & 0xff, ...Buffer.from(vr)]);
  const bytes = Buffer.from(file);
  const at = bytes.indexOf(header, 132);
  if (at < 0) throw new Error(`The file holds no ${vr} ${tag.toString(16).padStart(8, '0')}.`);
  const length = bytes.readUInt16LE(at + 6);
  return bytes.subarray(at + 8, at + 8 + length).toString('hex');
}
