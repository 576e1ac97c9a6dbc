import type { Scope, Standing } from './scope.js';

/** One right: what it opens, to whom, and how far. */
export interface Right {
  /** One plain sentence without its full stop. */
  readonly what: string;
  readonly who: Readonly<Partial<Record<Standing, Scope>>>;
  /** Closed to a person who stepped aside in the case, in whatever seat they ask. */
  readonly closedToRecused?: true;
}

const right = (what: string, who: Right['who']): Right => ({ what, who });
const unlessRecused = (what: string, who: Right['who']): Right => ({ what, who, closedToRecused: true });

const everybody = { public: 'all' } as const;
const signedIn = { person: 'all' } as const;
const house = {
  staff: 'all',
  alacMember: 'all',
  alacChair: 'all',
  alacViceChair: 'all',
  ombudsman: 'all',
  boardReviewer: 'ownCase',
  auditor: 'all',
  raloLeader: 'ownRegion',
} as const;
const seated = { ...house, boardReviewer: 'all', raloLeader: 'all', admin: 'all' } as const;
const parties = { ...house, applicant: 'ownOrganisation' } as const;
const forTheVote = { staff: 'all', alacChair: 'all', alacViceChair: 'all' } as const;

/**
 * Who may do what, except the steps of a procedure: those stand in its statechart. Rights add up: a person has what
 * everybody has, what whoever signed in has, and what each of their seats has.
 */
