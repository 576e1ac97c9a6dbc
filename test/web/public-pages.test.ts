import { describe, expect, test } from '@jest/globals';
import { asked, queryOf } from '../../apps/web/app/pages/public/asked';
import { ownValues, withOwnValues } from '../../apps/web/app/pages/public/own-values';
import { regionOf } from '../../apps/web/app/pages/public/regions';
import { stagesOf } from '../../apps/web/app/pages/public/stage';
import type { ProcedureDto, RuleDto, RuleSetDto } from '../../libs/api-client';

const request = (query: string): Request => new Request(`http://here.invalid/en/applications${query}`);

describe('what a search form asks', () => {
  test.each([
    ['', {}],
    ['?q=&region=&phase=%20', {}],
    ['?q=+two%20words+&q=second', { q: 'two words' }],
    ['?other=1&__proto__=2&region=AFRALO', { region: 'AFRALO' }],
    ['?q=%E0%A4%A', { q: '\uFFFD%A' }],
  ])('%s', (query, wanted) => expect(asked(request(query), ['q', 'region', 'phase'])).toEqual(wanted));

  test('goes into links as it was asked', () => {
    expect(queryOf({ q: 'a&b=c#d', region: undefined, phase: '' })).toBe('?q=a%26b%3Dc%23d');
    expect(queryOf({})).toBe('');
  });

  test.each([undefined, '', 'afralo', 'MARS', 'constructor'])('%j is no region', (text) =>
    expect(regionOf(text)).toBeUndefined(),
  );
});

const rule = (id: string, value: RuleDto['value'] = 1): RuleDto => ({
  ...{ id, value, unit: 'days', basis: 'assumed', sources: [], textDate: null, inForce: 'unknown', note: '' },
  overridden: false,
});

const ruleSet = (id: string, inForceFrom: string, overrides: RuleSetDto['overrides']): RuleSetDto => ({
  ...{ id, inForceFrom, overrides, procedure: 'p', reason: '', decidedBy: '', createdAt: inForceFrom },
});

const procedure = (more: Partial<ProcedureDto>): ProcedureDto =>
  ({ rules: [], steps: [], deadlines: [], ...more }) as ProcedureDto;

describe("the office's own values", () => {
  const now = new Date('2026-05-01T00:00:00.000Z');

  test('are those of the set that came into force last, not of one to come, and not of the set before', () => {
    const sets = [
      ruleSet('c', '2026-05-01T00:00:00.001Z', { days: 3 }),
      ruleSet('a', '2026-05-01T00:00:00.000Z', { days: 1 }),
      ruleSet('b', '2026-05-01T00:00:00.000Z', { days: 2 }),
      ruleSet('d', '2026-04-01T00:00:00.000Z', { days: 4, other: 5 }),
    ];
    expect(ownValues(sets, now)).toEqual({ days: 2 });
    expect(ownValues([], now)).toEqual({});
  });

  test('stand in the place of the shipped ones, in the rules and in the steps', () => {
    const shipped = procedure({
      rules: [rule('days'), rule('toString')],
      steps: [{ limit: rule('days') }, { limit: null }] as ProcedureDto['steps'],
    });
    const own = withOwnValues(shipped, { days: 9 });
    expect(own.rules).toMatchObject([
      { value: 9, overridden: true },
      { value: 1, overridden: false },
    ]);
    expect(own.steps).toMatchObject([{ limit: { value: 9 } }, { limit: null }]);
    expect(shipped.rules[0]?.value).toBe(1);
  });
});

describe('a stage in words', () => {
  const node = { parent: null, phase: null, turn: [], tags: [], initial: false, final: false, parallel: false };
  const edge = { roles: [], rule: 'days', guard: null };
  const nodes = [
    { ...node, path: 'wait', label: 'l.wait' },
    { ...node, path: 'waiting', label: 'l.waiting' },
    { ...node, path: 'over', label: 'l.over', final: true },
  ];
  const inner = { ...node, path: 'wait.late', parent: 'wait', label: 'l.late' };
  const top = [{ ...edge, from: 'wait', to: 'over', trigger: 'event' as const, name: 'stop', label: 'l.stop' }];
  const told = procedure({
    chart: {
      overview: { nodes, edges: top },
      full: {
        nodes: [...nodes, inner],
        edges: [
          ...top,
          { ...edge, from: 'wait.late', to: 'wait.late', trigger: 'deadline', name: 'remind', label: 'l.remind' },
          { ...edge, from: 'wait', to: 'wait.late', trigger: 'deadline', name: 'end', label: 'l.end' },
          { ...edge, from: 'waiting', to: 'over', trigger: 'deadline', name: 'other', label: 'l.other' },
        ],
      },
    },
    steps: [{ path: 'wait', limit: rule('days') }] as ProcedureDto['steps'],
    rules: [rule('days')],
    deadlines: [
      { name: 'end', label: 'l.end', rules: ['days'], leadsTo: [] },
      { name: 'remind', label: 'l.remind', rules: ['days', 'before'], leadsTo: [] },
    ],
  });

  test('has what happens in it, first what leads on, then what only reminds; nothing of a stage with a like name', () => {
    const { ordinary, others } = stagesOf(told);
    expect(ordinary).toEqual([
      {
        path: 'wait',
        label: 'l.wait',
        turn: [],
        limit: rule('days'),
        idle: [
          { label: 'l.end', rule: rule('days'), leadsTo: ['l.late'] },
          { label: 'l.remind', rule: null, leadsTo: [] },
        ],
        can: [{ label: 'l.stop', roles: [] }],
        leadsTo: ['l.over'],
        parts: [],
      },
    ]);
    expect(others.map(({ path }) => path)).toEqual(['waiting', 'over']);
    expect(others[0]?.idle).toEqual([{ label: 'l.other', rule: null, leadsTo: ['l.over'] }]);
  });
});
