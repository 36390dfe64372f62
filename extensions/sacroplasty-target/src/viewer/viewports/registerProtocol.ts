import type { DisplaySet, HangingProtocolService } from '../../host';
import { BEST_SERIES_ATTRIBUTE, PLANNABLE_ATTRIBUTE, WINDOW_ATTRIBUTE } from './hangingProtocol';
import type { GreyWindow } from './windows';
import { messages } from '../../messages';

const { views } = messages.viewer;

/** What the hanging protocol asks of a study's series. */
export interface SeriesJudge {
  isPlannable(displaySet: DisplaySet): boolean;
  /** The display set to plan on of those of one study. */
  best(displaySets: readonly DisplaySet[]): DisplaySet | null;
  /** The grey scale in which a CT comes up. */
  ctWindow(): GreyWindow;
}

/** Teaches the host the attributes that the planning protocol matches by; only that protocol asks for them. */
export function registerProtocolAttributes(service: HangingProtocolService, judge: SeriesJudge): void {
  service.addCustomAttribute(PLANNABLE_ATTRIBUTE, views.plannable, subject =>
    isDisplaySet(subject) ? judge.isPlannable(subject) : false,
  );
  service.addCustomAttribute(BEST_SERIES_ATTRIBUTE, views.bestSeries, (subject, options) =>
    isDisplaySet(subject)
      ? judge.best(displaySetsOf(options))?.displaySetInstanceUID === subject.displaySetInstanceUID
      : false,
  );
  service.addCustomAttribute(WINDOW_ATTRIBUTE, views.boneWindow, subject => {
    const displaySet: unknown = Array.isArray(subject) ? subject[0] : undefined;
    if (!isDisplaySet(displaySet) || displaySet.Modality !== 'CT') return undefined;
    const { width, centre } = judge.ctWindow();
    return { windowWidth: width, windowCenter: centre };
  });
}

function isDisplaySet(value: unknown): value is DisplaySet {
  return typeof value === 'object' && value !== null && 'displaySetInstanceUID' in value;
}

function displaySetsOf(options: unknown): readonly DisplaySet[] {
  const given: unknown =
    typeof options === 'object' && options !== null && 'displaySets' in options ? options.displaySets : [];
  return Array.isArray(given) ? given.filter(isDisplaySet) : [];
}
