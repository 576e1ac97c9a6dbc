import { describe, expect, test } from '@jest/globals';
import { commonEnds, plannedArrows } from '../../apps/web/app/diagram/chart-arrows';
import { furnished, plannedBoxes } from '../../apps/web/app/diagram/chart-boxes';
import { labelLines, textWidth } from '../../apps/web/app/diagram/label-lines';
import { layOut } from '../../apps/web/app/diagram/lay-out.server';
import type { ChartEdgeDto, ChartNodeDto, StepDto } from '../../libs/api-client';

const node = (path: string, final = false): ChartNodeDto => ({
  path,
  final,
  parent: null,
  label: `label.${path}`,
  phase: null,
  turn: [],
  tags: [],
  initial: false,
  parallel: false,
});

const edge = (from: string, to: string, trigger: ChartEdgeDto['trigger'] = 'event'): ChartEdgeDto => ({
  ...{ from, to, trigger, name: null, label: null, roles: [], rule: 'rule', guard: null },
});

const nodes = [node('draft'), node('check'), node('vote'), node('done'), node('gone', true), node('late', true)];
const edges = [
  edge('draft', 'check'),
  edge('check', 'draft', 'deadline'),
  edge('check', 'check'),
  edge('check', 'vote'),
  edge('check', 'vote', 'deadline'),
  edge('vote', 'done', 'deadline'),
  edge('vote', 'done', 'arrival'),
  ...['draft', 'check', 'vote', 'done'].map((from) => edge(from, 'gone')),
  edge('draft', 'late', 'deadline'),
];
const chart = { nodes, edges };
const steps = ['draft', 'check', 'vote', 'done'].map((path) => ({ path })) as StepDto[];

describe('what is drawn of a chart', () => {
  test('an end that nearly every step leads to has no lines, one that few lead to has', () => {
    expect(commonEnds(chart)).toEqual(['gone']);
    expect(plannedArrows(chart, steps).map(({ from, to }) => `${from} ${to}`)).toEqual([
      'draft check',
      'check vote',
      'vote done',
      'draft late',
    ]);
  });

  test('two ways between two steps are one line, both directions too; only what nobody does is by time', () => {
    const [there, on, end] = plannedArrows(chart, steps);
    expect(there).toEqual({ from: 'draft', to: 'check', both: true, byTime: false, ordinary: true });
    expect(on).toMatchObject({ both: false, byTime: false });
    expect(end).toMatchObject({ byTime: true, ordinary: true });
    expect(plannedArrows(chart, []).some(({ ordinary }) => ordinary)).toBe(false);
  });

  test('nothing is drawn of nothing', () => {
    expect(plannedArrows({ nodes: [], edges: [] }, steps)).toEqual([]);
    expect(plannedBoxes({ nodes: [], edges: [] }, String, 'en')).toEqual([]);
  });
});

describe('a name in its box', () => {
  test.each([
    ['en', 'Returned as incomplete', ['Returned as', 'incomplete']],
    ['en', 'Vote', ['Vote']],
    ['en', 'Donaudampfschifffahrtsgesellschaftskapitän', ['Donaudampfschifffahrtsgesellschaftskapitän']],
    ['zh', '退回申请因为申请不完整需要补充', ['退回申请因为申请', '不完整需要补充']],
    ['ar', 'أعيد لعدم اكتمال الطلب المقدم', ['أعيد لعدم', 'اكتمال الطلب', 'المقدم']],
    ['en', '', []],
  ])('%s: %s', (language, label, lines) => expect(labelLines(label, language)).toEqual(lines));

  test('wide letters are wide', () => {
    expect(textWidth('退回')).toBeGreaterThan(textWidth('ab'));
    expect(textWidth('')).toBe(0);
  });

  test.each([false, true])('stands with its mark and numbers inside, read from the right: %s', (fromRight) => {
    for (const box of plannedBoxes(chart, (label) => label, 'en')) {
      const { x, width, markAt, nameAt, ends } = furnished({ ...box, x: 300, y: 0 }, fromRight);
      const order = [markAt, nameAt, ...ends.map(({ at }) => at)];
      expect(order).toEqual([...order].sort((one, other) => (fromRight ? other - one : one - other)));
      for (const at of order) expect(Math.abs(at - x)).toBeLessThan(width / 2 - 5);
    }
  });
});

describe('the places of boxes', () => {
  test.each([false, true])('do not overlap, and the ordinary way begins where reading does: %s', async (fromRight) => {
    const boxes = plannedBoxes(chart, (label) => label, 'en');
    const laid = await layOut(boxes, plannedArrows(chart, steps), fromRight);
    const apart = laid.boxes.every((one, i) =>
      laid.boxes.every(
        (other, j) =>
          i === j ||
          Math.abs(one.x - other.x) >= (one.width + other.width) / 2 ||
          Math.abs(one.y - other.y) >= (one.height + other.height) / 2,
      ),
    );
    expect(apart).toBe(true);
    for (const { x, y, width, height } of laid.boxes) {
      expect(x - width / 2).toBeGreaterThanOrEqual(-1);
      expect(x + width / 2).toBeLessThanOrEqual(laid.width + 1);
      expect(y + height / 2).toBeLessThanOrEqual(laid.height + 1);
    }
    const start = laid.boxes[0]?.x ?? NaN;
    expect(fromRight ? start >= laid.width / 2 : start <= laid.width / 2).toBe(true);
  });

  test('every arrow has a line and a head at each of its ends that has one', async () => {
    const arrows = plannedArrows(chart, steps);
    const laid = await layOut(
      plannedBoxes(chart, (label) => label, 'en'),
      arrows,
      false,
    );
    for (const { line, heads, both } of laid.arrows) {
      expect(line).toMatch(/^M-?[\d.]+,-?[\d.]+C(?:-?[\d.]+,-?[\d.]+ ?)+$/);
      expect(heads).toHaveLength(both ? 2 : 1);
    }
  });
});
