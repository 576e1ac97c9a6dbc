import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseText } from '../../apps/cli/src/play/parse-text.js';
import { play } from '../../apps/cli/src/play/play.js';
import { readScenario } from '../../apps/cli/src/play/read-scenario.js';
import { reportOf } from '../../apps/cli/src/play/report.js';
import { ruleBehind } from '../../libs/engine/index.js';
import { procedureOf } from '../../workflows/index.js';
import type { Procedure } from '../../workflows/shared/procedure.js';

const root = join(import.meta.dirname, '../..');

function known(name: string): Procedure {
  const procedure = procedureOf(name, '1');
  if (!procedure) throw new Error(`there is no ${name} 1`);
  return procedure;
}

const accreditation = known('accreditation');

it.each([
  ['application.accept', 'submitted.onTime', 'dueDiligence.reviewing.onTime', 'acceptComplete'],
  ['application.return', 'submitted.overdue', 'returned', 'returnIncomplete'],
  ['vote.open', 'readyForVote.waiting', 'vote.open', 'openVote'],
  ['deadline.completenessDue', 'submitted.onTime', 'submitted.overdue', 'completenessDays'],
  ['note.add', 'vote.open', 'vote.open', 'notesAndPapers'],
])('%s in %s is taken under the rule that the chart names', (type, from, to, rule) => {
  expect(ruleBehind(accreditation, { type, from, to })).toBe(rule);
});

it('the opening and what the chart does not know have none', () => {
  expect(ruleBehind(accreditation, { type: 'case.open', from: '', to: 'draft.writing' })).toBeNull();
  expect(ruleBehind(accreditation, { type: 'no.such', from: 'vote.open', to: 'vote.open' })).toBeNull();
  expect(ruleBehind(accreditation, { type: 'vote.open', from: 'a(b,c(', to: ')' })).toBeNull();
});

it('every step of every scenario was taken under a rule of its procedure', () => {
  const without: string[] = [];
  let steps = 0;
  for (const file of globSync('workflows/*/scenarios/*.json', { cwd: root })) {
    const scenario = readScenario(parseText(readFileSync(join(root, file))));
    const procedure = known(file.split('/')[1] ?? '');
    for (const { type, from, to } of reportOf(play(scenario)).path) {
      const rule = ruleBehind(procedure, { type, from, to });
      steps += 1;
      if (from !== '' && procedure.rules[rule ?? ''] === undefined) without.push(`${file} ${type} ${from}`);
    }
  }
  expect(steps).toBeGreaterThan(100);
  expect(without).toEqual([]);
});
