import dcmjs from 'dcmjs';
import { type Dataset, readText } from '../../src/core/dicom';

/** Character sets without a character beyond ASCII (PS3.3 C.12.1.1.2): none named, and the default repertoire named. */
const ASCII_ONLY = new Set(['', 'iso-ir-6', 'iso-2022-ir-6']);

/** Encodings whose later bytes may look like the marks between values (PS3.5 6.1.2.3), and were parted there. */
const NOT_PARTED_RIGHTLY = new Set(['gbk', 'gb18030', 'gb2312', 'shift-jis', 'iso-2022-jp', 'iso-ir-58']);

const REPLACEMENT = '\uFFFD';

/** What dcmjs takes each byte for where it knows no character set: one character for each of the 256. */
const CHARACTER_OF_BYTE = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
const BYTE_OF_CHARACTER = new Map(Array.from(CHARACTER_OF_BYTE, (character, byte) => [character, byte]));

type Decode = (text: string) => string;
const asItIs: Decode = text => text;

/**
 * Decodes the texts of a dataset that dcmjs has left as bytes, one character for each: all texts where the file
 * names no character set, and the texts within sequences whatever it names.
 *
 * Where the named set holds ASCII only, bytes beyond are read as UTF-8, which cannot be mistaken for any other set.
 * What cannot be decoded becomes the replacement character (U+FFFD), for no other text may be made of it.
 *
 * @param characterSet the first value of Specific Character Set as the file has it.
 */
export function withDecodedTexts(dataset: Dataset, characterSet: string): Dataset {
  const name = characterSet.trim().replace(/[_ ]/g, '-').toLowerCase();
  const isNamed = !ASCII_ONLY.has(name);
  const encoding = isNamed ? (dcmjs.constants.encodingMapping[name] ?? '') : 'utf-8';
  const decode: Decode = NOT_PARTED_RIGHTLY.has(encoding)
    ? () => REPLACEMENT
    : text => new TextDecoder(encoding).decode(bytesOf(text));
  const decodeBytes: Decode = text => (isPlain(text) ? text : decode(text));
  return decoded(dataset, isNamed ? asItIs : decodeBytes, decodeBytes);
}

function decoded(dataset: Dataset, decode: Decode, inSequences: Decode): Dataset {
  const value = (given: unknown): unknown => {
    if (given instanceof String) return decode(given.valueOf());
    if (typeof given === 'string') return decode(given);
    if (Array.isArray(given)) return given.map(value);
    if (!isPlainObject(given)) return given;
    // The component groups of a name belong to this dataset; items of a sequence are datasets of their own.
    if (isName(given)) return Object.fromEntries(Object.entries(given).map(([key, group]) => [key, value(group)]));
    return decoded(given, readText(given, 'SpecificCharacterSet') === '' ? inSequences : asItIs, inSequences);
  };
  return Object.fromEntries(Object.entries(dataset).map(([keyword, given]) => [keyword, value(given)]));
}

function isPlainObject(value: unknown): value is Dataset {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !(value instanceof ArrayBuffer);
}

const isName = (value: Dataset): boolean => 'Alphabetic' in value || 'Ideographic' in value || 'Phonetic' in value;

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, character => BYTE_OF_CHARACTER.get(character) ?? 0);
}

/** ASCII, without the escape sequences that change the character set within a text (PS3.5 6.1.2.5). */
function isPlain(text: string): boolean {
  return Array.from(text).every(character => character < '\u0080' && character !== '\u001B');
}
