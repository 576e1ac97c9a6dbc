import { catchUp, describe, open, step } from '../../libs/engine/index.js';
import type {
  CaseSnapshot,
  CaseView,
  JsonObject,
  OpenInput,
  Refusal,
  SeatHolder,
  Transition,
} from '../../libs/engine/index.js';
import type { Actor } from '../../workflows/shared/roles.js';

const day = 86_400_000;

interface Start<E extends string> {
  readonly input: OpenInput;
  readonly opener: Actor;
  readonly now: number;
  readonly seats: readonly SeatHolder[];
  readonly form: JsonObject | null;
  /** A payload that fits for every event, taken where a test names none. */
  readonly payloads: Readonly<Record<E, object>>;
}

/** One case of any procedure, played through the engine in virtual time. */
export class DrivenCase<E extends string> {
  snapshot: CaseSnapshot;
  now: number;
  seats: readonly SeatHolder[];
  readonly transitions: Transition[] = [];
  readonly refusals: Refusal[] = [];
  private answers: JsonObject | null;
  private readonly payloads: Readonly<Record<E, object>>;

  constructor({ input, opener, now, seats, form, payloads }: Start<E>) {
    this.now = now;
    this.seats = seats;
    this.answers = form;
    this.payloads = payloads;
    const decision = open(input, opener, now);
    if (decision.kind === 'refused') throw new Error(decision.refusal.detail);
    this.snapshot = decision.snapshot;
    this.transitions.push(...decision.transitions);
  }

  /** The application form, empty where the procedure has none. */
  get form(): JsonObject {
    return this.answers ?? {};
  }

  /** Tries an event; null when accepted, the refusal otherwise. */
  try(actor: Actor, type: E, payload: object = this.payloads[type]): Refusal | null {
    const sources = { form: this.answers, seats: this.seats };
    const decision = step(this.snapshot, actor, { type, payload }, sources, this.now);
    if (decision.kind === 'refused') {
      this.refusals.push(decision.refusal);
      return decision.refusal;
    }
    this.snapshot = decision.snapshot;
    this.transitions.push(...decision.transitions);
    this.answers = decision.transitions.at(-1)?.form ?? this.answers;
    return null;
  }

  /** An event that has to be accepted. */
  act(actor: Actor, type: E, payload: object = this.payloads[type]): this {
    const refusal = this.try(actor, type, payload);
    if (refusal) throw new Error(`${type}: ${refusal.code}: ${refusal.detail} ${JSON.stringify(refusal.errors)}`);
    return this;
  }

  /** Lets days go by; deadlines fire at their own instants. */
  wait(days: number): this {
    return this.until(this.now + days * day);
  }

  until(at: number | string): this {
    this.now = typeof at === 'string' ? Date.parse(at) : at;
    const { snapshot, transitions } = catchUp(this.snapshot, this.now);
    this.snapshot = snapshot;
    this.transitions.push(...transitions);
    return this;
  }

  get view(): CaseView {
    return describe(this.snapshot, this.now);
  }

  get path(): string {
    return this.view.path;
  }

  /** Letters ordered so far. */
  get letters(): string[] {
    return this.transitions.flatMap((t) => t.commands.map((c) => c.letter));
  }

  /** Choices by seat: as many yes, no and abstain as told, in the order of the seats. */
  protected choices(yes: number, no: number, abstain: number): { seat: string; choice: string }[] {
    const times = (n: number, choice: string): string[] => Array.from({ length: n }, () => choice);
    const seats = this.seats.filter((s) => s.role === 'alacMember');
    return [...times(yes, 'yes'), ...times(no, 'no'), ...times(abstain, 'abstain')].map((choice, i) => ({
      seat: seats[i]?.seat ?? '',
      choice,
    }));
  }
}
