import type { LpsPoint } from '../geometry';

/**
 * The four corners of the S1 body on the midline sagittal image:
 * AS anterosuperior (sacral promontory), PS posterosuperior (superior endplate meets the canal),
 * AI anteroinferior (anterior cortex at the remnant S1-S2 disc), PI posteroinferior.
 */
export type CornerName = 'PS' | 'AS' | 'AI' | 'PI';

/** In the order in which the tool asks for them: once around the body. */
export const CORNER_ORDER = ['PS', 'AS', 'AI', 'PI'] as const satisfies readonly CornerName[];

export type Corners = Readonly<Record<CornerName, LpsPoint>>;
