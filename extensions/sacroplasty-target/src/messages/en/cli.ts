import type { Side } from '../../core/geometry';

/** Everything that the command `npm run plan` says beside what the viewer says, too. */
export const cli = {
  usage: `Usage: npm run plan -- SOURCE [options]
       npm run plan -- --dicomweb URL --study UID [--series UID] [options]

  SOURCE          folder of DICOM files (read recursively), or one file
  --dicomweb URL  DICOMweb server, http://[user:password@]host/path
  --study UID     study to plan on; needed with --dicomweb
  --series UID    series to plan on; else the thin axial CT series of the study
  --given FILE    JSON: corners {AS, PS, AI, PI}, normal, sides.left|right {offset or alaTarget, jointDirection},
                  lines {l5InferiorEndplate {posterior, anterior}, sacralLongAxis {caudal, cranial}} as in a plan;
                  what is not given is proposed, S1 included
  --seg FILE      DICOM SEG of the sacrum: measure on it instead of on the surface found on the CT
  --out FILE      write the plan (JSON) to this file instead of printing it
  --sr FILE       write the plan as a DICOM structured report, too

Exit code: 0 planned, 1 wrong call or unreadable input, 2 cannot be planned (one line says why).`,
  needsUid: (option: string, found: string) => `--${option} needs a DICOM UID, not "${found}".`,
  oneSource: 'Name one SOURCE only.',
  eitherSource: 'Name either a SOURCE folder or --dicomweb URL.',
  needsStudy: '--dicomweb needs --study UID.',
  cannotBeRead: (path: string, why: string) => `${path} cannot be read (${why}).`,
  cannotBeWritten: (path: string, why: string) => `${path} cannot be written (${why}).`,
  unreadableFile: (path: string, why: string) => `${path} cannot be read: ${why}`,
  ignoredFiles: (count: number) => `Files that are not DICOM and were ignored: ${String(count)}.`,

  unknownKey: (key: string) => `The given key "${key}" is not known and was not used.`,
  nobodyLooked: 'The corners of S1 were proposed by the program; nobody has looked at them.',
  normalAlone: 'A normal is given without the four corners that lie on its plane. Give both or neither.',
  notProposed: (refusal: string) => `${refusal} (With --given the corners can be named.)`,

  theFile: 'the file',
  mustBeObject: (path: string, found: string) => `${path} must be a JSON object, not ${found}`,
  isMissing: (path: string) => `${path} is missing`,
  mustBeNumber: (path: string, found: string) => `${path} must be a number, not ${found}`,
  mustBeTriple: (path: string, found: string) => `${path} must be three numbers [x, y, z] (LPS), not ${found}`,
  noDirection: (path: string, found: string) => `${path} has no direction: ${found}`,
  mustBeHorizontal: (path: string, found: string) => `${path} must be horizontal (z = 0), not ${found}`,
  wrongSign: (path: string, side: Side) =>
    `${path} must be ${side === 'left' ? 'positive' : 'negative'}: offsets are counted to the patient's left`,
  targetOffLine: (side: Side, off: number, within: number) =>
    `The ${side} ala target lies ${off.toFixed(1)} mm beside the landmark line; it must be on it (within ${String(within)} mm).`,
  targetOnOtherSide: (side: Side) => `The ${side} ala target lies on the other side of the midline.`,
  offsetDisagrees: (side: Side, offset: number, along: number) =>
    `The ${side} offset (${offset.toFixed(1)} mm) and ala target (${along.toFixed(1)} mm) do not agree.`,
  givenLine: (line: string, refusal: string) => `The given ${line}: ${refusal}`,

  noImages: 'There are no DICOM images.',
  /** @param series '' where none was named. @param study null where none was named. */
  seriesAbsent: (series: string, study: string | null) => `Series ${series} of study ${study ?? '(any)'} is not there.`,
  /** @param patients where there are two, their names. */
  severalStudies: (studies: readonly string[], patients: readonly string[]) =>
    `There are ${String(studies.length)} studies${patients.length === 0 ? '' : ` of two patients, "${patients.join('" and "')}"`}; name one with --study UID (${studies.join(', ')}).`,
  orNameSeries: (refusal: string) => `${refusal} Or name one series with --series UID.`,
  candidate: (number: number | null, description: string, refusal: string) =>
    `Series ${String(number ?? '?')} "${description}": ${refusal}`,
  cutOff: 'it is cut off or names no study, series or image',
  filesCannotBeRead: (why: string) => `The DICOM files cannot be read (${why}).`,

  notDicom: (image: string) =>
    `What came for image ${image} is no DICOM file. Try again, or have the image archive checked.`,
  compressed: (compression: string) =>
    `The images are compressed (${compression}). Decompress them first (for example with dcmtk's dcmdjpeg, dcmdjpls or dcmdrle, or gdcmconv --raw), or read them from a DICOMweb server, which decompresses.`,
  transferSyntax: (uid: string) => `transfer syntax ${uid}`,
  otherImage: (found: string, wanted: string) =>
    `Another image came than the one that was asked for (${found} for ${wanted}). Nothing is planned on a mixture; where it happens again, the image archive is to be checked.`,
  noPixels: 'The images hold no pixels.',
  pixelsCutOff: 'The pixels of an image are cut off. Send the series again.',
  /** @param bits null where it is not stated. */
  bitsAllocated: (bits: number | null) =>
    `Images with ${bits === null ? 'an unknown number of' : String(bits)} bits per pixel cannot be read.`,
  modalityLut: 'The images use a Modality LUT instead of a linear rescale, which cannot be read.',
  invalidNumber: (attribute: string, found: string) => `An image has an invalid ${attribute} ("${found}").`,
  copiesDiffer: (image: string) =>
    `Image ${image} is there more than once, with different pixels. Remove the copies that do not hold.`,

  segNotDicom: 'this is not a DICOM file.',
  segCannotBeRead: (why: string) => `the file cannot be read (${why}).`,
  segCompressed: (compression: string) => `the segmentation is compressed (${compression}). Decompress it first.`,
  segWithoutSacrum: 'it holds no segment that is coded as the sacrum (SCT 54735007).',
  segSeveralSacra: (one: string, another: string) => `it holds several sacra: ${one}, ${another}.`,

  notAnAddress: (address: string) => `${address} is not the address of a DICOMweb server.`,
  demandsUser: 'it demands a user name and password (http://user:password@...)',
  forbidden: 'access is forbidden',
  notThere: 'the study or series is not there',
  serverRefused: (server: string, path: string, why: string) =>
    `The DICOMweb server ${server} refused ${path}: ${why}.`,
  notReached: (server: string, why: string) => `The DICOMweb server ${server} cannot be reached (${why}).`,
  notAList: 'not a list',
  noDicomJson: (server: string, path: string, why: string) =>
    `The DICOMweb server ${server} answered ${path} with no DICOM JSON (${why}).`,
  studyAbsent: (study: string) => `Study ${study} is not on the server or holds no CT or MR series.`,
  noBoundary: 'The DICOMweb server sent a multipart answer without its boundary.',
  damagedMultipart: (why: string) => `The DICOMweb server sent a damaged multipart answer (${why}).`,
  emptyMultipart: 'The DICOMweb server sent an empty multipart answer.',
};
