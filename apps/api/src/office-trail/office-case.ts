/** The office stands in its trail where a case stands in the trail of a case: one chain, under one fixed id. */
export const officeCase = {
  case: '00000000-0000-7000-8000-0000000f1ce0',
  procedure: 'office',
  version: 'v1',
} as const;

/** Everything that happens in the office. */
export const officeEvents = [
  'person.added',
  'person.changed',
  'seat.filled',
  'seat.vacated',
  'substitute.named',
  'substitute.ended',
  'representative.began',
  'representative.ended',
  'representative.invited',
  'invitation.withdrawn',
  'als.entered',
  'als.stateChanged',
  'als.renamed',
  'als.moved',
  'als.changed',
  'als.standingChanged',
  'als.reported',
  'als.contactsConfirmed',
  'als.waived',
  'als.tookPart',
  'organisation.compared',
  'history.imported',
  'case.claimed',
  'case.takenOver',
  'case.released',
] as const;
export type OfficeEventType = (typeof officeEvents)[number];
