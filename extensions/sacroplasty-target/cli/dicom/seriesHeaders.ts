import { type Dataset, readNumber, readText } from '../../src/core/dicom';
import {
  assessDatasets,
  findTwoPatients,
  type PatientIdentity,
  type PlannableSeries,
  rankSeries,
  readPatientIdentity,
  type SeriesCandidate,
} from '../../src/core/series';
import { cliMessages, messages } from '../../src/messages';

/** The headers of one series, each with the way to its file (a path or a URL). */
export interface HeaderGroup<Where> extends SeriesCandidate {
  readonly StudyInstanceUID: string;
  readonly SeriesDescription: string;
  readonly Modality: string;
  /** Several of one image where there are copies of it. */
  readonly images: readonly Header<Where>[];
}

export interface Header<Where> {
  readonly dataset: Dataset;
  readonly where: Where;
}

/** A series that can be planned on, with its headers. */
export interface ChosenSeries<Where> {
  readonly group: HeaderGroup<Where>;
  readonly series: PlannableSeries;
}

export type SeriesChoice<Where> =
  | { readonly kind: 'chosen'; readonly chosen: ChosenSeries<Where> }
  | { readonly kind: 'refused'; readonly reason: string };

/** Which study and series are wanted; null: the only study, the best series. */
export interface Wanted {
  readonly StudyInstanceUID: string | null;
  readonly SeriesInstanceUID: string | null;
}

/**
 * Sorts headers into their series and judges each, together with the copies of its images that lie in other
 * series: where they contradict it, it cannot be said which of them holds.
 */
export function groupHeaders<Where>(headers: readonly Header<Where>[]): readonly HeaderGroup<Where>[] {
  const series = groupBy(headers, ({ dataset }) => readText(dataset, 'SeriesInstanceUID'));
  const copies = groupBy(headers, ({ dataset }) => readText(dataset, 'SOPInstanceUID'));
  return [...series.values()].flatMap(images => {
    const [first] = images;
    if (first === undefined) return [];
    const uids = new Set(images.map(({ dataset }) => readText(dataset, 'SOPInstanceUID')));
    const elsewhere = [...uids].flatMap(uid => copies.get(uid) ?? []).filter(copy => !images.includes(copy));
    return [
      {
        StudyInstanceUID: readText(first.dataset, 'StudyInstanceUID'),
        SeriesInstanceUID: readText(first.dataset, 'SeriesInstanceUID'),
        SeriesNumber: readNumber(first.dataset, 'SeriesNumber'),
        SeriesDescription: readText(first.dataset, 'SeriesDescription'),
        Modality: readText(first.dataset, 'Modality'),
        assessment: assessDatasets([...images, ...elsewhere].map(({ dataset }) => dataset)),
        images,
      },
    ];
  });
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

const refuse = (reason: string): { readonly kind: 'refused'; readonly reason: string } => ({ kind: 'refused', reason });

/**
 * The series to plan on: the wanted one, or the best of the only study. Never a guess between studies or between
 * patients.
 */
export function chooseSeries<Where>(groups: readonly HeaderGroup<Where>[], wanted: Wanted): SeriesChoice<Where> {
  if (groups.length === 0) return refuse(cliMessages.noImages);
  const candidates = groups.filter(
    group =>
      (wanted.StudyInstanceUID === null || studiesOf(group).includes(wanted.StudyInstanceUID)) &&
      (wanted.SeriesInstanceUID === null || group.SeriesInstanceUID === wanted.SeriesInstanceUID),
  );
  if (candidates.length === 0) {
    return refuse(cliMessages.seriesAbsent(wanted.SeriesInstanceUID ?? '', wanted.StudyInstanceUID));
  }
  const studies = new Set(candidates.map(({ StudyInstanceUID }) => StudyInstanceUID));
  if (studies.size > 1) {
    const patients = findTwoPatients(candidates.flatMap(patientsOf));
    return refuse(cliMessages.severalStudies([...studies], patients?.map(messages.patient) ?? []));
  }
  const ranked = rankSeries(candidates);
  const patients = findTwoPatients(ranked.flatMap(patientsOf));
  if (patients !== null) return refuse(cliMessages.orNameSeries(messages.twoPatients(patients)));
  const [best] = ranked;
  if (best?.assessment.kind === 'plannable') {
    return { kind: 'chosen', chosen: { group: best, series: best.assessment } };
  }
  return refuse(candidates.map(describeCandidate).join(' '));
}

function patientsOf({ images }: HeaderGroup<unknown>): readonly PatientIdentity[] {
  return images.map(({ dataset }) => readPatientIdentity(dataset));
}

function studiesOf({ images }: HeaderGroup<unknown>): readonly string[] {
  return images.map(({ dataset }) => readText(dataset, 'StudyInstanceUID'));
}

function describeCandidate(
  { assessment, SeriesNumber, SeriesDescription }: HeaderGroup<unknown>,
  _: number,
  all: readonly unknown[],
): string {
  if (assessment.kind === 'plannable') return '';
  const reason = messages.seriesRefusal(assessment.reason);
  return all.length === 1 ? reason : cliMessages.candidate(SeriesNumber, SeriesDescription, reason);
}
