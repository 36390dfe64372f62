import type { TestCount } from './testCount';

/** The part of Vitest's JSON report that is counted. */
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Counts a Vitest JSON report; a file that could not be loaded is one failed test. */
export function countVitest(json: string): TestCount {
  const report = JSON.parse(json) as VitestReport;
  const tests = report.testResults.flatMap(file => {
    const broken = file.status === 'failed' && !file.assertionResults.some(one => one.status === 'failed');
    return [...file.assertionResults, ...(broken ? [{ fullName: file.name, status: 'failed' }] : [])];
  });
  return {
    passed: tests.filter(one => one.status === 'passed').length,
    failed: tests.filter(one => one.status === 'failed').map(one => one.fullName),
    skipped: tests.filter(one => !['passed', 'failed'].includes(one.status)).map(one => one.fullName),
  };
}
