import { run } from './run';

// The exit code is set, not called: what was printed must reach a slow pipe first.
process.exitCode = await run(process.argv.slice(2), {
  output: text => process.stdout.write(text),
  note: line => process.stderr.write(`${line}\n`),
});
