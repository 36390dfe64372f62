/**
 * Where a number comes from: `anatomy`, what is known of adults; `scanner`, what is known of CT and its sampling;
 * `tuned`, neither: it was set by trying.
 */
export const PARAMETER_KINDS = ['anatomy', 'scanner', 'tuned'] as const;
export type ParameterKind = (typeof PARAMETER_KINDS)[number];

/** Units of whole numbers: a count stays one when it is varied. */
const COUNTS = ['rays', 'samples', 'slices', 'places', 'rounds', 'candidates', 'points'] as const;
type CountUnit = (typeof COUNTS)[number];

/** `mm/mm`: mm of one length per mm of another; `share`: of a whole or of another value; `deviations`: standard deviations;
 * `cost`: in a sum of costs. */
export type ParameterUnit =
  | CountUnit
  | 'mm'
  | 'mm2'
  | 'mm3'
  | 'mm/mm'
  | 'HU'
  | 'HU/mm'
  | 'degrees'
  | 'radians'
  | 'share'
  | 'deviations'
  | 'cosine'
  | 's'
  | 'kV'
  | 'voxels'
  | 'cost';

/** One number, or a list of numbers that are tried one after another. */
export type ParameterValue = number | readonly number[];

/** What a person has set. */
export interface Parameter<V extends ParameterValue = ParameterValue> {
  readonly kind: ParameterKind;
  readonly value: V;
  readonly unit: ParameterUnit;
  /** The paper or textbook, the physics, or the command that set it. */
  readonly source: string;
}

/** Parameters by name, and groups of them. */
export interface ParameterGroup {
  readonly [name: string]: Parameter | ParameterGroup;
}

/** The plain numbers of a group, as code reads them. */
export type ValuesOf<G> = {
  readonly [K in keyof G]: G[K] extends Parameter<infer V>
    ? V extends number
      ? number
      : readonly number[]
    : ValuesOf<G[K]>;
};

/** A number of adults' anatomy. @param source the paper or textbook, or the bones on which it was measured. */
export function anatomy<V extends ParameterValue>(value: V, unit: ParameterUnit, source: string): Parameter<V> {
  return { kind: 'anatomy', value, unit, source };
}

/** A number of CT: attenuation, sampling, blur, noise. @param source the physics. */
export function scanner<V extends ParameterValue>(value: V, unit: ParameterUnit, source: string): Parameter<V> {
  return { kind: 'scanner', value, unit, source };
}

/** The source of a number that no experiment set by itself. */
export const WATCHED = 'set by hand while the figures of npm run accuracy were watched; not measured by itself';

/** The source of a number that was chosen, and by which no command's figures were watched. */
export const NOT_MEASURED = 'set by hand, not measured';

/** A number of neither. @param source the command or experiment that set it, or that none did: `WATCHED`, `NOT_MEASURED`. */
export function tuned<V extends ParameterValue>(value: V, unit: ParameterUnit, source: string): Parameter<V> {
  return { kind: 'tuned', value, unit, source };
}

/** The plain numbers of a group. */
export function valuesOf<G extends ParameterGroup>(group: G): ValuesOf<G> {
  const values = Object.entries(group).map(([name, entry]) => [
    name,
    isParameter(entry) ? entry.value : valuesOf(entry),
  ]);
  return Object.fromEntries(values) as ValuesOf<G>;
}

/** A parameter with the names of the groups that it lies in and its own. */
export interface NamedParameter {
  readonly path: readonly string[];
  readonly parameter: Parameter;
}

/** Every parameter of a group, in its order. */
export function listParameters(group: ParameterGroup, path: readonly string[] = []): readonly NamedParameter[] {
  return Object.entries(group).flatMap(([name, entry]) =>
    isParameter(entry) ? [{ path: [...path, name], parameter: entry }] : listParameters(entry, [...path, name]),
  );
}

/** A group in which one parameter is multiplied by a factor; a count stays whole and at least 1. */
export function varied<G extends ParameterGroup>(group: G, [name, ...rest]: readonly string[], factor: number): G {
  const entry = name === undefined ? undefined : group[name];
  if (name === undefined || entry === undefined) throw new Error('There is no such parameter');
  return { ...group, [name]: isParameter(entry) ? scaled(entry, factor) : varied(entry, rest, factor) };
}

function scaled(parameter: Parameter, factor: number): Parameter {
  const isCount = COUNTS.some(unit => unit === parameter.unit);
  const one = (value: number): number => (isCount ? Math.max(1, Math.round(value * factor)) : value * factor);
  const { value } = parameter;
  return { ...parameter, value: typeof value === 'number' ? one(value) : value.map(one) };
}

function isParameter(entry: Parameter | ParameterGroup): entry is Parameter {
  return typeof entry.source === 'string';
}
