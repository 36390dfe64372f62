/** The sweep's strip beneath the sagittal view. */
export const strip = {
  whenPlaced: 'The slices of both sides appear here once the landmark is placed.',
  label: "Parasagittal slice, from the patient's right to the left",
  slice: (offset: string, status: string, margin: string) => `${offset}: ${status}, margin ${margin}`,
  scale: '10 mm',
  cortex: 'cortex',
};
