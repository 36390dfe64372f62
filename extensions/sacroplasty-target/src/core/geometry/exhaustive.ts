/** For the default branch of an exhaustive switch: a new kind does not compile until it is handled. */
export function assertNever(value: never): never {
  throw new TypeError(`Unhandled case: ${JSON.stringify(value)}`);
}
