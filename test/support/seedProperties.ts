import fc from 'fast-check';

/**
 * Property tests draw the same examples in every run, so that one commit has one result. To look
 * further: `PROPERTY_SEED=7 PROPERTY_RUNS=5000 npm run test:unit`.
 */
fc.configureGlobal({
  seed: Number(process.env.PROPERTY_SEED ?? 1),
  numRuns: Number(process.env.PROPERTY_RUNS ?? 100),
});
