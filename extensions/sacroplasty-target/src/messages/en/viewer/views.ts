/** The names of the views, and by what the host chooses what they show. */
export const views = {
  title: {
    sagittal: 'Sagittal',
    axial: 'Axial',
    'oblique-right': 'Right oblique',
    'oblique-left': 'Left oblique',
  },
  protocol: 'Sacroplasty planning',
  stage: 'Planning',
  plannable: 'A sacroplasty can be planned on the series',
  bestSeries: 'The thinnest CT that shows the sacrum',
  boneWindow: 'Bone window on CT',
};
