import {
  directionOf,
  lpsDirection,
  type LpsDirection,
  lpsPoint,
  type LpsPoint,
  lpsVector,
  type Millimetres,
  mm,
  type Side,
  signOf,
} from '../../src/core/geometry';
import { DEFAULT_DIRECTION_LINES } from '../../src/core/trajectory';
import { cliMessages } from '../../src/messages';
import { UserError } from '../../../../platform-config/common';
import type { Given, GivenSide } from './given';

/** A direction steeper than this (sine, 5 degrees) is not a line on an axial image. */
const HORIZONTAL_WITHIN = 0.087;

type JsonObject = Readonly<Record<string, unknown>>;

/** Reads one JSON object and remembers which of its keys nobody asked for. */
class KeyReader {
  readonly #unread: Set<string>;
  readonly #object: JsonObject;

  constructor(
    value: unknown,
    readonly path: string,
  ) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new UserError(cliMessages.mustBeObject(path === '' ? cliMessages.theFile : path, shown(value)));
    }
    this.#object = value as JsonObject;
    this.#unread = new Set(Object.keys(value));
  }

  /** The value of a key, or null where it is absent or null, read by `parse`. */
  optional<T>(key: string, parse: (value: unknown, path: string) => T): T | null {
    this.#unread.delete(key);
    const value = this.#object[key];
    return value === undefined || value === null ? null : parse(value, this.pathOf(key));
  }

  /** As `optional`, for a key that must be there. */
  required<T>(key: string, parse: (value: unknown, path: string) => T): T {
    const value = this.optional(key, parse);
    if (value === null) throw new UserError(cliMessages.isMissing(this.pathOf(key)));
    return value;
  }

  get unread(): readonly string[] {
    return [...this.#unread].map(key => this.pathOf(key));
  }

  pathOf(key: string): string {
    return this.path === '' ? key : `${this.path}.${key}`;
  }
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? String(value) : text.slice(0, 60);
}

function parseNumber(value: unknown, path: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new UserError(cliMessages.mustBeNumber(path, shown(value)));
  }
  return value;
}

function parseTriple(value: unknown, path: string): readonly [number, number, number] {
  if (!Array.isArray(value) || value.length !== 3) {
    throw new UserError(cliMessages.mustBeTriple(path, shown(value)));
  }
  const numbers = value.map((item, i) => parseNumber(item, `${path}[${String(i)}]`));
  const [x = 0, y = 0, z = 0] = numbers;
  return [x, y, z];
}

const parsePoint = (value: unknown, path: string): LpsPoint => lpsPoint(...parseTriple(value, path));
const parseMillimetres = (value: unknown, path: string): Millimetres => mm(parseNumber(value, path));

function parseDirection(value: unknown, path: string): LpsDirection {
  const direction = lpsDirection(...parseTriple(value, path));
  if (direction === null) throw new UserError(cliMessages.noDirection(path, shown(value)));
  return direction;
}

/** A joint line is the same line from both ends; it is kept in the sense that points to the front. */
function parseJointDirection(value: unknown, path: string): LpsDirection {
  const direction = parseDirection(value, path);
  const horizontal = directionOf(lpsVector(direction[0], direction[1], 0));
  if (horizontal === null || Math.abs(direction[2]) > HORIZONTAL_WITHIN) {
    throw new UserError(cliMessages.mustBeHorizontal(path, shown(value)));
  }
  const [x, y] = horizontal;
  return lpsDirection(y > 0 ? -x : x, y > 0 ? -y : y, 0) ?? horizontal;
}

function parseSide(
  side: Side,
  value: unknown,
  path: string,
): { readonly side: GivenSide; readonly unread: readonly string[] } {
  const reader = new KeyReader(value, path);
  const offset = reader.optional('offset', parseMillimetres);
  if (offset !== null && offset * signOf(side) <= 0) {
    throw new UserError(cliMessages.wrongSign(`${path}.offset`, side));
  }
  const alaTarget = reader.optional('alaTarget', parsePoint);
  const jointDirection = reader.optional('jointDirection', parseJointDirection);
  return { side: { offset, alaTarget, jointDirection }, unread: reader.unread };
}

/**
 * Reads what the user has fixed.
 * @param json parsed JSON, untrusted.
 * @throws UserError naming the key that is wrong, and how.
 */
export function parseGiven(json: unknown): Given {
  const root = new KeyReader(json, '');
  const unread: string[] = [];
  const corners = root.optional('corners', (value, path) => {
    const reader = new KeyReader(value, path);
    const read = {
      AS: reader.required('AS', parsePoint),
      PS: reader.required('PS', parsePoint),
      AI: reader.required('AI', parsePoint),
      PI: reader.required('PI', parsePoint),
    };
    unread.push(...reader.unread);
    return read;
  });
  const normal = root.optional('normal', parseDirection);
  const parse = (side: Side) => (value: unknown, path: string) => {
    const parsed = parseSide(side, value, path);
    unread.push(...parsed.unread);
    return parsed.side;
  };
  const nothing: GivenSide = { offset: null, alaTarget: null, jointDirection: null };
  const sides = root.optional('sides', (value, path) => {
    const reader = new KeyReader(value, path);
    const read = { left: reader.optional('left', parse('left')), right: reader.optional('right', parse('right')) };
    unread.push(...reader.unread);
    return read;
  });
  const lines = root.optional('lines', (value, path) => {
    const reader = new KeyReader(value, path);
    const read = {
      l5InferiorEndplate: reader.optional('l5InferiorEndplate', (ends, at) => {
        const line = new KeyReader(ends, at);
        const both = {
          posterior: line.required('posterior', parsePoint),
          anterior: line.required('anterior', parsePoint),
        };
        unread.push(...line.unread);
        return both;
      }),
      sacralLongAxis: reader.optional('sacralLongAxis', (ends, at) => {
        const line = new KeyReader(ends, at);
        const both = { caudal: line.required('caudal', parsePoint), cranial: line.required('cranial', parsePoint) };
        unread.push(...line.unread);
        return both;
      }),
    };
    unread.push(...reader.unread);
    return read;
  });
  return {
    corners,
    normal,
    lines: lines ?? DEFAULT_DIRECTION_LINES,
    sides: { left: sides?.left ?? nothing, right: sides?.right ?? nothing },
    unknownKeys: [...root.unread, ...unread],
  };
}
