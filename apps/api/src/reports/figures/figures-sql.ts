import { overdueSql } from '../../cases/overdue.js';

/** SQL: name of the state at the top of the chart, from the text of a whole one. As the index has it. */
const top = (column: string): string => `split_part(translate(${column}, '(', '.'), '.', 1)`;

/** SQL: the step led to another state at the top of the chart. Word for word the condition of `transitions_between_steps`. */
const moves = (alias: string): string => `${top(`${alias}.from_state`)} <> ${top(`${alias}.to_state`)}`;

const within = (column: string, from: string, to: string): string =>
  `(${from}::timestamptz IS NULL OR ${column} >= ${from}) AND (${to}::timestamptz IS NULL OR ${column} < ${to})`;

const days = (interval: string): string => `extract(epoch FROM ${interval}) / 86400`;

/** $1 procedure, $2 region, $3 and $4 when it was received: how many of those came to each step, and how many are there. */
export const stagesText = `
  WITH received AS (
    SELECT c.id, c.state_name FROM cases c JOIN transitions s ON s.case_id = c.id AND s.revision = c.numbered_revision
    WHERE c.number IS NOT NULL AND c.procedure = $1 AND ($2::text IS NULL OR c.region = $2) AND ${within('s.at', '$3', '$4')}
  ), reached AS (
    SELECT DISTINCT t.case_id, ${top('t.to_state')} AS state FROM transitions t JOIN received r ON r.id = t.case_id
    WHERE ${moves('t')}
  )
  SELECT n.state, count(*)::int AS reached, (count(*) FILTER (WHERE r.state_name = n.state))::int AS now
  FROM reached n JOIN received r ON r.id = n.case_id GROUP BY n.state`;

/** $1 procedure, $2 region, $3 and $4 when the step ended: how long steps have taken, in days. */
export const timesText = `
  WITH moved AS (
    SELECT ${top('t.to_state')} AS state, t.at, lead(t.at) OVER (PARTITION BY t.case_id ORDER BY t.revision) AS left_at
    FROM transitions t JOIN cases c ON c.id = t.case_id
    WHERE c.number IS NOT NULL AND c.procedure = $1 AND ($2::text IS NULL OR c.region = $2) AND ${moves('t')}
  )
  SELECT state, count(*)::int AS count,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY ${days('left_at - at')})::float8 AS median,
    percentile_cont(0.9) WITHIN GROUP (ORDER BY ${days('left_at - at')})::float8 AS p90
  FROM moved WHERE left_at IS NOT NULL AND ${within('left_at', '$3', '$4')} GROUP BY state`;

/** $1 region, $2 and $3 when it was due: whose turn it is in cases that are overdue. */
export const overdueText = `
  SELECT o.role AS owner, CASE WHEN o.role = 'raloLeader' THEN c.region END AS region, count(*)::int AS cases,
    max(${days('clock_timestamp() - c.due_at')})::float8 AS longest
  FROM cases c, unnest(c.turn) AS o (role)
  WHERE c.number IS NOT NULL AND ${overdueSql('c')} AND ($1::text IS NULL OR c.region = $1) AND ${within('c.due_at', '$2', '$3')}
  GROUP BY 1, 2 ORDER BY cases DESC, owner, region`;

/** $1 region, $2 and $3 when it was received: cases of each region. */
export const loadText = `
  SELECT c.region, (count(*) FILTER (WHERE ${within('s.at', '$2', '$3')}))::int AS received,
    (count(*) FILTER (WHERE c.open))::int AS open, (count(*) FILTER (WHERE ${overdueSql('c')}))::int AS overdue
  FROM cases c JOIN transitions s ON s.case_id = c.id AND s.revision = c.numbered_revision
  WHERE c.number IS NOT NULL AND ($1::text IS NULL OR c.region = $1)
  GROUP BY c.region ORDER BY c.region NULLS LAST`;
