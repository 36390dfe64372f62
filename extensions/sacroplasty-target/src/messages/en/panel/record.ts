import type { LevelCounting, NeedleGauge } from '../../../core/plan';

const COUNTING: Record<LevelCounting, string> = {
  'not-stated': 'Not stated',
  'from-last-rib': 'From the last rib',
  'from-c2': 'From C2',
  'from-iliolumbar-ligament': 'From the iliolumbar ligament (L5)',
  'from-sacral-shape': 'From the shape of the sacrum',
  other: 'Other (see comment)',
};

/** Step 4: what the user states beside the geometry. */
export const record = {
  transitionalAnatomy: 'Transitional anatomy',
  anatomy: {
    'not-assessed': 'Not assessed',
    none: 'None',
    'lumbarised-s1': 'Lumbarised S1',
    'sacralised-l5-right': 'Sacralised L5, right',
    'sacralised-l5-left': 'Sacralised L5, left',
    'sacralised-l5-bilateral': 'Sacralised L5, both sides',
  },
  lumbarisedSuggested: '⚠ Lumbarised S1? Count the level.',
  sacralisedSuggested: '⚠ Sacralised L5? Count the level.',
  signOnly: 'A squared S1 is a sign of transitional anatomy, but alone suggests none; count the level.',
  nothingSuggested: 'Nothing suggests transitional anatomy; count the level.',
  levelCounted: 'Level counted',
  counting: COUNTING,
  needle: 'Needle',
  gauge: (gauge: NeedleGauge) => `${String(gauge)} G`,
  sidesToTreat: 'Sides to treat',
};
