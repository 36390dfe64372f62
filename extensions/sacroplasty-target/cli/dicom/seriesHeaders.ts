import {
  assessDatasets,
  describeSeriesRefusal,
  rankSeries,
  readNumber,
  readText,
  type Dataset,
  type PlannableSeries,
  type SeriesCandidate,
} from '../core';

/** The headers of one series, each with the way to its file (a path or a URL). */
export interface HeaderGroup<Where> extends SeriesCandidate {
  readonly StudyInstanceUID: string;
  readonly SeriesDescription: string;
  readonly Modality: string;
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

/** Sorts headers into their series and judges each. A second copy of the same object is left out. */
export function groupHeaders<Where>(headers: readonly Header<Where>[]): readonly HeaderGroup<Where>[] {
  const groups = new Map<string, Header<Where>[]>();
  const seen = new Set<string>();
  for (const header of headers) {
    const uid = readText(header.dataset, 'SOPInstanceUID');
    if (seen.has(uid)) continue;
    if (uid !== '') seen.add(uid);
    const key = `${readText(header.dataset, 'StudyInstanceUID')} ${readText(header.dataset, 'SeriesInstanceUID')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [header]);
    else group.push(header);
  }
  return [...groups.values()].flatMap(images => {
    const [first] = images;
    if (first === undefined) return [];
    return [
      {
        StudyInstanceUID: readText(first.dataset, 'StudyInstanceUID'),
        SeriesInstanceUID: readText(first.dataset, 'SeriesInstanceUID'),
        SeriesNumber: readNumber(first.dataset, 'SeriesNumber'),
        SeriesDescription: readText(first.dataset, 'SeriesDescription'),
        Modality: readText(first.dataset, 'Modality'),
        assessment: assessDatasets(images.map(({ dataset }) => dataset)),
        images,
      },
    ];
  });
}

const refuse = (reason: string): { readonly kind: 'refused'; readonly reason: string } => ({ kind: 'refused', reason });

/**
 * The series to plan on: the wanted one, or the best of the only study. Never a guess between studies:
 * they may be of different patients.
 */
export function chooseSeries<Where>(groups: readonly HeaderGroup<Where>[], wanted: Wanted): SeriesChoice<Where> {
  if (groups.length === 0) return refuse('There are no DICOM images.');
  const candidates = groups.filter(
    group =>
      (wanted.StudyInstanceUID === null || group.StudyInstanceUID === wanted.StudyInstanceUID) &&
      (wanted.SeriesInstanceUID === null || group.SeriesInstanceUID === wanted.SeriesInstanceUID),
  );
  if (candidates.length === 0) {
    return refuse(
      `Series ${wanted.SeriesInstanceUID ?? ''} of study ${wanted.StudyInstanceUID ?? '(any)'} is not there.`,
    );
  }
  const studies = new Set(candidates.map(({ StudyInstanceUID }) => StudyInstanceUID));
  if (studies.size > 1) {
    return refuse(`There are ${String(studies.size)} studies; name one with --study UID (${[...studies].join(', ')}).`);
  }
  const [best] = rankSeries(candidates);
  if (best?.assessment.kind === 'plannable') {
    return { kind: 'chosen', chosen: { group: best, series: best.assessment } };
  }
  return refuse(candidates.map(describeCandidate).join(' '));
}

function describeCandidate(
  { assessment, SeriesNumber, SeriesDescription }: HeaderGroup<unknown>,
  _: number,
  all: readonly unknown[],
): string {
  if (assessment.kind === 'plannable') return '';
  const reason = describeSeriesRefusal(assessment.reason);
  return all.length === 1 ? reason : `Series ${String(SeriesNumber ?? '?')} "${SeriesDescription}": ${reason}`;
}
