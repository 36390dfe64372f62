/**
 * Where the keyboard goes on when what had the focus is gone: in the same form where the work goes on there (a verdict,
 * saving), else at the heading of the step that is to be done now.
 */
export function focusNext(panel: HTMLElement, left: readonly Element[]): HTMLElement | null {
  const verdict = left.find(element => element.matches('fieldset'));
  const saveBar = panel.querySelector<HTMLElement>('.sacroplasty-save');
  const isSaving = left.some(element => element === saveBar);
  if (isSaving) return saveBar?.querySelector<HTMLElement>('[data-primary]:not(:disabled)') ?? saveBar;
  return (
    verdict?.querySelector<HTMLElement>('button:not(:disabled)') ??
    panel.querySelector<HTMLElement>('.sacroplasty-section[data-current] h3 button') ??
    saveBar
  );
}
