import type { SampleStep } from './steps.js';

/** A pgbench script with the variables it is given on the command line. */
export interface Script {
  readonly text: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** Parameters of the hot statement that are not the same in every step, counted from 1. */
const places = { case: 1, records: 2, sealed: 3, letters: 5, key: 7, revision: 20, revisionBefore: 22 } as const;

/** PostgreSQL's text form of a parameter. */
function textOf(value: unknown): string {
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
  if (Array.isArray(value)) return `{${value.map((item) => JSON.stringify(item)).join(',')}}`;
  return String(value);
}

/** 36 characters like a UUID, another one for each number: ids that follow each other, as those of version 7 do. */
const idOf = (number: string): string => `(:ids || lpad(${number}, 12, '0'))`;

/** SQL for a parameter that differs from step to step, made of pgbench's variables; null for the others. */
function varying(place: number, { letters, revision }: SampleStep, variable: string): string | null {
  const withRevision = `replace(:${variable}, '"revision":${revision}', '"revision":' || :revision)`;
  const { case: id, records, sealed, letters: letter, key, revision: after, revisionBefore: before } = places;
  if (place === id) return `${idOf(':case')}::uuid`;
  if (place === records || place === sealed) return withRevision;
  if (place === letter) {
    return letters.reduce((sql, known, i) => `replace(${sql}, '${known}', ${idOf(`:unique || '${i}'`)})`, withRevision);
  }
  if (place === key) return idOf(':unique');
  if (place === after) return ':revision::int';
  return place === before ? '(:revision::int - 1)' : null;
}

function statementOf(sample: SampleStep, prefix: string): Script {
  const variables: Record<string, string> = {};
  const text = sample.text.replaceAll(/\$(\d+)/g, (_, digits: string) => {
    const value = sample.values[Number(digits) - 1];
    if (value === null || value === undefined) return 'NULL';
    const variable = `${prefix}_${digits}`;
    const sql = varying(Number(digits), sample, variable);
    if (sql === null || sql.includes(`:${variable},`)) variables[variable] = textOf(value);
    return sql ?? `:${variable}`;
  });
  return { text, variables };
}

/**
 * What each client of pgbench does again and again: the next of its own cases, at the revision that it has by then. The
 * rounds through the cases are questions and answers in turn, so each revision is written once and every check succeeds.
 * @param ids first 24 characters of the ids of the cases, and of all ids that are made
 */
export function scriptFor(
  [ask, answer]: readonly [SampleStep, SampleStep],
  casesPerClient: number,
  ids: string,
): Script {
  const [asking, answering] = [statementOf(ask, 'ask'), statementOf(answer, 'answer')];
  const text = [
    `\\set n :n + 1`,
    `\\set case :client_id * ${casesPerClient} + :n % ${casesPerClient}`,
    `\\set revision ${ask.revision} + :n / ${casesPerClient}`,
    `\\set unique :client_id * 10000000 + :n`,
    `\\if :n / ${casesPerClient} % 2 = 0`,
    `${asking.text};`,
    `\\else`,
    `${answering.text};`,
    `\\endif`,
    '',
  ].join('\n');
  return { text, variables: { n: '-1', ids, ...asking.variables, ...answering.variables } };
}
