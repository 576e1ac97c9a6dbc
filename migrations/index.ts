import { People1795284000000 } from './1795284000000-people.js';
import { Cases1795284001000 } from './1795284001000-cases.js';
import { Trail1795284002000 } from './1795284002000-trail.js';
import { Records1795284003000 } from './1795284003000-records.js';
import { Office1795370000000 } from './1795370000000-office.js';
import { SignIn1795371000000 } from './1795371000000-sign-in.js';
import { Conflicts1795372000000 } from './1795372000000-conflicts.js';
import { Deliveries1795373000000 } from './1795373000000-deliveries.js';
import { Documents1795374000000 } from './1795374000000-documents.js';
import { Circulation1795460000000 } from './1795460000000-circulation.js';
import { ReadingsOfPeople1795461000000 } from './1795461000000-readings-of-people.js';
import { LanguagesOfLetters1795462000000 } from './1795462000000-languages-of-letters.js';
import { AgeOfRequestKeys1795463000000 } from './1795463000000-age-of-request-keys.js';
import { NamesToSearch1795470000000 } from './1795470000000-names-to-search.js';
import { ForgettingRequestKeys1795471000000 } from './1795471000000-forgetting-request-keys.js';
import { UrgencyOfCases1795600000000 } from './1795600000000-urgency-of-cases.js';
import { OwnDrafts1795650000000 } from './1795650000000-own-drafts.js';
import { HistoryByRole1795700000000 } from './1795700000000-history-by-role.js';
import { ClaimsAndViews1795600001000 } from './1795600001000-claims-and-views.js';
import { RecordsByTime1795700100000 } from './1795700100000-records-by-time.js';
import { Register1795750000000 } from './1795750000000-register.js';
import { HistoricCases1795750100000 } from './1795750100000-historic-cases.js';
import { Duties1795750200000 } from './1795750200000-duties.js';
import { LikelyDuplicates1795750300000 } from './1795750300000-likely-duplicates.js';
import { AskingForContacts1795750400000 } from './1795750400000-asking-for-contacts.js';
import { Withdrawals1795800000000 } from './1795800000000-withdrawals.js';

/** Every migration in the order in which it runs. */
export const migrations = [
  People1795284000000,
  Cases1795284001000,
  Trail1795284002000,
  Records1795284003000,
  Office1795370000000,
  SignIn1795371000000,
  Conflicts1795372000000,
  Deliveries1795373000000,
  Documents1795374000000,
  Circulation1795460000000,
  ReadingsOfPeople1795461000000,
  LanguagesOfLetters1795462000000,
  AgeOfRequestKeys1795463000000,
  NamesToSearch1795470000000,
  ForgettingRequestKeys1795471000000,
  UrgencyOfCases1795600000000,
  OwnDrafts1795650000000,
  HistoryByRole1795700000000,
  ClaimsAndViews1795600001000,
  RecordsByTime1795700100000,
  Register1795750000000,
  HistoricCases1795750100000,
  Duties1795750200000,
  LikelyDuplicates1795750300000,
  AskingForContacts1795750400000,
  Withdrawals1795800000000,
] as const;
