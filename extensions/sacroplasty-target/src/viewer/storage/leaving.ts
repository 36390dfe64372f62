/**
 * Asks before the page is closed or loaded anew while `isUnsaved` says so. The browser words the question.
 * @returns stops asking.
 */
export function askBeforeUnload(isUnsaved: () => boolean, target: Window = window): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (isUnsaved()) event.preventDefault();
  };
  target.addEventListener('beforeunload', ask);
  return () => target.removeEventListener('beforeunload', ask);
}
