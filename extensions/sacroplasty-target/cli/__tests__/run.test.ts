import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import schema from '../../docs/plan.schema.json' with { type: 'json' };
import { run, type ExitCode } from '..';
import type { PlanJson } from '../../src/core/plan';
import { readPlanSr } from '../../src/core/sr';
import { decodeHeader } from '../dicom';
import { blockDatasets, GIVEN, temporaryFolder, type TemporaryFolder } from './blockCt';

const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);

interface Called {
  readonly code: ExitCode;
  readonly output: string;
  readonly notes: readonly string[];
}

async function call(...args: readonly string[]): Promise<Called> {
  const output: string[] = [];
  const notes: string[] = [];
  const code = await run(args, { output: text => output.push(text), note: line => notes.push(line) });
  return { code, output: output.join(''), notes };
}

let folder: TemporaryFolder;
let ct: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  await folder.addSeries('ct', blockDatasets());
  ct = join(folder.path, 'ct');
});
afterAll(() => folder.remove());

let files = 0;
const given = (content: unknown): Promise<string> => {
  files += 1;
  return folder.add(`given-${String(files)}.json`, typeof content === 'string' ? content : JSON.stringify(content));
};

async function planned(content: unknown = GIVEN): Promise<PlanJson> {
  const { code, output, notes } = await call(ct, '--given', await given(content));
  if (code !== 0) throw new Error(notes.join(' '));
  const plan = JSON.parse(output) as PlanJson;
  expect(validate(plan), JSON.stringify(validate.errors)).toBe(true);
  return plan;
}

