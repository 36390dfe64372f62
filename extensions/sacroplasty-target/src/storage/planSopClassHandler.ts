import { COMPREHENSIVE_3D_SR, isPlanSr } from '../core/sr';
import { newUid, type DisplaySet, type NaturalisedInstance } from '../host';

/** Name of the SOP class handler module: `<extension id>.sopClassHandlerModule.sacroplastyPlan`. */
const PLAN_HANDLER = 'sacroplastyPlan';

/** What a plan is called in the study browser, by its moment ('' where it states none). */
type PlanLabel = (moment: string) => string;

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
export function planSopClassHandler(extensionId: string, planLabel: PlanLabel): SopClassHandler {
  const handlerId = `${extensionId}.sopClassHandlerModule.${PLAN_HANDLER}`;
  return {
    name: PLAN_HANDLER,
    sopClassUids: [COMPREHENSIVE_3D_SR],
    getDisplaySetsFromSeries: instances =>
      instances.filter(isPlanSr).map(instance => planDisplaySet(instance, handlerId, planLabel)),
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

function planDisplaySet(
  instance: NaturalisedInstance,
  SOPClassHandlerId: string,
  planLabel: PlanLabel,
): PlanDisplaySet {
  const label = planLabel(contentMoment(instance));
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

/**
 * When a plan was stated, YYYYMMDDHHMMSS.F by the clock of whoever stated it: Observation DateTime, for Content Date
 * and Time are by the clock of the images where those state one. Sorts by time.
 */
export function statedAt(instance: NaturalisedInstance): string {
  const own = text(instance['ObservationDateTime']).replace(/[+-]\d{4}$/, '');
  return own === '' ? text(instance['ContentDate']) + text(instance['ContentTime']) : own;
}

/** When a plan was stated as "2026-11-23 13:02"; '' where that is missing. */
export function contentMoment(instance: NaturalisedInstance): string {
  const stated = statedAt(instance);
  const date = /^(\d{4})(\d{2})(\d{2})/.exec(stated);
  const time = /^(\d{2})(\d{2})/.exec(stated.slice(8));
  if (date === null) return '';
  const [, year = '', month = '', day = ''] = date;
  const [, hour = '', minute = ''] = time ?? [];
  return `${year}-${month}-${day}${time === null ? '' : ` ${hour}:${minute}`}`;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
