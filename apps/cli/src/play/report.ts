import type { CaseView, FieldError, VoteView } from '../../../../libs/engine/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import type { Played } from './play.js';

/** One step of a case. `by` is null for a deadline. */
export interface PathEntry {
  readonly at: string;
  /** Event type, or `deadline.<name>`. */
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly by: Actor | null;
  readonly letters: readonly { readonly letter: string; readonly to: readonly string[] }[];
}

export interface RefusedEntry {
  readonly at: string;
  readonly type: string;
  readonly by: Actor;
  /** Place in the scenario's list of events, from 0. */
  readonly event: number;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly rule: string | null;
  readonly errors: readonly FieldError[];
  readonly allowed: readonly string[];
}

/** What `als play --json` prints. Instants are RFC 3339 in UTC. */
export interface PlayReport {
  readonly procedure: string;
  readonly version: string;
  readonly until: string;
  /** Name of the state at the top of the chart. */
  readonly state: string;
  /** The whole state. */
  readonly stateText: string;
  readonly phase: string;
  readonly turn: readonly string[];
  readonly region: string | null;
  readonly inForce: boolean;
  /** The decision that stands, for example `accredited` or `withdrawn`; null where there is none. */
  readonly decision: string | null;
  readonly decisionDetail: object | null;
  /** Of the last vote that was counted. */
  readonly tally: object | null;
  readonly votes: readonly object[];
  readonly deadlines: readonly { readonly name: string; readonly due: string; readonly rule: string | null }[];
  readonly path: readonly PathEntry[];
  readonly refused: readonly RefusedEntry[];
}

/** An instant as the API writes it. */
export const instantText = (at: number): string => new Date(at).toISOString();

const voteOf = ({ openedAt, closesAt, ...vote }: VoteView): object => ({
  ...vote,
  openedAt: instantText(openedAt),
  closesAt: closesAt === null ? null : instantText(closesAt),
});

const decisionOf = ({ decision }: CaseView): object | null => decision && { ...decision, at: instantText(decision.at) };

/** A play as JSON, without what only the engine needs. */
export function reportOf({ procedure, version, timeline, view, until }: Played): PlayReport {
  return {
    procedure,
    version,
    until: instantText(until),
    state: view.state,
    stateText: view.path,
    phase: view.phase,
    turn: view.turn,
    region: view.region,
    inForce: view.inForce,
    decision: view.decision?.outcome ?? null,
    decisionDetail: decisionOf(view),
    tally: view.votes.findLast((vote) => vote.tally !== null)?.tally ?? null,
    votes: view.votes.map(voteOf),
    deadlines: view.deadlines.map(({ name, due, rule }) => ({ name, due: instantText(due), rule })),
    path: timeline.flatMap((entry) => {
      if ('refused' in entry) return [];
      const { at, type, from, to, actor, commands } = entry.transition;
      const letters = commands.map((c) => ({ letter: c.letter, to: c.to }));
      return [{ at: instantText(at), type, from, to, by: actor, letters }];
    }),
    refused: timeline.flatMap((entry) =>
      'refused' in entry ? [{ ...entry.refused, at: instantText(entry.refused.at) }] : [],
    ),
  };
}
