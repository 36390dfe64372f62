export * from './patientOnView';
export * from './shownPatient';
