import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLabels } from '../../apps/cli/src/document/labels.js';
import { fullGraph, leadsTo, overviewGraph } from '../../libs/engine/document/graph.js';
import { ordinaryWay } from '../../libs/engine/document/way.js';
import { procedures } from '../../workflows/index.js';
import type { Procedure } from '../../workflows/shared/procedure.js';
import { allNodes } from '../support/chart-walk.js';

const root = join(import.meta.dirname, '../..');
const [accreditation] = procedures as readonly [Procedure];
const labels = readLabels(root, 'en');

describe.each(procedures.map((procedure) => [procedure.name, procedure] as const))(
  'the graphs of %s',
  (_, procedure) => {
    it.each([
      ['overview', overviewGraph(procedure)],
      ['full', fullGraph(procedure)],
    ])('%s: every edge joins two nodes that are there, every label has a text', (_name, { nodes, edges }) => {
      const paths = new Set(nodes.map(({ path }) => path));
      expect(paths.size).toBe(nodes.length);
      for (const { parent } of nodes) expect(parent === null || paths.has(parent)).toBe(true);
      expect(edges.filter(({ from, to }) => !paths.has(from) || !paths.has(to))).toEqual([]);
      expect(nodes.filter(({ initial, parent }) => initial && parent === null)).toHaveLength(1);
      const said = [...nodes, ...edges].flatMap(({ label }) => label ?? []);
      expect(said.filter((label) => labels[label] === undefined)).toEqual([]);
    });

    it('say who has to do something, and that nobody has to where time or arrival does', () => {
      for (const { trigger, roles, name } of fullGraph(procedure).edges) {
        expect(roles.length > 0).toBe(trigger === 'event');
        expect(name === null).toBe(trigger === 'arrival');
      }
    });
  },
);

describe('the chart of an accreditation', () => {
  it('has every state, and no way out of those where nothing more happens', () => {
    const { nodes, edges } = fullGraph(accreditation);
    expect(nodes.map(({ path }) => path)).toEqual(
      allNodes()
        .slice(1)
        .map((node) => node.path.join('.')),
    );
    const final = nodes.filter((node) => node.final).map(({ path }) => path);
    expect(final).toEqual(['withdrawn', 'lapsed']);
    expect(edges.filter(({ from }) => final.includes(from))).toEqual([]);
    expect(nodes.filter(({ parallel }) => parallel).map(({ path }) => path)).toEqual(['notAccredited']);
    expect(nodes.find(({ path }) => path === 'dueDiligence.awaitingAnswer.overdue')).toMatchObject({
      parent: 'dueDiligence.awaitingAnswer',
      turn: ['staff'],
      tags: expect.arrayContaining(['waiting']) as string[],
      initial: false,
    });
  });

  it('joins two steps by one edge for each trigger, with everybody who may', () => {
    const { edges } = overviewGraph(accreditation);
    const keys = edges.map(({ from, to, trigger, name }) => [from, to, trigger, name].join(' '));
    expect(new Set(keys).size).toBe(keys.length);
    expect(edges).toContainEqual(
      expect.objectContaining({
        from: 'regionalAdvice',
        to: 'readyForVote',
        name: 'advice.give',
        roles: ['raloLeader'],
        label: 'accreditation.event.advice.give',
      }),
    );
    expect(edges).toContainEqual(
      expect.objectContaining({ from: 'vote', to: 'accredited', trigger: 'deadline', name: 'voteCloses', roles: [] }),
    );
  });

  it('tells what an event and a deadline can lead to anywhere', () => {
    expect(leadsTo(accreditation, 'event', 'application.return')).toEqual(['accreditation.state.returned']);
    expect(leadsTo(accreditation, 'event', 'note.add')).toEqual([]);
    expect(leadsTo(accreditation, 'deadline', 'draftReminder')).toEqual([]);
    expect(leadsTo(accreditation, 'deadline', 'draftLapse')).toEqual(['accreditation.state.lapsed']);
    expect(leadsTo(accreditation, 'event', 'draftLapse')).toEqual([]);
  });
});

test('the ordinary way of an accreditation leads to its decision without detours', () => {
  const way = ordinaryWay(accreditation);
  expect(way.map(({ path, limit, turn }) => [path, limit, turn[0] ?? null])).toEqual([
    ['draft', 'draftLapseDays', 'applicant'],
    ['submitted', 'completenessDays', 'staff'],
    ['dueDiligence', 'dueDiligenceDays', 'staff'],
    ['regionalAdvice', 'adviceDays', 'raloLeader'],
    ['readyForVote', null, 'alacChair'],
    ['vote', 'voteDays', 'alacMember'],
    ['accredited', 'reviewWindowDays', null],
  ]);
  for (const [i, { path }] of way.slice(1).entries()) {
    expect(way[i]?.leadsTo).toContain(`accreditation.state.${path}`);
  }
  const accept = way[1]?.events.find(({ type }) => type === 'application.accept');
  expect(accept).toMatchObject({ roles: ['staff'], leadsTo: ['accreditation.state.dueDiligence'] });
});

test('the form in its order says the same as its schema', () => {
  const texts = JSON.parse(readFileSync(join(root, 'locales/en/form.json'), 'utf8')) as Record<string, object>;
  const { properties } = accreditation.form as { properties: Record<string, { required: string[] }> };
  expect(accreditation.formSections.map(({ key }) => key)).toEqual(Object.keys(properties));
  for (const { key, fields } of accreditation.formSections) {
    expect(texts).toHaveProperty(key);
    const required = fields.filter((field) => field.required === true).map(({ path }) => path.slice(key.length + 1));
    expect(required).toEqual(properties[key]?.required);
  }
});
