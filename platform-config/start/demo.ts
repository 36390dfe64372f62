import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfPresent } from '../common/index';
import { uploadDicom } from '../pacs/index';

/** A demo study that is in the embedded PACS. */
export interface DemoStudy {
  readonly title: string;
  readonly studyInstanceUID: string;
  /** Images that were loaded. */
  readonly images: number;
}

/**
 * Loads the demo CTs into Orthanc unless they are there, and returns which they are.
 * `folder` keeps the note of what was loaded; it is written last, so that an interrupted
 * loading is repeated. Plans of earlier runs stay: images that are there are not stored again.
 */
export async function loadDemo(orthancUrl: string, folder: string): Promise<readonly DemoStudy[]> {
  const note = join(folder, 'demo.json');
  const earlier = JSON.parse((await readIfPresent(note)) || '[]') as readonly DemoStudy[];
  const present = await Promise.all(earlier.map(study => isStored(orthancUrl, study)));
  if (earlier.length > 0 && present.every(Boolean)) return earlier;

  console.error('Making the demo CTs and loading them into Orthanc (once) ...');
  // Loaded only here: every later start does without the generator.
  const { phantomPatients } = await import('../../test/phantom');
  const studies: DemoStudy[] = [];
  for (const { title, make } of phantomPatients()) {
    const { StudyInstanceUID, files } = make();
    await uploadDicom(
      orthancUrl,
      files.map(file => file.bytes),
    );
    studies.push({ title, studyInstanceUID: StudyInstanceUID, images: files.length });
  }
  await writeFile(note, JSON.stringify(studies, null, 2));
  return studies;
}

async function isStored(orthancUrl: string, study: DemoStudy): Promise<boolean> {
  const response = await fetch(`${orthancUrl}/tools/find`, {
    method: 'POST',
    body: JSON.stringify({ Level: 'Instance', Query: { StudyInstanceUID: study.studyInstanceUID }, Expand: false }),
  });
  const instances = (await response.json()) as readonly string[];
  return instances.length >= study.images;
}
