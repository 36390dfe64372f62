import type { TestCount } from './testCount';

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped' }[];
  }[];
}

/** The part of Playwright's JSON report that is counted. */
interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[];
  readonly errors: readonly { readonly message?: string }[];
}

/** Counts a Playwright JSON report; an error outside any test is one failed test, a flaky one failed, too. */
export function countPlaywright(json: string): TestCount {
  const report = JSON.parse(json) as PlaywrightReport;
  const tests = report.suites.flatMap(suite => testsOf(suite, ''));
  return {
    passed: tests.filter(one => one.status === 'expected').length,
    failed: [
      ...tests.filter(one => one.status === 'unexpected' || one.status === 'flaky').map(one => one.name),
      ...report.errors.map(error => error.message ?? 'an error outside the tests'),
    ],
    skipped: tests.filter(one => one.status === 'skipped').map(one => one.name),
  };
}

function testsOf(suite: PlaywrightSuite, path: string): { name: string; status: string }[] {
  const here = `${path}${suite.title} > `;
  return [
    ...suite.specs.flatMap(spec => spec.tests.map(one => ({ name: here + spec.title, status: one.status }))),
    ...(suite.suites ?? []).flatMap(inner => testsOf(inner, here)),
  ];
}
