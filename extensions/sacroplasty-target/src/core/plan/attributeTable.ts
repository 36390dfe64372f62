/** Value representations of the attributes below (PS3.5 6.2). */
export type ValueRepresentation =
  | 'AE'
  | 'AS'
  | 'CS'
  | 'DA'
  | 'DS'
  | 'DT'
  | 'FD'
  | 'IS'
  | 'LO'
  | 'LT'
  | 'PN'
  | 'SH'
  | 'SQ'
  | 'ST'
  | 'TM'
  | 'UC'
  | 'UI'
  | 'UR'
  | 'US'
  | 'UT';

/**
 * The longest value of the representations that writers cut to their length or refuse to write (dcmjs, which the
 * host and the command encode with), in characters, PS3.5 Table 6.2-1. A name: each component group.
 */
export const LENGTH_LIMIT = { AE: 16, AS: 4, CS: 16, DA: 8, DT: 26, PN: 64, TM: 16, UI: 64 } as const;

type Table = Readonly<Record<string, ValueRepresentation>>;

/** Patient Module, with the macros that it includes and what it had before it was retired (PS3.3 C.7.1.1). */
const PATIENT: Table = {
  PatientName: 'PN',
  PatientID: 'LO',
  IssuerOfPatientID: 'LO',
  IssuerOfPatientIDQualifiersSequence: 'SQ',
  TypeOfPatientID: 'CS',
  ReferencedPatientPhotoSequence: 'SQ',
  PatientBirthDate: 'DA',
  PatientBirthDateInAlternativeCalendar: 'LO',
  PatientDeathDateInAlternativeCalendar: 'LO',
  PatientAlternativeCalendar: 'CS',
  PatientSex: 'CS',
  ReferencedPatientSequence: 'SQ',
  PatientBirthTime: 'TM',
  OtherPatientIDs: 'LO',
  OtherPatientIDsSequence: 'SQ',
  OtherPatientNames: 'PN',
  EthnicGroup: 'SH',
  EthnicGroupCodeSequence: 'SQ',
  PatientComments: 'LT',
  PatientSpeciesDescription: 'LO',
  PatientSpeciesCodeSequence: 'SQ',
  PatientBreedDescription: 'LO',
  PatientBreedCodeSequence: 'SQ',
  BreedRegistrationSequence: 'SQ',
  StrainDescription: 'UC',
  StrainNomenclature: 'LO',
  StrainCodeSequence: 'SQ',
  StrainAdditionalInformation: 'UT',
  StrainStockSequence: 'SQ',
  GeneticModificationsSequence: 'SQ',
  ResponsiblePerson: 'PN',
  ResponsiblePersonRole: 'CS',
  ResponsibleOrganization: 'LO',
  PatientIdentityRemoved: 'CS',
  DeidentificationMethod: 'LO',
  DeidentificationMethodCodeSequence: 'SQ',
  QualityControlSubject: 'CS',
  QualityControlSubjectTypeCodeSequence: 'SQ',
  SourcePatientGroupIdentificationSequence: 'SQ',
  GroupOfPatientsIdentificationSequence: 'SQ',
};

/** Clinical Trial Subject and Clinical Trial Study Modules (PS3.3 C.7.1.3, C.7.2.3): of the patient and the study, too. */
const CLINICAL_TRIAL: Table = {
  ClinicalTrialSponsorName: 'LO',
  ClinicalTrialProtocolID: 'LO',
  IssuerOfClinicalTrialProtocolID: 'LO',
  OtherClinicalTrialProtocolIDsSequence: 'SQ',
  ClinicalTrialProtocolName: 'LO',
  ClinicalTrialSiteID: 'LO',
  IssuerOfClinicalTrialSiteID: 'LO',
  ClinicalTrialSiteName: 'LO',
  ClinicalTrialSubjectID: 'LO',
  IssuerOfClinicalTrialSubjectID: 'LO',
  ClinicalTrialSubjectReadingID: 'LO',
  IssuerOfClinicalTrialSubjectReadingID: 'LO',
  ClinicalTrialProtocolEthicsCommitteeName: 'LO',
  ClinicalTrialProtocolEthicsCommitteeApprovalNumber: 'LO',
  ClinicalTrialTimePointID: 'LO',
  IssuerOfClinicalTrialTimePointID: 'LO',
  ClinicalTrialTimePointDescription: 'ST',
  ClinicalTrialTimePointTypeCodeSequence: 'SQ',
  LongitudinalTemporalOffsetFromEvent: 'FD',
  LongitudinalTemporalEventType: 'CS',
  ConsentForClinicalTrialUseSequence: 'SQ',
};

/** General Study Module (PS3.3 C.7.2.1). Study Instance UID is read by itself. */
const GENERAL_STUDY: Table = {
  StudyDate: 'DA',
  StudyTime: 'TM',
  ReferringPhysicianName: 'PN',
  ReferringPhysicianIdentificationSequence: 'SQ',
  ConsultingPhysicianName: 'PN',
  ConsultingPhysicianIdentificationSequence: 'SQ',
  StudyID: 'SH',
  AccessionNumber: 'SH',
  IssuerOfAccessionNumberSequence: 'SQ',
  StudyDescription: 'LO',
  PhysiciansOfRecord: 'PN',
  PhysiciansOfRecordIdentificationSequence: 'SQ',
  NameOfPhysiciansReadingStudy: 'PN',
  PhysiciansReadingStudyIdentificationSequence: 'SQ',
  RequestingService: 'LO',
  RequestingServiceCodeSequence: 'SQ',
  ReferencedStudySequence: 'SQ',
  ProcedureCodeSequence: 'SQ',
  ReasonForPerformedProcedureCodeSequence: 'SQ',
};

