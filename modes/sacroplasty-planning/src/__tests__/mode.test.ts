// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { ModeHost } from '../host';
import { sacroplastyMode } from '../mode';

interface Mode {
  modeFactory(): { onModeExit(host: ModeHost): void };
}

/** Leaves the mode in a host with these services. @returns what was done, in order. */
function leave(services: ModeHost['servicesManager']['services']): readonly string[] {
  const done: string[] = [];
  const lifecycle = { enter: () => undefined, exit: () => done.push('exit') };
  const noting = Object.fromEntries(
    Object.entries(services).map(([name, service]) => [
      name,
      Object.fromEntries(Object.keys(service).map(method => [method, () => done.push(`${name}.${method}`)])),
    ]),
  );
  (sacroplastyMode('/extension.js') as Mode).modeFactory().onModeExit({
    servicesManager: { services: noting },
    extensionManager: { getModuleEntry: () => ({ exports: lifecycle }) },
  });
  return done;
}

const nothing = (): void => undefined;

it('leaves the host’s services empty behind it', () => {
  const destroy = nothing;
  const done = leave({
    uiDialogService: { hideAll: nothing },
    uiModalService: { hide: nothing },
    toolGroupService: { destroy },
    syncGroupService: { destroy },
    segmentationService: { destroy },
    cornerstoneViewportService: { destroy },
  });
  expect(done).toEqual([
    'exit',
    'uiDialogService.hideAll',
    'uiModalService.hide',
    'toolGroupService.destroy',
    'syncGroupService.destroy',
    'segmentationService.destroy',
    'cornerstoneViewportService.destroy',
  ]);
});

it('is left as well in a host that lacks some of them, in whole or in part: the next mode must come up', () => {
  const done = leave({ uiModalService: {}, cornerstoneViewportService: { destroy: nothing } });
  expect(done).toEqual(['exit', 'cornerstoneViewportService.destroy']);
});
