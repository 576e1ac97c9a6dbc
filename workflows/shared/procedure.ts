import type { AnyStateMachine } from 'xstate';
import type { FieldError } from '../../libs/problems/index.js';
import type { Reason } from './chart.js';
import type { Access } from './fields.js';
import type { FormSection, FormStep } from './form.js';
import type { Actor, Ralo, Role } from './roles.js';
import type { Rule, RuleValue } from './rule.js';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** A free text, a personal value or a ballot choice: stored apart from the trail, which holds only a commitment. */
export interface SealedValue {
  /** JSON pointer into the payload. */
  readonly path: string;
  readonly access: Access;
  readonly value: Json;
}

/** Who sits where at an instant. */
export interface SeatHolder {
  readonly seat: string;
  readonly role: Role;
  readonly person: string;
  readonly region: Ralo | null;
}

/** A file that came with an event and is kept beside the trail. */
export interface DocumentFact {
  readonly document: string;
  /** Counts the versions of the document from 1. */
  readonly version: number;
  /** By content. */
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Of the bytes, lower-case hex. */
  readonly sha256: string;
}

/** What the house knows and a client may not say. Only what an event needs is loaded. */
export interface FactSources {
  readonly form?: JsonObject | null;
  readonly seats?: readonly SeatHolder[];
  readonly document?: DocumentFact;
}
export type FactSource = keyof FactSources;

/** Facts for the trail, with the sealed part of them and what is wrong with the sources. */
export interface Facts {
  readonly facts: JsonObject;
  readonly sealed: readonly SealedValue[];
  readonly errors: readonly FieldError[];
  /** The applicant's form from now on, where the event changes it. */
  readonly form?: JsonObject;
}

export interface FactRequest {
  readonly type: string;
  readonly payload: JsonObject;
  readonly actor: Actor;
  readonly sources: FactSources;
  readonly context: JsonObject;
  readonly at: number;
}

export type PayloadClass = new () => object;

/** Why a named guard refuses. Context and parameters are those that the chart hands to the guard of that name. */
export type WhyTable = Readonly<Record<string, (context: never, params: never) => Reason | null>>;

/** Cases that one act takes further at once: one motion over several organisations. */
export interface Together {
  /** Events that are done in all cases of a motion at once, by whoever may in each. */
  readonly events: readonly string[];
  /** The one among them that brings cases together; the others follow it. */
  readonly begins: string;
  /** What cases that belong together have in common, and the organisations they are about; null for a case by itself. */
  readonly bond: (context: JsonObject) => { readonly key: string; readonly organisations: readonly string[] } | null;
  /** The payload as it goes into each of the cases, from what was sent in one of them, or what is wrong with that. */
  readonly payload: (
    type: string,
    payload: JsonObject,
    about: PartOfMotion,
  ) => JsonObject | { readonly error: FieldError };
}

/** The case in which something is sent, among those in which it is done. */
export interface PartOfMotion {
  /** Of the case in which it is sent. */
  readonly organisation: string;
  /** Of all the cases, in the order of ids. */
  readonly organisations: readonly string[];
}

/** One released version of a procedure: the statechart and all that is derived from it. */
export interface Procedure {
  readonly name: string;
  readonly version: string;
  readonly machine: AnyStateMachine;
  readonly events: Readonly<Record<string, PayloadClass>>;
  /** Events that do not collide with others: no revision needs to be named. */
  readonly commuting: readonly string[];
  /** Events whose author only the Chair, a vice-chair and staff may know. */
  readonly hiddenActors: readonly string[];
  readonly openedBy: readonly Role[];
  /** Why somebody of these roles may not open a case all the same; left out where they all may. */
  readonly refusesOpener?: (actor: Actor) => Reason | null;
  /** How several cases are acted on at once; left out where each goes its own way. */
  readonly together?: Together;
  /** What the house says of what a case is opened about, where there is anything to say: `about` in its first record. */
  readonly opensWith?: PayloadClass;
  readonly why: WhyTable;
  readonly payloadGuards: readonly string[];
  readonly rules: Readonly<Record<string, Rule>>;
  readonly values: Readonly<Record<string, RuleValue>>;
  /** The rule behind each clock of the context. */
  readonly clockRules: Readonly<Record<string, string>>;
  /** Events that whoever has the turn is asked for, what is wanted most first; all others are possible and no task. */
  readonly asks: readonly string[];
  /** Whether somebody has done what an event asks for, though they could do it again. */
  readonly isDone: (context: JsonObject, event: string, actor: Actor) => boolean;
  readonly sourcesNeeded: (type: string) => readonly FactSource[];
  readonly factsFor: (request: FactRequest) => Facts;
  /** What may be served of a context: no choice of an open vote. */
  readonly view: (context: JsonObject) => CaseFacts;
  /** JSON Schema of the complete form. */
  readonly form: JsonObject;
  /** The form in the order in which it is asked. */
  readonly formSections: readonly FormSection[];
  /** Answers of the form that speak of each criterion that is looked at, by its name; none where none are looked at. */
  readonly claims: Readonly<Record<string, readonly string[]>>;
  /** The steps that put it into the trail, by event type. */
  readonly formSteps: Readonly<Record<string, FormStep>>;
  /** What is wrong with a form that is still being filled in: pointers into the form, empty where nothing is. */
  readonly checkDraft: (form: unknown) => readonly FieldError[];
  /** What is wrong with a form that is to be sent, what is missing included. */
  readonly checkForm: (form: unknown) => readonly FieldError[];
}

/** What a case says of itself beside its state. */
export interface CaseFacts {
  readonly region: Ralo | null;
  readonly country: string | null;
  readonly organisation: string;
  readonly earlierCase: string | null;
  readonly inForce: boolean;
  readonly decision: { outcome: string; by: 'vote' | 'board'; at: number; vote: number | null } | null;
  readonly votes: readonly VoteView[];
  readonly recused: readonly string[];
  readonly [more: string]: unknown;
}

/** A vote as everybody may see it: turnout while it is open, counts and public choices after the close. */
export interface VoteView {
  readonly number: number;
  readonly round: number;
  readonly purpose: string;
  readonly openedAt: number;
  /** Null while paused. */
  readonly closesAt: number | null;
  readonly outcome: string;
  readonly nonPublic: boolean;
  readonly turnout: { recorded: number; remaining: number; quorumNeeded: number };
  readonly electorate: readonly {
    seat: string;
    person: string;
    region: Ralo | null;
    voted: boolean;
    recused: boolean;
  }[];
  readonly tally: object | null;
  readonly choices: Readonly<Record<string, string>> | null;
  /** True where a non-public result tells how everybody voted. */
  readonly revealsAll: boolean;
}