/** Patient Study Module (PS3.3 C.7.2.2). */
const PATIENT_STUDY: Table = {
  AdmittingDiagnosesDescription: 'LO',
  AdmittingDiagnosesCodeSequence: 'SQ',
  PatientAge: 'AS',
  PatientSize: 'DS',
  PatientWeight: 'DS',
  PatientBodyMassIndex: 'DS',
  MeasuredAPDimension: 'DS',
  MeasuredLateralDimension: 'DS',
  PatientSizeCodeSequence: 'SQ',
  MedicalAlerts: 'LO',
  Allergies: 'LO',
  SmokingStatus: 'CS',
  PregnancyStatus: 'US',
  LastMenstrualDate: 'DA',
  PatientState: 'LO',
  Occupation: 'SH',
  AdditionalPatientHistory: 'LT',
  AdmissionID: 'LO',
  IssuerOfAdmissionIDSequence: 'SQ',
  ServiceEpisodeID: 'LO',
  IssuerOfServiceEpisodeIDSequence: 'SQ',
  ServiceEpisodeDescription: 'LO',
  PatientSexNeutered: 'CS',
  ReasonForVisit: 'UT',
  ReasonForVisitCodeSequence: 'SQ',
};

/** Of the SOP Common Module (PS3.3 C.12.1) what is said of the dates and times above. */
const SOP_COMMON: Table = {
  TimezoneOffsetFromUTC: 'SH',
  LongitudinalTemporalInformationModified: 'CS',
};

/** What items of the sequences above hold (PS3.3 8.8, 10.1, 10.3, 10.11, 10.14, 10.15, 10.27 and the modules themselves). */
const IN_SEQUENCES: Table = {
  CodeValue: 'SH',
  CodingSchemeDesignator: 'SH',
  CodingSchemeVersion: 'SH',
  CodeMeaning: 'LO',
  LongCodeValue: 'UC',
  URNCodeValue: 'UR',
  ContextIdentifier: 'CS',
  ContextUID: 'UI',
  MappingResource: 'CS',
  MappingResourceUID: 'UI',
  MappingResourceName: 'LO',
  ContextGroupVersion: 'DT',
  ContextGroupExtensionFlag: 'CS',
  ContextGroupLocalVersion: 'DT',
  ContextGroupExtensionCreatorUID: 'UI',
  EquivalentCodeSequence: 'SQ',
  LocalNamespaceEntityID: 'UT',
  UniversalEntityID: 'UT',
  UniversalEntityIDType: 'CS',
  IdentifierTypeCode: 'CS',
  AssigningFacilitySequence: 'SQ',
  AssigningJurisdictionCodeSequence: 'SQ',
  AssigningAgencyOrDepartmentCodeSequence: 'SQ',
  PersonIdentificationCodeSequence: 'SQ',
  PersonAddress: 'ST',
  PersonTelephoneNumbers: 'LO',
  PersonTelecomInformation: 'LT',
  InstitutionName: 'LO',
  InstitutionAddress: 'ST',
  InstitutionCodeSequence: 'SQ',
  InstitutionalDepartmentName: 'LO',
  InstitutionalDepartmentTypeCodeSequence: 'SQ',
  StudyInstanceUID: 'UI',
  SeriesInstanceUID: 'UI',
  ReferencedSOPClassUID: 'UI',
  ReferencedSOPInstanceUID: 'UI',
  ReferencedSeriesSequence: 'SQ',
  ReferencedSOPSequence: 'SQ',
  ReferencedFrameNumber: 'IS',
  TypeOfInstances: 'CS',
  DICOMRetrievalSequence: 'SQ',
  RetrieveAETitle: 'AE',
  RetrieveURL: 'UR',
  RetrieveURI: 'UR',
  PurposeOfReferenceCodeSequence: 'SQ',
  BreedRegistrationNumber: 'LO',
  BreedRegistryCodeSequence: 'SQ',
  StrainStockNumber: 'LO',
  StrainSource: 'LO',
  StrainSourceRegistryCodeSequence: 'SQ',
  GeneticModificationsDescription: 'UC',
  GeneticModificationsNomenclature: 'LO',
  GeneticModificationsCodeSequence: 'SQ',
  SubjectRelativePositionInImage: 'US',
  DistributionType: 'CS',
  ConsentForDistributionFlag: 'CS',
};

const COPIED: Table = { ...PATIENT, ...CLINICAL_TRIAL, ...GENERAL_STUDY, ...PATIENT_STUDY, ...SOP_COMMON };

/** What an SR repeats of the images that it is made on. */
export const COPIED_KEYWORDS: readonly string[] = Object.keys(COPIED);

/** The value representation of each of them, and of what their items hold. */
export const VALUE_REPRESENTATION: Readonly<Partial<Record<string, ValueRepresentation>>> = {
  ...IN_SEQUENCES,
  ...COPIED,
};
