import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseText } from '../../../apps/cli/src/play/parse-text.js';
import { play } from '../../../apps/cli/src/play/play.js';
import { printed } from '../../../apps/cli/src/play/print.js';
import { readScenario } from '../../../apps/cli/src/play/read-scenario.js';
import { reportOf } from '../../../apps/cli/src/play/report.js';
import type { PlayReport } from '../../../apps/cli/src/play/report.js';
import { replay } from '../../../libs/engine/index.js';
import type { JsonObject } from '../../../libs/engine/index.js';

const folder = join(import.meta.dirname, '../../../workflows/accreditation/scenarios');
const scenarioOf = (name: string) => readScenario(parseText(readFileSync(join(folder, `${name}.json`))));
const played = (name: string): PlayReport => reportOf(play(scenarioOf(name)));

const at = (report: PlayReport, type: string) => report.path.filter((e) => e.type === type).map((e) => e.at);
const refusals = (report: PlayReport) => report.refused.map((r) => `${r.type} ${r.status} ${r.code}`);
const turns = (report: PlayReport) => report.path.map((e) => e.to).filter((to, i, all) => to !== all[i - 1]);

describe('a regular accreditation', () => {
  const report = played('regular-accreditation');

  it('is accredited, and the time for reviews has passed', () => {
    expect(report).toMatchObject({ state: 'accredited', stateText: 'accredited.closed', decision: 'accredited' });
    expect(report).toMatchObject({ inForce: true, region: 'NARALO', deadlines: [] });
    expect(report.decisionDetail).toEqual({
      outcome: 'accredited',
      by: 'vote',
      vote: 1,
      at: '2011-04-09T00:00:00.000Z',
    });
  });

  it('opens the vote on 4 April 23:49 and closes it when 9 April begins', () => {
    expect(at(report, 'vote.open')).toEqual(['2011-04-04T23:49:00.000Z']);
    expect(at(report, 'deadline.voteCloses')).toEqual(['2011-04-09T00:00:00.000Z']);
    expect(at(report, 'deadline.reviewWindow')).toEqual(['2011-06-08T00:00:00.000Z']);
  });

  it('counts the last ballot of each seat, without the recused', () => {
    expect(report.tally).toMatchObject({ yes: 11, no: 1, abstain: 1, recorded: 13, recused: 1, remaining: 14 });
    expect(report.tally).toMatchObject({ notVoted: ['LAC-3'], quorumNeeded: 8, needed: 7, outcome: 'passed' });
  });

  it("takes NARALO's week of silence as a way of reaching advice, seven days after the region was asked", () => {
    const advice = report.path.find((e) => e.type === 'advice.give');
    expect(advice).toMatchObject({ at: '2011-03-28T19:00:00.000Z', to: 'readyForVote.waiting' });
    expect(advice?.by).toMatchObject({ role: 'raloLeader', region: 'NARALO' });
    expect(at(report, 'advice.consult')).toEqual(['2011-03-21T19:00:00.000Z']);
  });

  it('refuses a vote before the region was heard, a recused member, and a ballot at the closing instant', () => {
    expect(refusals(report)).toEqual([
      'vote.open 409 not-possible-now',
      'ballot.cast 409 recused',
      'ballot.cast 409 not-possible-now',
    ]);
    expect(report.refused.map((r) => r.at)).toContain('2011-04-09T00:00:00.000Z');
    expect(report.refused.at(-1)?.allowed).not.toContain('ballot.cast');
  });
});

describe('silence alone', () => {
  it('is never advice: without a leader the case waits, overdue', () => {
    const scenario = scenarioOf('regular-accreditation');
    const events = scenario.events.slice(0, 7).filter((e) => e.type !== 'vote.open');
    const report = reportOf(play({ ...scenario, events, until: Date.parse('2012-03-14T00:00:00Z') }));
    expect(report).toMatchObject({ stateText: 'regionalAdvice.considering.overdue', decision: null, tally: null });
    expect(report.turn).toEqual(['raloLeader', 'alacChair']);
  });
});

