import { assertNever } from '../core/geometry';
import { usePort } from './PortContext';
import { useStore } from './useStore';
import { messages } from '../messages';

const words = messages.panel.head;

/** Whose images are planned on: in sight at all times, as the images state it. */
export function PatientBanner() {
  const { patient } = usePort();
  const shown = useStore(patient.store, state => state);
  switch (shown.kind) {
    case 'none':
      return null;
    case 'several':
      return (
        <p className="sacroplasty-patient sacroplasty-alert" role="alert" data-cy="sacroplasty-patient">
          {words.severalPatients}
        </p>
      );
    case 'one': {
      const { name, id, birthDate, sex, exam } = messages.identity(shown.identity);
      return (
        <p
          className="sacroplasty-patient"
          aria-label={words.patient}
          title={[name, id, birthDate, sex, exam].join(' · ')}
          data-cy="sacroplasty-patient"
        >
          <strong>{name} · </strong>
          <span>{id} · </span>
          <span>{birthDate} · </span>
          <span>{sex} · </span>
          <span>{exam}</span>
        </p>
      );
    }
    default:
      return assertNever(shown);
  }
}
