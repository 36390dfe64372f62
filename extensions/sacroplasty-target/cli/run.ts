import { readFile, writeFile } from 'node:fs/promises';
import dcmjs from 'dcmjs';
import { messageOf, UserError } from '../../../platform-config/common';
import { type SurfaceChoice, TRACED } from '../src/core/analysis';
import { localIso, type Plan, planJson, type SourceSeries } from '../src/core/plan';
import { nextSrIdentity, NO_LINEAGE, writePlanSr } from '../src/core/sr';
import { cliMessages, messages } from '../src/messages';
import { encodeDataset, loadDicomFolder, loadDicomWebSeries, loadSegmentedSacrum, type SeriesLoad } from './dicom';
import { NOTHING_GIVEN, parseGiven, type Given } from './given';
import { makePlan } from './makePlan';
import { parseOptions, type Options } from './options';

/** Where the command writes: the plan to `output`, what a person should know to `note`. */
export interface Console {
  readonly output: (text: string) => void;
  readonly note: (line: string) => void;
}

export type ExitCode = 0 | 1 | 2;

/** Runs the command; every failure that a user can cause ends in one sentence and an exit code. */
export async function run(args: readonly string[], console: Console): Promise<ExitCode> {
  try {
    const options = parseOptions(args);
    if (options === null) {
      console.output(cliMessages.usage);
      return 0;
    }
    return await plan(options, console);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.note(error.message);
    return 1;
  }
}

async function plan(options: Options, console: Console): Promise<ExitCode> {
  const given = options.given === null ? NOTHING_GIVEN : await readGiven(options.given);
  const cannot = (reason: string): ExitCode => {
    console.note(reason);
    return 2;
  };
  const { series, notes } = await load(options);
  if (series.kind === 'refused') return cannot(series.reason);
  const surface = await chooseSurface(options, series.source);
  if (surface.kind === 'refused') return cannot(surface.reason);
  const result = makePlan(series, given, surface, localIso(new Date()));
  if (result.kind === 'refused') return cannot(result.reason);
  const json = `${JSON.stringify(planJson(result.plan, series.facts, messages), null, 2)}\n`;
  if (options.sr !== null) await write(options.sr, structuredReport(result.plan));
  if (options.out === null) console.output(json);
  else await write(options.out, json);
  notes.forEach(console.note);
  return 0;
}

/**
 * The series, and what else was seen on the way. Notes are reported with a plan only: a refusal stays one
 * line, so that whatever reads it need not guess which line is the reason.
 */
async function load(options: Options): Promise<{ readonly series: SeriesLoad; readonly notes: readonly string[] }> {
  const { source, study, series } = options;
  if (source.kind === 'dicomweb') {
    const wanted = { root: source.root, StudyInstanceUID: study ?? '', SeriesInstanceUID: series };
    return { series: await loadDicomWebSeries(wanted), notes: [] };
  }
  const loaded = await readable(source.path, path =>
    loadDicomFolder(path, { StudyInstanceUID: study, SeriesInstanceUID: series }),
  );
  const unreadable = loaded.unreadableFiles.map(({ path, reason }) => cliMessages.unreadableFile(path, reason));
  if (loaded.kind === 'refused') {
    const reason = [loaded.reason, ...unreadable.slice(0, 1)].join(' ');
    return { series: { kind: 'refused', reason }, notes: [] };
  }
  const ignored = cliMessages.ignoredFiles(loaded.ignoredFiles);
  return { series: loaded, notes: loaded.ignoredFiles > 0 ? [ignored, ...unreadable] : unreadable };
}

/** The surface to measure on: that of --seg, or the one found on the CT. */
async function chooseSurface(
  { seg }: Options,
  series: SourceSeries,
): Promise<SurfaceChoice | { readonly kind: 'refused'; readonly reason: string }> {
  if (seg === null) return TRACED;
  const loaded = await readable(seg, path => loadSegmentedSacrum(path, series));
  return loaded.kind === 'refused' ? loaded : { kind: 'segmentation', segmentation: loaded.sacrum };
}

async function readGiven(path: string): Promise<Given> {
  const text = await readable(path, file => readFile(file, 'utf8'));
  try {
    return parseGiven(JSON.parse(text));
  } catch (error) {
    throw new UserError(`${path}: ${messageOf(error)}`);
  }
}

function structuredReport(plan: Plan): Uint8Array {
  const { DicomMetaDictionary } = dcmjs.data;
  return new Uint8Array(
    encodeDataset(
      writePlanSr(
        plan,
        nextSrIdentity(NO_LINEAGE, () => DicomMetaDictionary.uid()),
        messages,
      ),
    ),
  );
}

async function readable<T>(path: string, read: (path: string) => Promise<T>): Promise<T> {
  try {
    return await read(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UserError(cliMessages.cannotBeRead(path, error.message));
    throw error;
  }
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (error) {
    throw new UserError(cliMessages.cannotBeWritten(path, messageOf(error)));
  }
}