describe('Internauta Colombia, 2014', () => {
  const report = played('internauta-colombia-2014');

  it('is not accredited by 4 yes, 6 no and 3 abstentions of 15', () => {
    expect(report).toMatchObject({ state: 'notAccredited', decision: 'notAccredited', inForce: false });
    expect(report.tally).toMatchObject({ yes: 4, no: 6, abstain: 3, recorded: 13, electorate: 15, base: 13 });
    expect(report.tally).toMatchObject({ quorate: true, needed: 7, outcome: 'failed' });
  });

  it('needs two leaders of LACRALO for the advice that there is no agreement', () => {
    expect(report.region).toBe('LACRALO');
    expect(refusals(report)).toEqual(['advice.confirm 403 same-leader']);
    const confirmed = report.path.find((e) => e.type === 'advice.confirm');
    expect(confirmed?.by?.person).toBe('LACRALO-SECRETARY');
    expect(confirmed?.to).toBe('readyForVote.waiting');
  });

  it('leaves three ways of review open for sixty days', () => {
    expect(report.deadlines).toHaveLength(3);
    for (const deadline of report.deadlines)
      expect(deadline).toEqual({ name: 'reviewWindow', due: '2015-02-04T00:00:00.000Z', rule: 'reviewWindowDays' });
    expect(at(report, 'decision.explain')).toEqual(['2014-12-09T15:00:00.000Z']);
  });
});

describe('a vote without a quorum', () => {
  const report = played('inquorate-vote-repeated');

  it('decides nothing with seven of fifteen, and with eight it decides', () => {
    expect(report.votes).toMatchObject([
      { number: 1, round: 1, outcome: 'inquorate', tally: { recorded: 7, quorate: false } },
      { number: 2, round: 2, outcome: 'passed', tally: { recorded: 8, quorate: true } },
    ]);
    expect(report).toMatchObject({ state: 'accredited', decision: 'accredited', decisionDetail: { vote: 2 } });
    expect(report.tally).toMatchObject({ yes: 5, no: 2, abstain: 1, recorded: 8, needed: 5 });
  });

  it('drops the ballots of the first vote', () => {
    expect(turns(report).filter((to) => to.startsWith('vote'))).toEqual(['vote.open', 'vote.inquorate', 'vote.open']);
    expect(at(report, 'deadline.voteCloses')).toEqual(['2026-04-06T00:00:00.000Z', '2026-04-19T00:00:00.000Z']);
    expect(refusals(report)).toEqual(['ballot.cast 409 not-possible-now']);
  });
});

describe('advice that does not come', () => {
  const report = played('advice-overdue');

  it('is waited for, reminded of, given more time once', () => {
    expect(at(report, 'deadline.adviceReminder')).toEqual(['2026-02-25T10:00:00.000Z', '2026-03-11T10:00:00.000Z']);
    expect(at(report, 'deadline.adviceDue')).toEqual(['2026-03-18T10:00:00.000Z']);
    expect(at(report, 'deadline.adviceOverdueReminder')).toEqual([
      '2026-03-25T10:00:00.000Z',
      '2026-04-01T10:00:00.000Z',
    ]);
  });

  it('lets the Chair go on only when the time is over, and tells everybody that none was received', () => {
    expect(refusals(report)).toEqual([
      'advice.proceedWithout 409 not-possible-now',
      'advice.give 403 not-your-region',
      'advice.requestTime 409 time-taken',
    ]);
    const gone = report.path.find((e) => e.type === 'advice.proceedWithout');
    expect(gone).toMatchObject({ to: 'readyForVote.waiting', letters: [{ letter: 'noAdviceReceived' }] });
  });

  it('is accredited by nine of fourteen', () => {
    expect(report).toMatchObject({ state: 'accredited', decision: 'accredited' });
    expect(report.tally).toMatchObject({ yes: 9, no: 3, abstain: 2, base: 14, needed: 8 });
  });
});

