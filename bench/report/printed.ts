import type { TargetName } from '../targets/target.js';
import type { Result } from './result.js';

const about: Readonly<Record<TargetName, string>> = {
  api: 'the API over HTTP',
  service: 'CaseService.act, no HTTP',
  orm: 'the same through the ORM, no HTTP',
  pgbench: 'pgbench, the same statement, no decision',
  decision: 'restore and decide only, no database',
};

const whole = (value: number): string => Math.round(value).toLocaleString('en').padStart(8);
const times = (value: number): string => value.toFixed(2).padStart(7);

function figures({ perSecond, latency }: Result): string[] {
  return (Object.keys(perSecond) as TargetName[]).map((name) => {
    const { median = NaN, lowest = NaN, highest = NaN } = perSecond[name] ?? {};
    const took = latency[name];
    const milliseconds = took
      ? `${took.median.toFixed(1).padStart(8)}${took.slowest1Percent.toFixed(1).padStart(8)}`
      : '';
    return `${about[name].padEnd(42)}${whole(median)}${whole(lowest)}${whole(highest)}${milliseconds}`;
  });
}

function comparisons({ ratios }: Result): string[] {
  const lines = ratios.map(({ of, to, median, lowest, highest, aim, met }) => {
    const verdict = `aim ${aim}: ${met ? 'met' : 'missed'}`;
    return `${`${of} / ${to}`.padEnd(42)}${times(median)} ${times(lowest)} ${times(highest)}   ${verdict}`;
  });
  return lines.length === 0 ? [] : ['', `${'within a round'.padEnd(42)} median  lowest highest`, ...lines];
}

/** The result as a person reads it. */
export function printed(result: Result): string {
  const { clients, cases, secondsPerTurn, machine, loadBefore, pgbench, date } = result;
  return [
    `${date}, ${machine.cpus} x ${machine.model}, Node ${machine.node}, ${pgbench ?? 'no pgbench'}`,
    `${clients} clients, ${cases} cases each target, turns of ${secondsPerTurn} s, load of others before: ${loadBefore.toFixed(1)}`,
    '',
    `${'acts per second'.padEnd(42)}  median  lowest highest  ms 50%     99%`,
    ...figures(result),
    ...comparisons(result),
  ].join('\n');
}
