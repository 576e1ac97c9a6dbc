import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseText } from '../../../apps/cli/src/play/parse-text.js';
import { play } from '../../../apps/cli/src/play/play.js';
import { printed } from '../../../apps/cli/src/play/print.js';
import { readScenario } from '../../../apps/cli/src/play/read-scenario.js';
import { reportOf } from '../../../apps/cli/src/play/report.js';
import type { PlayReport } from '../../../apps/cli/src/play/report.js';
import { ScenarioError } from '../../../apps/cli/src/play/scenario.js';
import { replay } from '../../../libs/engine/index.js';
import type { JsonObject } from '../../../libs/engine/index.js';

const folder = join(import.meta.dirname, '../../../workflows/withdrawal/scenarios');
const scenarioOf = (name: string) => readScenario(parseText(readFileSync(join(folder, `${name}.json`))));
const played = (name: string): PlayReport => reportOf(play(scenarioOf(name)));
const at = (report: PlayReport, type: string) => report.path.filter((e) => e.type === type).map((e) => e.at);
const refusals = (report: PlayReport) => report.refused.map((r) => `${r.type} ${r.status} ${r.code}`);

test('contested: heard, voted on by two thirds without publishing who, reviewed by the Board', () => {
  const report = played('contested-with-hearing-and-review');
  expect(report).toMatchObject({ state: 'withdrawn', decision: 'withdrawn', inForce: false, region: 'LACRALO' });
  expect(report.tally).toMatchObject({ yes: 10, no: 3, abstain: 2, base: 15, needed: 10, outcome: 'passed' });
  expect(report.votes).toMatchObject([{ nonPublic: true, choices: null }]);
  expect(refusals(report)).toEqual([
    'withdrawal.giveNotice 409 no-evidence',
    'motion.move 409 not-possible-now',
    'advice.give 409 not-possible-now',
    'motion.second 403 same-member',
  ]);
  expect(at(report, 'deadline.choiceCloses')).toEqual(['2026-05-02T00:00:00.000Z']);
  expect(report.deadlines).toEqual([]);
});

test('batch: the choice ends with 11 August, and what is left stays together', () => {
  const result = play(scenarioOf('batch-with-one-split-off'));
  const report = reportOf(result);
  expect(result.view.motion).toMatchObject({ together: ['als-a', 'als-b'], mover: { seat: 'NA-1' } });
  expect(at(report, 'deadline.choiceCloses')).toEqual(['2017-08-12T00:00:00.000Z']);
  expect(refusals(report)).toEqual(['motion.move 422 not-named', 'motion.requestSplit 422 not-in-motion']);
  expect(report).toMatchObject({ state: 'withdrawn', votes: [{ nonPublic: false, outcome: 'passed' }] });
});

test('leaving: taken back, declared again, left without a decision', () => {
  const report = played('leaving-retracted-and-declared-again');
  expect(report).toMatchObject({ state: 'left', decision: null, inForce: false, votes: [], region: 'AFRALO' });
  expect(refusals(report)).toEqual([
    'exit.confirm 403 same-person',
    'exit.confirm 422 checked-at',
    'exit.retract 409 not-possible-now',
  ]);
});

test('inquorate: seven decide nothing, five of eight retain', () => {
  const report = played('inquorate-vote-repeated');
  expect(report.votes).toMatchObject([
    { round: 1, outcome: 'inquorate', tally: { recorded: 7 } },
    { round: 2, outcome: 'failed', tally: { yes: 5, base: 8, needed: 6 } },
  ]);
  expect(report).toMatchObject({ state: 'retained', decision: 'retained', inForce: true });
  expect(refusals(report)).toEqual(['withdrawal.open 422 may-recover', 'motion.second 409 not-possible-now']);
});

test('cured: the Chair closes the case, staff cannot', () => {
  const report = played('cured');
  expect(report).toMatchObject({ state: 'cured', decision: null, inForce: true, deadlines: [] });
  expect(refusals(report)).toEqual(['withdrawal.cure 403 not-your-role', 'motion.move 409 not-possible-now']);
});

test('silence: no answer, no advice, and nine of fourteen are not two thirds', () => {
  const report = played('silence-and-nine-of-fourteen');
  expect(report.tally).toMatchObject({ yes: 9, no: 3, abstain: 2, base: 14, needed: 10, outcome: 'failed' });
  expect(report).toMatchObject({ state: 'retained', inForce: true });
  expect(at(report, 'deadline.responseDue')).toEqual(['2026-04-09T10:00:00.000Z']);
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
    const again = replay({ procedure, version }, records);
    expect(again.deadlines.map((d) => d.due)).toEqual(view.deadlines.map((d) => d.due));
    expect(again.context).toMatchObject({ decision: view.decision, inForce: view.inForce });
  });
});

describe('what a scenario says of the ALS', () => {
  const least = { procedure: 'withdrawal', opened: '2026-01-05T09:00:00Z', events: [] };
  const problems = (input: unknown): string[] => {
    try {
      play(readScenario({ ...least, input }));
    } catch (error) {
      if (error instanceof ScenarioError) return error.problems.map(({ pointer }) => pointer);
      throw error;
    }
    return [];
  };

  it.each([
    [undefined, ['/input/als', '/input/als/region']],
    [{ als: 'Prairie Net' }, ['/input/als', '/input/als/region']],
    [{ als: {} }, ['/input/als/region']],
    [{ als: { country: 'ZZ' } }, ['/input/als/region']],
    [{ als: { region: 'Europe' } }, ['/input/als/region']],
    [{ als: { region: 'EURALO', country: 'France' } }, ['/input/als/country']],
    [{ als: { region: 'EURALO', country: 7 } }, ['/input/als/country']],
    [{ als: { region: 'EURALO', id: 'no id', name: '' } }, ['/input/als/name', '/input/als/id']],
    [{ als: { region: 'EURALO' }, ground: 7 }, ['/input/ground']],
    [{ als: { region: 'EURALO' }, ground: 'revenge' }, ['/input/ground']],
  ])('%j is wrong in %j', (input, pointers) => expect(problems(input)).toEqual(pointers));

  it('is its region, or its country that says it; a form means nothing here', () => {
    const scenario = readScenario({ ...least, input: { als: { country: 'CA' }, form: {} } });
    expect(scenario).toMatchObject({ about: { region: 'NARALO', country: 'CA' }, ignored: ['/input/form'] });
    expect(play(scenario).view).toMatchObject({ state: 'beginning', region: 'NARALO', ground: null });
  });

  it('opens the case by staff where there is a ground, else by the ALS', () => {
    const by = (ground: string | null) =>
      reportOf(play(readScenario({ ...least, input: { als: { region: 'EURALO' }, ground } }))).path[0]?.by?.role;
    expect([by('noContact'), by(null)]).toEqual(['staff', 'applicant']);
  });
});
