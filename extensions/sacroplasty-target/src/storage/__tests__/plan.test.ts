// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { statedWarning } from '../../core/analysis';
import { messages } from '../../messages';
import { openedPlanOf, planOf } from '../plan';
import { readinessToSave } from '../readiness';
import { bench, disposeAll, planned } from './support';

afterEach(disposeAll);

it('a plan says what is to be said of its series, in words', () => {
  const { session } = planned();
  const { series } = session.state;
  if (series.kind !== 'open') throw new Error(series.kind);
  session.setSeries({ ...series, warnings: [{ kind: 'series', warning: { kind: 'lossy-compression' } }] });
  const ready = readinessToSave(session.state);
  if (ready.kind !== 'ready') throw new Error(ready.kind);
  const person = { alphabetic: 'Muster', ideographic: '', phonetic: '' };
  const device = { uid: '1.2', name: '', manufacturer: '', modelName: '', softwareVersion: '' };
  const plan = planOf(session.state, ready, { person, device, createdAt: new Date(2026, 10, 23) }, messages);
  expect(plan.analysis.warnings.map(messages.warning)).toContain('The images were compressed with loss.');
});

it('a stored plan that is opened names the sides that its warnings are about', async () => {
  const { host, storage } = planned();
  await storage.save();
  const again = bench(host);
  await again.storage.refresh();
  const [listed] = again.storage.store.getState().plans;
  if (listed?.content.kind !== 'plan') throw new Error(listed?.content.kind);
  const { plan } = listed.content;
  const left = 'The left sacroiliac joint was not found: draw its line on the axial view.';
  const warnings = [statedWarning(left), statedWarning('The images were compressed with loss.')];
  const opened = openedPlanOf({ ...plan, analysis: { ...plan.analysis, warnings } }, messages);
  expect(opened.analysis.warnings).toEqual([{ kind: 'joint-not-found', side: 'left' }, warnings[1]]);
});
