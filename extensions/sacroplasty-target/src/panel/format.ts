import { isBorderline, type Measured } from '../core/analysis';
import { localIso } from '../core/plan';
import { messages } from '../messages';

/** A length to a tenth of a millimetre with its sign and unit; the measurement itself is no finer. */
export function formatMm(value: number): string {
  return `${formatNumber(value)} mm`;
}

/** As `formatMm`, without the unit: only where it stands in the same phrase. */
export function formatNumber(value: number): string {
  const rounded = Math.abs(value) < 0.05 ? 0 : value;
  return rounded.toFixed(1).replace('-', '−');
}

/** "3.2 ± 0.9 mm", "0.4 ± 0.9 mm, borderline", or "unknown (no cortex is seen near this point)". */
export function formatMeasured(measured: Measured): string {
  if (measured.kind === 'unknown') return messages.unknownValue(messages.reason(measured.reason));
  const number = formatWithUncertainty(measured.value, measured.uncertainty);
  return isBorderline(measured) ? messages.borderlineValue(number) : number;
}

export function formatWithUncertainty(value: number, uncertainty: number): string {
  return `${formatNumber(value)} ± ${formatMm(uncertainty)}`;
}

/** "14:05": the local time in the form in which stored plans name theirs. */
export function clockTime(moment: Date): string {
  return localIso(moment).slice(11, 16);
}
