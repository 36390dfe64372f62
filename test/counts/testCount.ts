/** Results of one or several test runners. */
export interface TestCount {
  readonly passed: number;
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
}

/** The results of several runners together. */
export function sum(counts: readonly TestCount[]): TestCount {
  return {
    passed: counts.reduce((total, one) => total + one.passed, 0),
    failed: counts.flatMap(one => one.failed),
    skipped: counts.flatMap(one => one.skipped),
  };
}

/** The last line of the whole run. */
export function countLine(count: TestCount): string {
  return `${count.passed} passed, ${count.failed.length} failed, ${count.skipped.length} skipped`;
}
