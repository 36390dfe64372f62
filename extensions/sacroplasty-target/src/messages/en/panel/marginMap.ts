/** The margin in every direction. */
export const marginMap = {
  title: 'Margin map',
  whenMeasured: 'The map is drawn once both sides are measured.',
  measuring: 'Measuring in every direction …',
  failed: (reason: string) => `the map failed: ${reason}`,
  notLoaded: (reason: string) => `The map’s picture could not be loaded (${reason}). Reload the page.`,
  none: (reason: string) => `No map: ${reason}`,
  label: 'Margin map. Left and right arrow keys change the slice, up and down the direction.',
  how: 'Straight across each slice, from the target line to the outer cortex. The margin of the strip is to the nearest cortex at any angle and can be smaller.',
  lowerEnd: 'Towards the feet near the midline the map ends at S1’s lower border, where no outer cortex is.',
  direction: { superior: 'superior', anterior: 'anterior', inferior: 'inferior', posterior: 'posterior' },
  legend: { outside: 'target outside', borderline: 'borderline', unknown: 'not seen' },
  needleZone: 'needle zone',
  smallest: 'its smallest margin',
  smallestInZone: 'Smallest margin in the needle zone',
  noZone: 'the needle zone is not known',
  noCortex: 'unknown: no cortex is seen around the zone',
  borderline: 'borderline',
  outside: 'outside',
  unseen: (part: string) => `(${part} of the directions not seen)`,
  marginOutside: (margin: string) => `${margin}, outside`,
  targetOutside: 'the target lies outside the bone',
  cellUnknown: 'unknown, no cortex is seen there',
  /** @param smallest per side, after its name. */
  summary: (smallest: readonly string[]) =>
    `Margin from the target line to the outer cortex in every direction. Smallest in the needle zone: ${smallest.join(' ')}`,
};
