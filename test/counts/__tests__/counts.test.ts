import { describe, expect, it } from 'vitest';
import { countLine, countPlaywright, countVitest, sum } from '..';

const vitest = JSON.stringify({
  testResults: [
    {
      name: 'a.test.ts',
      status: 'failed',
      assertionResults: [
        { fullName: 'a works', status: 'passed' },
        { fullName: 'a breaks', status: 'failed' },
        { fullName: 'a waits', status: 'skipped' },
        { fullName: 'a some day', status: 'todo' },
      ],
    },
    { name: 'broken.test.ts', status: 'failed', assertionResults: [] },
    { name: 'b.test.ts', status: 'passed', assertionResults: [{ fullName: 'b works', status: 'passed' }] },
  ],
});
const playwright = JSON.stringify({
  suites: [
    {
      title: 'job.spec.ts',
      specs: [{ title: 'saves', tests: [{ status: 'expected' }] }],
      suites: [
        {
          title: 'PACS',
          specs: [
            { title: 'down', tests: [{ status: 'unexpected' }] },
            { title: 'sometimes', tests: [{ status: 'flaky' }] },
            { title: 'later', tests: [{ status: 'skipped' }] },
          ],
        },
      ],
    },
  ],
  errors: [{ message: 'no browser' }],
});

describe('counting', () => {
  it('names what failed and what was skipped, also a file that could not be loaded', () => {
    expect(countVitest(vitest)).toEqual({
      passed: 2,
      failed: ['a breaks', 'broken.test.ts'],
      skipped: ['a waits', 'a some day'],
    });
  });

  it('takes a flaky end-to-end test and an error outside the tests as failed', () => {
    expect(countPlaywright(playwright)).toEqual({
      passed: 1,
      failed: ['job.spec.ts > PACS > down', 'job.spec.ts > PACS > sometimes', 'no browser'],
      skipped: ['job.spec.ts > PACS > later'],
    });
  });

  it('ends with one plain line over all runners', () => {
    expect(countLine(sum([countVitest(vitest), countPlaywright(playwright)]))).toBe('3 passed, 5 failed, 3 skipped');
  });
});
