import { words } from './words';

/** A study as the host's list knows it: the modalities of its series, joined by a backslash. */
export interface ListedStudy {
  readonly modalities: string;
}

/** Whether the mode can be opened, and why not, for the study list. */
export interface Validity {
  readonly valid: boolean;
  readonly description: string;
}

const PLANNED_ON = ['CT', 'MR'];

/**
 * The study list knows no more than modalities: whether one of the CT or MR series can be reconstructed
 * is judged, and said, when the study is open.
 */
export function isValidMode({ modalities }: ListedStudy): Validity {
  const found = modalities.split('\\').filter(modality => modality !== '');
  if (found.some(modality => PLANNED_ON.includes(modality))) {
    return { valid: true, description: words.canPlan };
  }
  return { valid: false, description: words.cannotPlan(found) };
}
