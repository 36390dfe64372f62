// @vitest-environment happy-dom
import { act, cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { readIdentity } from '../../core/plan';
import { Panel } from '../Panel';
import { bench, named, show } from './support';

afterEach(cleanup);

it('names the patient above everything that scrolls, also where no series is open, and no other one after a change', () => {
  const made = bench();
  const container = show(made, <Panel />);
  const showing = (PatientName: string, PatientID: string): void => {
    act(() =>
      made.patient.setState({
        kind: 'one',
        identity: readIdentity({ PatientName, PatientID, PatientBirthDate: '19500201', Modality: 'CT' }),
      }),
    );
  };
  showing('Müller^Zoë', 'X/17 b');
  const banner = named(container, 'patient');
  expect(banner.textContent).toBe('Müller, Zoë · ID X/17 b · * 1950-02-01 · no sex stated · CT, no study date');
  expect(banner.title).toBe(banner.textContent);
  expect(banner.closest('.sacroplasty-scroll')).toBeNull();
  showing('Grün^Änne', '');
  expect(container.textContent).not.toContain('Müller');
  expect(named(container, 'patient').textContent).toContain('Grün, Änne · no ID');
  act(() => made.patient.setState({ kind: 'several' }));
  expect(named(container, 'patient').textContent).toBe('The images name more than one patient.');
});
