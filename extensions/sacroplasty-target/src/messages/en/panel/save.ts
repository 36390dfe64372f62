/** Step 5: under whose name, and whether what is on screen is in the PACS. */
export const save = {
  enterName: 'Enter your name first.',
  notSaved: 'Not saved.',
  stillHere: (reason: string) => `${reason} The plan is still here.`,
  saving: 'Saving …',
  save: 'Save to PACS',
  nothingYet: 'Nothing to save yet.',
  notYet: 'Not saved yet.',
  /** @param moment when the plan was saved; '' where that is not known. */
  changed: (moment: string) => `Unsaved changes since the plan${moment === '' ? '' : ` of ${moment}`}.`,
  waiting: 'Saving: waiting for the PACS to confirm.',
  /** @param moment as in `changed`. */
  saved: (moment: string) => `Saved${moment === '' ? '' : ` ${moment}`}. The PACS confirmed it.`,
  doubt: 'Doubtful plan',
  allTheSame: 'Store it all the same?',
  doNotSave: 'Do not save',
  saveAllTheSame: 'Save all the same',
  noChanges: 'No changes to save.',
  planningAs: 'You plan as',
  notYou: 'not you?',
  familyName: 'Your family name',
  givenName: 'Your given name',
  givenNameHint: 'Given name',
  ok: 'OK',
};