describe('on hold', () => {
  const report = played('hold-and-lapse');

  it('keeps the seven days that were left', () => {
    expect(at(report, 'deadline.completenessDue')).toEqual(['2026-03-09T09:00:00.000Z']);
  });

  it('lapses after a year, with a reminder every ninety days', () => {
    expect(report).toMatchObject({ state: 'lapsed', stateText: 'lapsed', decision: null, tally: null, deadlines: [] });
    expect(at(report, 'deadline.holdReminder')).toHaveLength(4);
    expect(at(report, 'deadline.holdLapse')).toEqual(['2027-03-20T09:00:00.000Z']);
    expect(refusals(report)).toEqual(['application.accept 409 not-possible-now', 'case.resume 409 not-possible-now']);
  });
});

describe('a refusal that the Board sends back', () => {
  const report = played('sent-back-by-the-board');

  it('comes to a second vote, which accredits', () => {
    expect(report).toMatchObject({ state: 'accredited', decision: 'accredited', inForce: true });
    expect(report.votes).toMatchObject([
      { number: 1, outcome: 'failed', tally: { yes: 6, no: 6, abstain: 0 } },
      { number: 2, outcome: 'passed', tally: { yes: 10, no: 3, abstain: 1 } },
    ]);
    expect(report.tally).toMatchObject({ yes: 10, outcome: 'passed' });
    expect(turns(report).slice(-6)).toEqual([
      'notAccredited(alac.idle,board.idle,ombudsman.idle)',
      'notAccredited(alac.idle,board.assigning,ombudsman.idle)',
      'notAccredited(alac.idle,board.deciding.onTime,ombudsman.idle)',
      'readyForVote.waiting',
      'vote.open',
      'accredited.idle',
    ]);
  });

  it('goes on when two of three Directors agree, and not at the word of staff', () => {
    expect(refusals(report)).toEqual(['review.decide 403 not-your-role']);
    expect(report.path.filter((e) => e.type === 'review.decide').map((e) => e.by?.seat)).toEqual([
      'BOARD-1',
      'BOARD-2',
      'BOARD-3',
    ]);
  });

  it('stays refused until the second vote', () => {
    const scenario = scenarioOf('sent-back-by-the-board');
    const until = Date.parse('2026-04-14T00:00:00Z');
    const events = scenario.events.filter((e) => e.at < until);
    expect(reportOf(play({ ...scenario, events, until }))).toMatchObject({
      state: 'vote',
      decision: 'notAccredited',
      inForce: false,
    });
  });
});

describe('every example', () => {
  const names = readdirSync(folder).map((file) => file.replace('.json', ''));

  it('is one of six', () => expect(names).toHaveLength(6));

  it.each(names)('%s is read completely, and printed with every refusal', (name) => {
    const scenario = scenarioOf(name);
    expect(scenario.ignored).toEqual([]);
    const result = play(scenario);
    const text = printed(result);
    expect(text.match(/REFUSED/g) ?? []).toHaveLength(reportOf(result).refused.length);
    expect(text).toContain(result.view.path);
  });

  it.each(names)('%s gives the same states when its record is replayed', (name) => {
    const { timeline, view, procedure, version } = play(scenarioOf(name));
    const records = timeline.flatMap((entry) => {
      if ('refused' in entry) return [];
      const { sealed, ...record } = entry.transition;
      const choice = sealed.find((s) => s.path === '/choice');
      const payload: JsonObject = choice ? { ...record.payload, choice: choice.value } : record.payload;
      return [{ ...record, payload }];
    });
    expect(replay({ procedure, version }, records).deadlines.map((d) => d.due)).toEqual(
      view.deadlines.map((d) => d.due),
    );
  });
});
