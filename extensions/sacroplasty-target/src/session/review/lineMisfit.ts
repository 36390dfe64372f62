import { fitLine, LINE_NAMES, lineEndsOf, type LineName, type LineRefusal } from '../../core/trajectory';
import type { SessionState, SessionWarning } from '../state';

type Readable = Pick<SessionState, 'placement' | 'geometry'>;

/** Why a line that is drawn does not fit the landmark, which has been moved under it; null: it does, or is not drawn. */
export function lineMisfit({ placement, geometry }: Readable, name: LineName): LineRefusal | null {
  const ends = lineEndsOf(geometry.lines, name);
  if (placement.kind !== 'placed' || ends === null) return null;
  const fitted = fitLine(name, ends, placement.landmark);
  return fitted.kind === 'refused' ? fitted.refusal : null;
}

/** The warnings about the lines that are drawn. */
export function lineWarnings(state: Readable): readonly SessionWarning[] {
  return LINE_NAMES.flatMap(name => {
    const misfit = lineMisfit(state, name);
    return misfit === null ? [] : [{ kind: 'line', line: name, misfit }];
  });
}