describe('a plan as JSON', () => {
  it('fits its schema and holds what was given', async () => {
    const plan = await planned();
    expect(plan.landmark.corners).toEqual(GIVEN.corners);
    expect(plan.landmark).toMatchObject({ by: 'given', uncertainty: null });
    expect(plan.landmark.normal).toEqual([1, 0, 0]);
    expect(plan.landmark.target[0]).toBe(1);
    expect(plan.sides.left).toMatchObject({ offset: 30, alaTargetBy: 'given', jointDirectionBy: 'given' });
    expect(plan.sides.right.alaTarget?.[0]).toBeCloseTo(1 - 28.5, 6);
    const length = Math.hypot(0.5, 0.866);
    expect(plan.sides.left.jointDirection).toEqual([
      expect.closeTo(0.5 / length, 6),
      expect.closeTo(-0.866 / length, 6),
      0,
    ]);
    expect(plan.sides.left.distances.map(({ trajectory }) => trajectory)).toEqual([1, 2, 3]);
    expect(plan.sides.left.containment.every(({ offset }) => offset >= 0)).toBe(true);
    expect(plan.sides.right.containment.every(({ offset }) => offset <= 0)).toBe(true);
    expect(plan.series).toMatchObject({ Modality: 'CT', slices: 40, pixelSpacing: [2.2, 2], sliceSpacing: 2 });
  });

  it('measures the axial distance to the flat front of the block', async () => {
    const plan = await planned();
    const axial = plan.sides.left.distances[1];
    // From the target's y forward to y = -20, along a needle 30 degrees off.
    const depth = plan.landmark.target[1] + 20;
    expect(axial?.direction).toEqual([expect.closeTo(0.5, 3), expect.closeTo(-0.866, 3), 0]);
    expect(axial?.distance).not.toBeNull();
    expect(Math.abs((axial?.distance ?? Number.NaN) - depth / 0.866)).toBeLessThan(1.5);
    expect(axial?.class).toBe((axial?.distance ?? 0) > 10 ? '> 10 mm' : '3-10 mm');
  });

  it('takes an ala target on the landmark line for its offset', async () => {
    const { landmark } = await planned();
    const [x, y, z] = landmark.target;
    const plan = await planned({ ...GIVEN, sides: { left: { alaTarget: [x + 27.25, y + 0.4, z] } } });
    expect(plan.sides.left.offset).toBeCloseTo(27.25, 6);
    expect(plan.sides.left.alaTarget).toEqual([x + 27.25, y, z]);
  });

  it('fits the normal to the corners when none is given', async () => {
    expect((await planned({ corners: GIVEN.corners })).landmark.normal).toEqual([1, 0, 0]);
  });

  it('takes lines that are given, which come back in the JSON and the report and turn the trajectories', async () => {
    const lines = {
      l5InferiorEndplate: { posterior: [1, 5, 72], anterior: [1, -19, 66] },
      sacralLongAxis: { caudal: [1, 10, 20], cranial: [1, -2, 60] },
    };
    const plain = await planned();
    expect(plain.lines).toEqual({ l5InferiorEndplate: null, sacralLongAxis: null });
    const plan = await planned({ ...GIVEN, lines });
    expect(plan.lines).toEqual(lines);
    // The plan's own object, its ends in the other order and beside the plane, is the same line.
    const { posterior, anterior } = lines.l5InferiorEndplate;
    const backwards = { posterior: [4, ...anterior.slice(1)], anterior: posterior };
    const again = await planned({ ...GIVEN, lines: { ...plan.lines, l5InferiorEndplate: backwards } });
    expect(again.lines).toEqual(lines);
    expect(again.sides).toEqual(plan.sides);

    const slopeOf = ({ sides }: PlanJson, trajectory: 1 | 2 | 3): number => {
      const direction = sides.left.distances[trajectory - 1]?.direction ?? [0, 0, 0];
      return Math.atan2(direction[2], -direction[1]);
    };
    const bisector = (Math.atan2(-12, 23) + Math.atan2(-6, 24)) / 2;
    expect(slopeOf(plain, 1)).toBeCloseTo(Math.atan2(-12, 23), 5);
    expect(slopeOf(plan, 1)).toBeCloseTo(bisector, 5);
    expect(slopeOf(plan, 2)).toBeCloseTo(slopeOf(plain, 2), 5);
    expect(slopeOf(plan, 3)).toBeCloseTo(Math.atan2(40, 12), 5);

    const sr = join(folder.path, 'lines.dcm');
    await call(ct, '--given', await given({ ...GIVEN, lines }), '--sr', sr);
    const stored = readPlanSr(decodeHeader((await readFile(sr)).buffer));
    if (stored.kind !== 'plan') throw new Error(stored.kind);
    expect(stored.plan.lines).toEqual(lines);
    expect(stored.plan.analysis.sides.left.distances.map(({ direction }) => direction)).toEqual(
      plan.sides.left.distances.map(({ direction }) => direction?.map(c => expect.closeTo(c, 3) as number)),
    );
  });

  it('says which given keys mean nothing to it', async () => {
    const plan = await planned({ ...GIVEN, sides: { left: { ofset: 12 } }, corner: 1, lines: { axis: 2 } });
    expect(plan.warnings).toContain('The given key "lines.axis" is not known and was not used.');
    expect(plan.warnings).toContain('The given key "corner" is not known and was not used.');
    expect(plan.warnings).toContain('The given key "sides.left.ofset" is not known and was not used.');
  });

  it('is written to files on request, the report readable as the same plan', async () => {
    const [out, sr] = [join(folder.path, 'plan.json'), join(folder.path, 'plan.dcm')];
    const { code, output } = await call(ct, '--given', await given(GIVEN), '--out', out, '--sr', sr);
    expect([code, output]).toEqual([0, '']);
    const plan = JSON.parse(await readFile(out, 'utf8')) as PlanJson;
    expect(validate(plan)).toBe(true);
    const stored = readPlanSr(decodeHeader((await readFile(sr)).buffer));
    if (stored.kind !== 'plan') throw new Error(stored.kind);
    const { landmark, analysis } = stored.plan;
    expect(Math.hypot(...plan.landmark.target.map((c, i) => c - (landmark.target[i] ?? Number.NaN)))).toBeLessThan(
      0.01,
    );
    const measured = analysis.sides.left.distances[1];
    expect(measured.kind === 'measured' ? measured.distance : null).toBeCloseTo(
      plan.sides.left.distances[1]?.distance ?? Number.NaN,
      2,
    );
  });
});

