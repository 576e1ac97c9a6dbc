import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents } from '../../apps/cli/src/document/documents.js';
import { readLabels } from '../../apps/cli/src/document/labels.js';
import { procedureDocument } from '../../libs/engine/document/index.js';
import { procedures } from '../../workflows/index.js';
import type { Procedure } from '../../workflows/shared/procedure.js';
import { notFound } from '../../workflows/shared/sources.js';
import { allNodes, allTransitions } from '../support/chart-walk.js';

const root = join(import.meta.dirname, '../..');
const labels = readLabels(root, 'en');
const [accreditation] = procedures as readonly [Procedure];
const text = procedureDocument(accreditation, labels);
const lines = text.split('\n');
const section = (title: string) => text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';

describe('the document of every procedure', () => {
  it.each(documents(root).map(({ file, text: wanted }) => [file.slice(root.length + 1), file, wanted]))(
    '%s is up to date (npx als document)',
    (_, file, wanted) => expect(readFileSync(file, 'utf8')).toBe(wanted),
  );
});

describe('the document of an accreditation', () => {
  it('has a line for every transition, with the marks of its rule', () => {
    const heads = lines.find((line) => line.startsWith('| State | Event |'))?.split('|').length;
    const rows = section('Step by step')
      .split('\n')
      .filter((line) => line.split('|').length === heads && !line.startsWith('| State') && !line.startsWith('| ---'));
    expect(rows).toHaveLength(allTransitions().length);
    expect(rows.join('\n')).toContain(
      '| `regionalAdvice.considering.onTime` | End of the time for regional advice |  | ' +
        '`regionalAdvice.considering.overdue` |  | `adviceDue` | `adviceDays` | 30 days | draft | S50 | 2020-06-01 | unknown |',
    );
    expect(rows.join('\n')).toContain('| `majorityFor (wanted: sentBack)` |');
  });

  it('names every state, event, rule and deadline in its table', () => {
    for (const node of allNodes().slice(1)) expect(text).toContain(`| \`${node.path.join('.')}\` | `);
    for (const type of Object.keys(accreditation.events)) expect(section('Events')).toContain(`| \`${type}\` | `);
    for (const rule of Object.keys(accreditation.rules)) expect(section('Rules')).toContain(`| \`${rule}\` | `);
    for (const delay of Object.keys(accreditation.machine.implementations.delays))
      expect(section('Deadlines')).toContain(`| \`${delay}\` | `);
  });

  it('says by which rules every deadline is measured', () => {
    const rows = section('Deadlines').split('\n').slice(5).filter(Boolean);
    for (const row of rows) expect(row).toMatch(/`\w+Days`: \d+ days \((sourced|practice|draft|assumed)\)/);
    expect(rows.find((row) => row.startsWith('| `adviceReminder`'))).toContain(
      '`adviceDays`: 30 days (draft), `adviceReminderDays`: 7 days (assumed)',
    );
  });

  it('says what was not found, and where the rest was', () => {
    for (const item of notFound) expect(section('What was not found')).toContain(item);
    for (const key of Object.values(accreditation.rules).flatMap((rule) => rule.source?.split(' ') ?? []))
      expect(section('Sources')).toContain(`| ${key} | `);
  });

  it('asks what the form asks', () => {
    expect(section('Application form')).toContain(
      '| `organisation.law` | Under which law is it registered? | text | 500 characters | ' +
        'where `organisation.incorporated` is true | restricted |',
    );
  });

  it('has texts for everything: no key stands for itself', () => {
    expect(text).not.toMatch(/\| (state|event|deadline|rule|role|phase|form)\.\S+ \|/);
    expect(procedureDocument(accreditation, {})).toContain('| event.ballot.cast |');
  });

  it('draws every state', () => {
    const drawn = [...text.matchAll(/ as (\w+)$/gm)].map(([, id]) => id);
    const leaves = allNodes().filter((node) => Object.keys(node.states).length === 0);
    for (const node of leaves.filter((n) => Object.keys(n.parent?.states ?? {}).length > 1))
      expect(drawn).toContain(node.path.join('_'));
  });
});
