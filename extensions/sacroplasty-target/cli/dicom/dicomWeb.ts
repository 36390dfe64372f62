import dcmjs from 'dcmjs';
import { messageOf, UserError } from '../../../../platform-config/common';
import { type Dataset, isDataset, readText } from '../../src/core/dicom';
import { cliMessages } from '../../src/messages';
import { loadPixels, type SeriesLoad } from './loadedSeries';
import { singlePart } from './multipart';
import { chooseSeries, groupHeaders, type Header } from './seriesHeaders';
import { EXPLICIT_LITTLE_ENDIAN } from './transferSyntax';

/** Where a series is on a DICOMweb server. `root` may carry `user:password@`. */
export interface DicomWebSource {
  readonly root: string;
  readonly StudyInstanceUID: string;
  /** Null: the best series of the study. */
  readonly SeriesInstanceUID: string | null;
}

const DICOM_JSON = 'application/dicom+json';
const DICOM_PART = 'multipart/related; type="application/dicom"';

/** One server, with its credentials taken out of the address. */
class Server {
  readonly #root: string;
  readonly #authorization: string | null;

  constructor(address: string) {
    if (!URL.canParse(address)) throw new UserError(cliMessages.notAnAddress(address));
    const url = new URL(address);
    const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
    this.#authorization = url.username === '' ? null : `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
    url.username = '';
    url.password = '';
    this.#root = url.href.replace(/\/+$/, '');
  }

  /** @throws UserError unless the server answers with success. */
  async get(path: string, accept: string): Promise<Response> {
    const response = await this.ask(path, accept);
    if (response.ok) return response;
    await response.body?.cancel();
    const meaning: Partial<Record<number, string>> = {
      401: cliMessages.demandsUser,
      403: cliMessages.forbidden,
      404: cliMessages.notThere,
    };
    const why = meaning[response.status] ?? `HTTP ${String(response.status)}`;
    throw new UserError(cliMessages.serverRefused(this.#root, path, why));
  }

  async ask(path: string, accept: string): Promise<Response> {
    const headers: Record<string, string> = { Accept: accept };
    if (this.#authorization !== null) headers['Authorization'] = this.#authorization;
    try {
      return await fetch(`${this.#root}${path}`, { headers });
    } catch (error) {
      const cause = error instanceof Error && error.cause !== undefined ? messageOf(error.cause) : messageOf(error);
      throw new UserError(cliMessages.notReached(this.#root, cause));
    }
  }

  /** A DICOM JSON answer (PS3.18 F), naturalised. An empty answer (204) is an empty list. */
  async datasets(path: string): Promise<readonly Dataset[]> {
    const response = await this.get(path, DICOM_JSON);
    const text = await response.text();
    if (text.trim() === '') return [];
    try {
      const json: unknown = JSON.parse(text);
      if (!Array.isArray(json)) throw new TypeError(cliMessages.notAList);
      return json.filter(isDataset).map(item => dcmjs.data.DicomMetaDictionary.naturalizeDataset(item));
    } catch (error) {
      throw new UserError(cliMessages.noDicomJson(this.#root, path, messageOf(error)));
    }
  }
}

/**
 * Loads the series to plan on from a DICOMweb server: metadata first, then the pixels of the chosen
 * series, uncompressed by the server (WADO-RS, PS3.18 10.4).
 *
 * @throws UserError when the server cannot be reached or refuses.
 */
export async function loadDicomWebSeries(source: DicomWebSource): Promise<SeriesLoad> {
  const server = new Server(source.root);
  const study = `/studies/${source.StudyInstanceUID}`;
  const wanted = source.SeriesInstanceUID === null ? await imageSeries(server, study) : [source.SeriesInstanceUID];
  const headers: Header<string>[] = [];
  for (const uid of wanted) {
    for (const dataset of await server.datasets(`${study}/series/${uid}/metadata`)) {
      headers.push({ dataset, where: `${study}/series/${uid}/instances/${readText(dataset, 'SOPInstanceUID')}` });
    }
  }
  if (headers.length === 0) {
    return {
      kind: 'refused',
      reason: cliMessages.studyAbsent(source.StudyInstanceUID),
    };
  }
  const choice = chooseSeries(groupHeaders(headers), source);
  return choice.kind === 'refused' ? choice : loadPixels(choice.chosen, path => fetchFile(server, path));
}

/** The series of a study that can be images to plan on; of the others not even the metadata is asked for. */
async function imageSeries(server: Server, study: string): Promise<readonly string[]> {
  const series = await server.datasets(`${study}/series`);
  return series
    .filter(dataset => ['CT', 'MR'].includes(readText(dataset, 'Modality')))
    .map(dataset => readText(dataset, 'SeriesInstanceUID'));
}

async function fetchFile(server: Server, path: string): Promise<ArrayBuffer> {
  const uncompressed = await server.ask(path, `${DICOM_PART}; transfer-syntax=${EXPLICIT_LITTLE_ENDIAN}`);
  if (uncompressed.ok) return singlePart(uncompressed);
  // A server that cannot convert gives the object as it is stored.
  await uncompressed.body?.cancel();
  return singlePart(await server.get(path, `${DICOM_PART}; transfer-syntax=*`));
}
