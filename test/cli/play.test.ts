import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlayReport } from '../../apps/cli/src/play/report.js';
import { Running } from '../support/processes.js';

const root = join(import.meta.dirname, '../..');
const examples = 'workflows/accreditation/scenarios';
const inquorate = `${examples}/inquorate-vote-repeated.json`;

function als(args: readonly string[], input = '') {
  const env = { ...process.env, NODE_OPTIONS: '' };
  const options = { cwd: root, env, input, encoding: 'utf8' } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/cli/bin/als.js', ...args], options);
  return { status, stdout, stderr };
}

// Builds what is to be run, and so takes a while the first time.
beforeAll(() => new Running(['apps/cli/bin/als.js', '--help']).end, 120_000);

describe('als play', () => {
  it('prints the timeline and how the case stands', () => {
    const { status, stdout, stderr } = als(['play', inquorate]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^2026-04-06 00:00:00 {2}deadline\.voteCloses .* vote\.open -> vote\.inquorate$/m);
    expect(stdout).toContain('Decision: accredited by vote 2, 2026-04-19 00:00:00; in force');
  });

  it('prints JSON, from standard input too', () => {
    const fromFile = als(['play', inquorate, '--json']);
    const fromInput = als(['play', '-', '--json'], readFileSync(join(root, inquorate), 'utf8'));
    expect(fromInput).toEqual(fromFile);
    const report = JSON.parse(fromFile.stdout) as PlayReport;
    expect(report).toMatchObject({ state: 'accredited', decision: 'accredited', tally: { recorded: 8 } });
    expect(report.deadlines).toEqual([
      { name: 'reviewWindow', due: '2026-06-18T00:00:00.000Z', rule: 'reviewWindowDays' },
    ]);
    expect(report.path[0]).toMatchObject({ at: '2026-02-23T02:00:00.000Z', type: 'case.open' });
    expect(report.refused).toHaveLength(1);
  });

  it('says in one line each what is wrong with a scenario', () => {
    const { status, stdout, stderr } = als(['play', '-'], '{"procedure":"coronation","events":{}}');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      '/procedure must be one of accreditation, withdrawal\n/opened is missing\n/events must be a list\n',
    );
  });

  it('names members that mean nothing, and plays', () => {
    const text = '{"procedure":"accreditation","opened":"2026-01-05T09:00:00Z","events":[],"untill":1}';
    const { status, stderr } = als(['play', '-'], text);
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'Ignored: "/untill"\n' });
  });

  it.each([[['play', 'no-such.json']], [['play', 'package.json']], [['play', '-', '--jsn']]])(
    '%j is used wrongly: exit code 2, no stack',
    (args) => {
      const { status, stderr } = als(args);
      expect(status).toBe(2);
      expect(stderr).not.toMatch(/^ +at /m);
      expect(stderr).not.toBe('');
    },
  );

  it('explains format and exit codes', () => {
    const { status, stdout } = als(['play', '--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Exit codes: 0 played, also when events were refused; 1 .* 2 /s);
  });
});

describe('als document --check', () => {
  it('agrees with what is checked in', () => {
    expect(als(['document', '--check'])).toEqual({ status: 0, stdout: 'Up to date.\n', stderr: '' });
  });
});
