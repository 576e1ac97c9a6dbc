import { revisionAtStart } from '../setup/cases.js';
import type { Assignment } from './target.js';
import type { Person } from '../setup/office.js';

/** Of the length of a real question, 240 characters. */
const question =
  'The statutes that you sent allow associations to become members. How many of your present members are associations, ' +
  'do they vote in the yearly assembly, and which rule makes sure that individual Internet users keep the majority there?';

/** Of the length of a real answer, 480 characters. */
const answer =
  'Two of our members are associations, both of them clubs of schools in the lake region. They take part in the yearly ' +
  'assembly and may speak, but section 7 of the statutes gives the right to vote to individual members only. At the ' +
  'last assembly 148 of our 240 individual members voted. The committee of seven is elected by them, and section 9 says ' +
  'that nobody can be elected who is an employee of a government or of a registry. The minutes are on our website, in both languages.';

/** One event that somebody is about to send. */
export interface NextEvent {
  readonly case: string;
  /** Revision that the sender has seen. */
  readonly revision: number;
  readonly sender: Person;
  readonly type: string;
  readonly payload: object;
}

/**
 * The events of one client: on each of its cases in turn, staff asks a question, and when it comes round again the
 * applicant answers. Both write state, trail, a sealed value, a deadline less and a deadline more or none, and a letter.
 */
export class Exchange {
  private sent = 0;

  constructor(
    private readonly cases: readonly string[],
    private readonly people: Assignment['office']['clients'][number],
  ) {}

  /** The next event. It counts as accepted when the one after it is asked for. */
  next(): NextEvent {
    const round = Math.floor(this.sent / this.cases.length);
    const id = this.cases[this.sent % this.cases.length] ?? '';
    this.sent += 1;
    return { case: id, revision: revisionAtStart + round, ...eventOf(round, this.people) };
  }
}

/** Even rounds ask, odd ones answer. */
export function eventOf(
  round: number,
  { staff, applicant }: Assignment['office']['clients'][number],
): Pick<NextEvent, 'sender' | 'type' | 'payload'> {
  return round % 2 === 0
    ? { sender: staff, type: 'question.ask', payload: { question } }
    : { sender: applicant, type: 'question.answer', payload: { question: (round + 1) / 2, answer } };
}

/** One exchange for each client. */
export const exchangesOf = ({ cases, office }: Assignment): Exchange[] =>
  office.clients.map((people, i) => new Exchange(cases[i] ?? [], people));