describe('what cannot be planned ends with code 2 and one line', () => {
  const swapped = { ...GIVEN, corners: { ...GIVEN.corners, AS: GIVEN.corners.AI, AI: GIVEN.corners.AS } };
  it.each([
    ['no corners on images without S1', { sides: GIVEN.sides }, /^No S1 .* is seen|^The images show too little/],
    ['a normal without corners', { normal: [1, 0, 0] }, /^A normal is given without the four corners/],
    ['swapped corners', swapped, /^AS and AI are swapped\.$/],
    [
      'an ala target off the line',
      { ...GIVEN, sides: { left: { alaTarget: [31, 20, 40] } } },
      /left ala target lies .* mm beside the landmark line/,
    ],
    [
      'an ala target on the other side',
      { ...GIVEN, sides: { right: { alaTarget: [31, -2.5, 41] } } },
      /right ala target lies on the other side/,
    ],
    [
      'an endplate of L5 inside S1',
      { ...GIVEN, lines: { l5InferiorEndplate: { posterior: [1, 5, 50], anterior: [1, -15, 40] } } },
      /^The given L5 lower endplate: The line lies below the upper endplate of S1/,
    ],
    [
      'a long axis across the sacrum',
      { ...GIVEN, lines: { sacralLongAxis: { caudal: [1, 12, 40], cranial: [1, -15, 38] } } },
      /^The given own long axis: The line is turned by \d\d° from the axis of the S1 body/,
    ],
  ])('%s', async (_name, content, expected) => {
    const { landmark } = await planned();
    // The target is only known from a plan: put it where the case says "on the line".
    const text = JSON.stringify(content).replace(
      '[31,-2.5,41]',
      JSON.stringify([31, landmark.target[1], landmark.target[2]]),
    );
    const { code, output, notes } = await call(ct, '--given', await given(text));
    expect([code, output, notes.length]).toEqual([2, '', 1]);
    expect(notes[0]).toMatch(expected);
    expect(notes[0]).not.toContain('\n');
  });

  it('a series that is none to plan on', async () => {
    await folder.addSeries('few', blockDatasets().slice(0, 5));
    const { code, notes } = await call(join(folder.path, 'few'));
    expect([code, notes]).toEqual([2, ['The series has only 5 slices; at least 8 are needed to look at both alae.']]);
  });
});

describe('a wrong call ends with code 1', () => {
  it.each([
    [[], /Name either a SOURCE/],
    [['a', 'b'], /one SOURCE only/],
    [['a', '--dicomweb', 'http://x'], /Name either/],
    [['--dicomweb', 'http://x'], /needs --study/],
    [['a', '--series', 'abc'], /needs a DICOM UID/],
    [['a', '--colour'], /--colour/],
    [['/does/not/exist'], /cannot be read/],
    [['.', '--given', '/does/not/exist.json'], /cannot be read/],
    [['--dicomweb', 'http://127.0.0.1:9/dicom-web', '--study', '1.2.3'], /cannot be reached/],
    [['--dicomweb', 'nowhere', '--study', '1.2.3'], /not the address/],
  ])('%j', async (args, expected) => {
    const { code, output, notes } = await call(...args);
    expect([code, output]).toEqual([1, '']);
    expect(notes.join('\n')).toMatch(expected);
  });

  it.each([
    ['{', /JSON/],
    [[], /must be a JSON object/],
    [{ corners: { AS: [1, 2, 3] } }, /corners\.PS is missing/],
    [{ corners: { ...GIVEN.corners, PI: [1, 2] } }, /corners\.PI must be three numbers/],
    [{ corners: { ...GIVEN.corners, PI: [1, 2, '3'] } }, /corners\.PI\[2\] must be a number, not "3"/],
    [{ lines: { sacralLongAxis: { caudal: [1, 2, 3] } } }, /lines\.sacralLongAxis\.cranial is missing/],
    [{ normal: [0, 0, 0] }, /normal has no direction/],
    [{ sides: { left: { offset: -30 } } }, /sides\.left\.offset must be positive/],
    [{ sides: { right: { offset: 30 } } }, /sides\.right\.offset must be negative/],
    [{ sides: { left: { jointDirection: [0, 0.5, 1] } } }, /jointDirection must be horizontal/],
    [{ sides: { left: { offset: 'far' } } }, /sides\.left\.offset must be a number/],
  ])('given %j', async (content, expected) => {
    const { code, notes } = await call(ct, '--given', await given(content));
    expect(code).toBe(1);
    expect(notes[0]).toMatch(expected);
  });

  it('but help is no failure', async () => {
    const { code, output } = await call('--help');
    expect(code).toBe(0);
    expect(output).toContain('npm run plan');
  });
});
