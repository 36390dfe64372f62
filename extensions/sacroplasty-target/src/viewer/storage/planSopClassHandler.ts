import { COMPREHENSIVE_3D_SR, isPlanSr } from '../../core/sr';
import type { DisplaySet, NaturalisedInstance } from '../host';
import { newUid } from '../uid';

/** Name of the SOP class handler module: `<extension id>.sopClassHandlerModule.sacroplastyPlan`. */
export const PLAN_HANDLER = 'sacroplastyPlan';

/** What the host asks of a SOP class handler. */
export interface SopClassHandler {
  readonly name: string;
  readonly sopClassUids: readonly string[];
  getDisplaySetsFromSeries(instances: readonly NaturalisedInstance[]): DisplaySet[];
}

/**
 * Claims the SRs of this program, one display set for each, so that every saved plan is seen and not only
 * the newest of a series. The SRs of others fall through to the host's own handler.
 */
export function planSopClassHandler(extensionId: string): SopClassHandler {
  const handlerId = `${extensionId}.sopClassHandlerModule.${PLAN_HANDLER}`;
  return {
    name: PLAN_HANDLER,
    sopClassUids: [COMPREHENSIVE_3D_SR],
    getDisplaySetsFromSeries: instances =>
      instances.filter(isPlanSr).map(instance => planDisplaySet(instance, handlerId)),
  };
}

/** Whether a display set holds one of our plans. */
export function isPlanDisplaySet({ SOPClassHandlerId }: Pick<DisplaySet, 'SOPClassHandlerId'>): boolean {
  return SOPClassHandlerId.endsWith(`.sopClassHandlerModule.${PLAN_HANDLER}`);
}

/** What the host reads from a display set of a document beyond what this plugin reads. */
interface PlanDisplaySet extends DisplaySet {
  readonly SOPInstanceUID: string;
  readonly SOPClassUID: string;
  readonly SeriesDescription: string;
  readonly SeriesNumber: unknown;
  readonly SeriesDate: unknown;
  readonly SeriesTime: unknown;
  readonly label: string;
  readonly isDerivedDisplaySet: true;
  readonly isLoaded: true;
  load(): Promise<void>;
}

function planDisplaySet(instance: NaturalisedInstance, SOPClassHandlerId: string): PlanDisplaySet {
  // The study browser cuts long labels: what tells two plans apart comes first.
  const label = `${contentMoment(instance)} Sacroplasty plan`.trim();
  return {
    displaySetInstanceUID: newUid(),
    SOPClassHandlerId,
    StudyInstanceUID: text(instance['StudyInstanceUID']),
    SeriesInstanceUID: text(instance['SeriesInstanceUID']),
    SOPInstanceUID: text(instance['SOPInstanceUID']),
    SOPClassUID: text(instance['SOPClassUID']),
    Modality: 'SR',
    SeriesDescription: label,
    label,
    SeriesNumber: instance['SeriesNumber'],
    SeriesDate: instance['ContentDate'],
    SeriesTime: instance['ContentTime'],
    instances: [instance],
    instance,
    isDerivedDisplaySet: true,
    // There is nothing for the host to load: a plan is opened in the planning mode.
    isLoaded: true,
    load: () => Promise.resolve(),
  };
}

/** Content Date and Time as "2026-11-23 13:02"; '' where they are missing. */
export function contentMoment(instance: NaturalisedInstance): string {
  const date = /^(\d{4})(\d{2})(\d{2})$/.exec(text(instance['ContentDate']));
  const time = /^(\d{2})(\d{2})/.exec(text(instance['ContentTime']));
  if (date === null) return '';
  const [, year = '', month = '', day = ''] = date;
  const [, hour = '', minute = ''] = time ?? [];
  return `${year}-${month}-${day}${time === null ? '' : ` ${hour}:${minute}`}`;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
