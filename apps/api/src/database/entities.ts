import { CaseEntity } from '../cases/entities/case.entity.js';
import { DraftEntity } from '../cases/entities/draft.entity.js';
import { ClaimEntity } from '../claims/claim.entity.js';
import { DeadlineEntity } from '../deadlines/deadline.entity.js';
import { DocumentEntity } from '../documents/entities/document.entity.js';
import { DocumentScanEntity } from '../documents/entities/document-scan.entity.js';
import { DocumentSendingEntity } from '../documents/entities/document-sending.entity.js';
import { DocumentVersionEntity } from '../documents/entities/document-version.entity.js';
import { HistoricCaseEntity } from '../historic/entities/historic-case.entity.js';
import { IdempotencyEntity } from '../idempotency/idempotency.entity.js';
import { IncidentEntity } from '../incidents/incident.entity.js';
import { InterestEntity, InterestReasonEntity } from '../interests/interest.entity.js';
import { MessageEntity } from '../messages/message.entity.js';
import { DeliveryEntity } from '../notices/delivery.entity.js';
import { AccessTokenEntity } from '../people/access-token.entity.js';
import { OfficeRecordEntity } from '../office-trail/office-record.entity.js';
import { OfficeSealedEntity } from '../office-trail/office-sealed.entity.js';
import { InvitationEntity } from '../people/invitation.entity.js';
import { OwnDraftEntity } from '../own-drafts/own-draft.entity.js';
import { OrganisationEntity } from '../people/organisation.entity.js';
import { PersonEmailEntity } from '../people/person-email.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { RepresentativeEntity } from '../people/representative.entity.js';
import { SeatEntity } from '../people/seat.entity.js';
import { SubstitutionEntity } from '../people/substitution.entity.js';
import { SavedViewEntity } from '../queue/saved-view.entity.js';
import { RefusalEntity } from '../refusals/refusal.entity.js';
import { AlsReportEntity, ParticipationEntity, WaiverEntity } from '../register/entities/duty.entities.js';
import { OrganisationLinkEntity } from '../register/duplicates/organisation-link.entity.js';
import { FormerNameEntity } from '../register/entities/former-name.entity.js';
import { RegisterEntryEntity } from '../register/entities/register-entry.entity.js';
import { RuleSetEntity } from '../rule-sets/rule-set.entity.js';
import { EmailLinkEntity } from '../sign-in/entities/email-link.entity.js';
import { IdentityEntity } from '../sign-in/entities/identity.entity.js';
import { MachineTokenEntity } from '../sign-in/entities/machine-token.entity.js';
import { OidcFlowEntity } from '../sign-in/entities/oidc-flow.entity.js';
import { RateLimitEntity } from '../sign-in/entities/rate-limit.entity.js';
import { SessionEntity } from '../sign-in/entities/session.entity.js';
import { SignInEntity } from '../sign-in/entities/sign-in.entity.js';
import { AccessRecordEntity } from '../trail/access-record.entity.js';
import { SealedDataEntity } from '../trail/sealed-data.entity.js';
import { TransitionEntity } from '../trail/transition.entity.js';

/** Every table the application reads or writes. */
export const entities = [
  AlsReportEntity,
  ParticipationEntity,
  WaiverEntity,
  AccessRecordEntity,
  AccessTokenEntity,
  CaseEntity,
  ClaimEntity,
  DeadlineEntity,
  DeliveryEntity,
  DocumentEntity,
  DocumentScanEntity,
  DocumentSendingEntity,
  DocumentVersionEntity,
  DraftEntity,
  FormerNameEntity,
  HistoricCaseEntity,
  EmailLinkEntity,
  IdempotencyEntity,
  IdentityEntity,
  IncidentEntity,
  InterestEntity,
  InterestReasonEntity,
  InvitationEntity,
  MachineTokenEntity,
  MessageEntity,
  OfficeRecordEntity,
  OfficeSealedEntity,
  OidcFlowEntity,
  OrganisationEntity,
  OrganisationLinkEntity,
  OwnDraftEntity,
  PersonEmailEntity,
  PersonEntity,
  RateLimitEntity,
  RefusalEntity,
  RegisterEntryEntity,
  RepresentativeEntity,
  RuleSetEntity,
  SavedViewEntity,
  SealedDataEntity,
  SeatEntity,
  SessionEntity,
  SignInEntity,
  SubstitutionEntity,
  TransitionEntity,
];
