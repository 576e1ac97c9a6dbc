import type { Tally } from '../../../../libs/ballot/index.js';
import type { CaseView, Transition } from '../../../../libs/engine/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import type { Entry, Played, Refused } from './play.js';
import { instantText } from './report.js';

/** `2011-04-04 23:49:00`, UTC. */
const clock = (at: number): string => instantText(at).slice(0, 19).replace('T', ' ');

const who = (actor: Actor | null): string =>
  actor ? [actor.role, actor.seat ?? actor.region].filter(Boolean).join(' ') : '';

const what = ({ from, to }: Transition): string => (from === to || from === '' ? to : `${from} -> ${to}`);

const place = (pointer: string): string => (pointer === '' ? 'payload' : pointer);

function refusal({ status, code, detail, errors, allowed }: Refused): string[] {
  return [
    `REFUSED ${status} ${code}: ${detail}`,
    ...errors.map((e) => `  ${place(e.pointer)}: ${e.message}`),
    `  possible now: ${allowed.join(', ') || 'nothing'}`,
  ];
}

function row(entry: Entry): { at: string; type: string; by: string; lines: string[] } {
  if ('refused' in entry) {
    const { at, type, by } = entry.refused;
    return { at: clock(at), type, by: who(by), lines: refusal(entry.refused) };
  }
  const { at, type, actor } = entry.transition;
  return { at: clock(at), type, by: who(actor), lines: [what(entry.transition)] };
}

function table(timeline: readonly Entry[]): string[] {
  const rows = timeline.map(row);
  const width = (column: 'type' | 'by'): number => Math.max(0, ...rows.map((r) => r[column].length));
  const [types, actors] = [width('type'), width('by')];
  return rows.flatMap(({ at, type, by, lines: [first = '', ...more] }) => {
    const head = `${at}  ${type.padEnd(types)}  ${by.padEnd(actors)}  `;
    return [`${head}${first}`, ...more.map((line) => `${' '.repeat(head.length)}${line}`)];
  });
}

function standing({ decision, inForce, votes }: CaseView): string[] {
  const counted = votes.filter((vote) => vote.tally !== null);
  const by = decision?.by === 'vote' ? `vote ${decision.vote}` : 'the Board';
  return [
    decision
      ? `Decision: ${decision.outcome} by ${by}, ${clock(decision.at)}; ${inForce ? '' : 'not '}in force`
      : 'No decision.',
    ...counted.map((vote) => `Vote ${vote.number}: ${(vote.tally as Tally).sentence}`),
  ];
}

function pending({ deadlines }: CaseView): string[] {
  if (deadlines.length === 0) return ['No deadlines.'];
  const rows = deadlines.map(({ name, due, rule }) => `  ${clock(due)}  ${name}${rule ? ` (rule ${rule})` : ''}`);
  return ['Deadlines:', ...rows];
}

/** A play for people: the timeline, then how the case stands. Times are UTC. */
export function printed({ procedure, version, timeline, view, until }: Played): string {
  const turn = view.turn.length > 0 ? `, turn of ${view.turn.join(', ')}` : '';
  return [
    `${procedure}, version ${version}; times in UTC`,
    ...table(timeline),
    '',
    `${clock(until)}  ${view.path}${turn}`,
    ...standing(view),
    ...pending(view),
  ].join('\n');
}