export const policy = {
  office: {
    read: right('Health, how to reach the office, procedures, regions and rule sets', everybody),
  },
  account: {
    read: right('Who one is and which seats one holds', { person: 'own' }),
    change: right('One’s own name, language and time zone', { person: 'own' }),
  },
  signIn: { ask: right('Sign in', everybody) },
  sessions: { end: right('See and end one’s own sessions', { person: 'own', admin: 'all' }) },
  people: {
    read: right('People with their addresses and seats', { staff: 'all', auditor: 'all', admin: 'all' }),
    add: right('Make a person known', { staff: 'all', admin: 'all' }),
    exchange: right('Take people and their terms in from a file, and give them out as one', { admin: 'all' }),
  },
  seats: {
    read: right('Who was, is and will be in which seat', signedIn),
    change: right('Fill and vacate seats', { admin: 'all' }),
    substitute: right('Name somebody to act in one’s own seat', { raloLeader: 'own', staff: 'own' }),
  },
  representatives: {
    read: right('Who speaks for an organisation, and who is invited', {
      applicant: 'ownOrganisation',
      staff: 'all',
      auditor: 'all',
      admin: 'all',
    }),
    change: right('Invite, end and order representatives', { applicant: 'ownOrganisation', staff: 'all' }),
  },
  invitations: { accept: right('Accept an invitation by its secret', everybody) },
  officeHistory: { read: right('Changes of seats and people', { auditor: 'all', admin: 'all' }) },
  cases: {
    read: right('Submitted cases: number, organisation, state, clocks, published results', everybody),
    open: right('Open a draft; the procedure says which roles', signedIn),
    act: right('Take a case further; the statechart says which roles', signedIn),
  },
  tasks: { read: right('What waits for one in one’s seats, and what waits for others', { person: 'own' }) },
  claims: {
    read: right('Who on the staff works on which case, and the queue of open cases', { staff: 'all', auditor: 'all' }),
    change: unlessRecused('Claim a case, take it over, release it', { staff: 'all' }),
  },
  savedViews: {
    read: right('One’s own views of the queue', { staff: 'own' }),
    change: right('Save and delete one’s own views of the queue', { staff: 'own' }),
  },
  drafts: {
    read: right('Drafts, which have no region yet, and withdrawals in which nothing was stated yet', {
      staff: 'all',
      auditor: 'all',
      applicant: 'ownOrganisation',
      raloLeader: 'ownRegion',
    }),
  },
  forms: {
    read: unlessRecused('The form as it is being filled in', {
      staff: 'all',
      auditor: 'all',
      applicant: 'ownOrganisation',
    }),
    save: unlessRecused('Save the form', { staff: 'all', applicant: 'ownOrganisation' }),
  },
  publicFields: { read: right('Fields of the class `public`', everybody) },
  restrictedFields: { read: unlessRecused('Fields of the class `restricted`: for the parties', parties) },
  internalFields: { read: unlessRecused('Fields of the class `internal`: for the house and the region', house) },
  ballots: {
    read: unlessRecused('Fields of the class `ballot` of a non-public vote, after its close, on request', forTheVote),
  },
  sealedFields: {
    read: right('Fields of the class `sealed`: why somebody stepped aside', { person: 'own', auditor: 'all' }),
  },
  unnamedActors: { read: unlessRecused('Who asked for a non-public ballot, on request', forTheVote) },
  votes: { read: unlessRecused('Turnout, tally and choices of a vote, as far as they are published', everybody) },
  ownVotes: {
    read: right('Running votes in which one can vote, and what is recorded as one’s own ballot', { alacMember: 'own' }),
  },
  ownDrafts: {
    read: unlessRecused('What one has written of a step and not sent', { person: 'own' }),
    keep: unlessRecused('Keep and throw away what one has written of a step', { person: 'own' }),
  },
  documents: {
    add: right('Add a file with a paper; the statechart says which roles', signedIn),
    read: right('Files of papers, each by the class of its paper', everybody),
  },
  documentSendings: {
    read: unlessRecused('Who was sent which version of a document', { staff: 'all', auditor: 'all' }),
  },
  messages: { read: unlessRecused('Letters of a case', parties) },
  deliveries: {
    read: right('How far letters are on their way to each reader', { staff: 'all', auditor: 'all', admin: 'all' }),
    sendAgain: right('Try a letter again that was not sent', { staff: 'all', admin: 'all' }),
  },
  outbox: { read: right('Letters of the demonstration, on the machine itself', { admin: 'all' }) },
  register: {
    read: right('The register of ALSes with what happened to them, and cases of before', everybody),
    change: right('Names, countries, websites and languages of ALSes, and mergers', { staff: 'all' }),
  },
  duplicates: {
    read: unlessRecused('Organisations that look like the one that applies; the applicant is not told', {
      staff: 'all',
      auditor: 'all',
    }),
    decide: unlessRecused('Link organisations that look alike, or tell them apart', { staff: 'all' }),
  },
  dutiesOfRegion: {
    read: right('What the ALSes of a region owe, and how they stand', {
      staff: 'all',
      auditor: 'all',
      raloLeader: 'ownRegion',
    }),
  },
  duties: {
    read: right('What an ALS owes, and how it stands', {
      staff: 'all',
      auditor: 'all',
      raloLeader: 'ownRegion',
      applicant: 'ownOrganisation',
    }),
    report: right('Report for an ALS and confirm its contacts', { applicant: 'ownOrganisation' }),
    judge: right('Participation, standing and waivers of an ALS', { raloLeader: 'ownRegion' }),
  },
  history: { read: right('Steps of cases, each with the fields that the reader may read', everybody) },
  interests: {
    declare: right('Declare an interest of one’s own in a case', signedIn),
    read: right('Declared interests with their reasons', { person: 'own', auditor: 'all' }),
  },
  readings: { read: right('Who read what is not public', { auditor: 'all', admin: 'all' }) },
  figures: { read: right('Figures over submitted cases', seated) },
  chains: { read: right('Recompute a chain from the stored records', { auditor: 'all' }) },
  refusals: { read: right('What was refused', { auditor: 'all', admin: 'all' }) },
  incidents: {
    read: right('What the procedures could not decide', { staff: 'all', auditor: 'all', admin: 'all' }),
  },
  signIns: { read: right('Who signed in, who was refused, which sessions ended', { auditor: 'all', admin: 'all' }) },
  machineTokens: { manage: right('Make, list and revoke tokens of programs', { admin: 'all' }) },
  ruleSets: { add: right('Put own values in the place of the shipped ones', { admin: 'all' }) },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Right>>>>;

type Policy = typeof policy;
/** What the policy speaks of. */
export type Resource = keyof Policy;
/** What can be done with a resource. */
export type ActionOn<R extends Resource> = keyof Policy[R] & string;

/** One right of the table. */
export function rightTo<R extends Resource>(resource: R, action: ActionOn<R>): Right {
  return policy[resource][action] as Right;
}
