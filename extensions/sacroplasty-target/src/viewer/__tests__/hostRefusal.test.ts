// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Lack } from '../../host';
import { describeLacks, refuseHost } from '../hostRefusal';

const LACKS: readonly Lack[] = [
  { part: 'toolbarService', name: 'toolbarService.updateSection' },
  { part: 'cornerstone', name: 'cornerstone.cache.getImage' },
  { part: 'toolbarService', name: 'toolbarService.register' },
];

it('what a host lacks is said by what it is for, with its names for those who look after it', () => {
  expect(describeLacks(LACKS)).toEqual([
    'the toolbar (toolbarService.updateSection, toolbarService.register)',
    'images and drawing (cornerstone.cache.getImage)',
  ]);
});

it('the page says so in the mode’s place, until the mode is left', () => {
  const withdraw = refuseHost(LACKS);
  const cover = document.querySelector('[data-cy="sacroplasty-host-refusal"]');
  expect(cover?.querySelector('h1')?.textContent).toMatch(/does not work in this viewer/);
  expect([...(cover?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)).toEqual(
    describeLacks(LACKS),
  );
  expect(cover?.textContent).toMatch(/OHIF 3\.\d+\.\d+/);
  withdraw();
  expect(document.body.childElementCount).toBe(0);
});
