/**
 * What the user reads of the mode before it is open, in English. It stands here and not in the extension's catalogue:
 * the host loads the mode with every page, the extension only when the mode is opened.
 */
export const words = {
  name: 'Sacroplasty planning',
  canPlan: 'Plan a sacroplasty on a CT or MR series',
  /** @param modalities of the study; none where they are not known. */
  cannotPlan: (modalities: readonly string[]) =>
    `A sacroplasty is planned on CT or MR; this study has none: ${modalities.length === 0 ? 'its modalities are not known' : `it has only ${modalities.join(', ')}`}.`,
};
