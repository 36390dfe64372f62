import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../../../../platform-config/common';
import { readText } from '../../src/core/dicom';
import { cliMessages } from '../../src/messages';
import { decodeHeader, isDicomFile } from './decode';
import { loadPixels, type SeriesLoad } from './loadedSeries';
import { chooseSeries, groupHeaders, type Header, type Wanted } from './seriesHeaders';

/** What a folder holds besides the series that was loaded. */
export interface FolderContent {
  /** Files that are not DICOM. */
  readonly ignoredFiles: number;
  /** DICOM files that could not be read, each with the reason. */
  readonly unreadableFiles: readonly { readonly path: string; readonly reason: string }[];
}

/** Without these a file belongs to nothing. */
const IDENTITY = ['StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'] as const;

const ANY: Wanted = { StudyInstanceUID: null, SeriesInstanceUID: null };

async function readBytes(path: string): Promise<ArrayBuffer> {
  const file = await readFile(path);
  if (file.byteLength === file.buffer.byteLength) return file.buffer;
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
}

async function filesIn(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .toSorted();
}

/**
 * Loads the series to plan on from a folder of DICOM files, read recursively. Files that are not DICOM
 * are counted and left alone.
 *
 * @throws the file system's own error when the folder or a file cannot be read.
 */
export async function loadDicomFolder(folder: string, wanted: Wanted = ANY): Promise<SeriesLoad & FolderContent> {
  const headers: Header<string>[] = [];
  const unreadableFiles: { path: string; reason: string }[] = [];
  let ignoredFiles = 0;
  for (const path of await filesIn(folder)) {
    const bytes = await readBytes(path);
    if (!isDicomFile(new Uint8Array(bytes))) {
      ignoredFiles += 1;
      continue;
    }
    try {
      const dataset = decodeHeader(bytes);
      // A DICOMDIR lists other files and is no image.
      if (dataset['DirectoryRecordSequence'] !== undefined) ignoredFiles += 1;
      else if (IDENTITY.every(attribute => readText(dataset, attribute) !== '')) headers.push({ dataset, where: path });
      else unreadableFiles.push({ path, reason: cliMessages.cutOff });
    } catch (error) {
      unreadableFiles.push({ path, reason: messageOf(error) });
    }
  }
  const content: FolderContent = { ignoredFiles, unreadableFiles };
  const [unreadable] = unreadableFiles;
  if (headers.length === 0 && unreadable !== undefined) {
    return { kind: 'refused', reason: cliMessages.filesCannotBeRead(unreadable.reason), ...content };
  }
  const choice = chooseSeries(groupHeaders(headers), wanted);
  if (choice.kind === 'refused') return { ...choice, ...content };
  return { ...(await loadPixels(choice.chosen, readBytes)), ...content };
}
