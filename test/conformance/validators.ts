import { execFile } from 'node:child_process';

/** What one validator printed, and how it ended. */
export interface Verdict {
  readonly output: string;
  readonly exitCode: number;
}

/** `-Djdk...=0`: PixelMed's rules are larger than what Java's XSLT allows by default; it would end with 0 and no word. */
const JAVA_TOOL_OPTIONS = '-Djdk.xml.xpathExprGrpLimit=0 -Djdk.xml.xpathExprOpLimit=0 -Djdk.xml.xpathTotalOpLimit=0';

function run(command: string, ...args: readonly string[]): Promise<Verdict> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, JAVA_TOOL_OPTIONS };
    const limits = { env, maxBuffer: 64 * 1024 * 1024 };
    execFile(command, args, limits, (error, stdout, stderr) => {
      // A missing program or one that was killed has no exit code: that is not a verdict.
      if (error !== null && typeof error.code !== 'number') {
        reject(new Error(`${command} did not run (${String(error.code ?? error.signal)}). Is it installed?`));
        return;
      }
      resolve({ output: stdout + stderr, exitCode: typeof error?.code === 'number' ? error.code : 0 });
    });
  });
}

/** Lines of an output that state an error. */
export function errorsIn(output: string): string[] {
  return output.split('\n').filter(line => /^(Error|E:)|illegal relationship/i.test(line));
}

/** dicom3tools: the IOD, its modules, value representations and value types. It names what it recognised. */
export async function iodErrors(file: string): Promise<string[]> {
  const { output, exitCode } = await run('dciodvfy', '-new', file);
  const ran = /^Comprehensive3DSR$/m.test(output) ? [] : [`dciodvfy did not recognise the IOD: ${output}`];
  return [...ran, ...errorsIn(output), ...(exitCode === 0 ? [] : [`dciodvfy ended with ${String(exitCode)}`])];
}

/** dcmtk: the content tree and its relationships. A tree that was read is printed from its title on. */
export async function treeErrors(file: string): Promise<string[]> {
  const { output, exitCode } = await run('dsrdump', file);
  const ran = output.includes('"Imaging Measurement Report")=SEPARATE>') ? [] : [`dsrdump printed no tree: ${output}`];
  return [...ran, ...errorsIn(output), ...(exitCode === 0 ? [] : [`dsrdump ended with ${String(exitCode)}`])];
}

/** dicom3tools: patient, study and series as several files state them. Silence is agreement. */
export async function entityErrors(...files: readonly string[]): Promise<string[]> {
  const { output, exitCode } = await run('dcentvfy', ...files);
  return [...errorsIn(output), ...(exitCode === 0 ? [] : [`dcentvfy ended with ${String(exitCode)}`])];
}

/** PixelMed: the templates of PS3.16. It always ends with 0, so that its own words must show that it ran. */
export async function templateErrors(file: string): Promise<string[]> {
  const { output } = await run('DicomSRValidator', file);
  const ran = ['Found Root Template TID_1500', 'Root Template Validation Complete', 'IOD validation complete'].filter(
    words => !output.includes(words),
  );
  return [...ran.map(words => `DicomSRValidator did not say "${words}": ${output.slice(0, 500)}`), ...errorsIn(output)];
}

/** The file in the DICOM JSON model (PS3.18 F.2), by dcmtk: a reader that shares no code with our writer. */
export async function asDicomJson(file: string): Promise<Record<string, unknown>> {
  const { output, exitCode } = await run('dcm2json', file);
  if (exitCode !== 0) throw new Error(`dcm2json: ${output}`);
  return JSON.parse(output) as Record<string, unknown>;
}
