import type { Ralo } from '../shared/roles.js';
import { finalWarningAfterMonths, regionRules } from './region-rules.js';
import type { Standing } from './standings.js';

/** In what an ALS can take part. */
export const participationKinds = ['meeting', 'election', 'comment', 'report'] as const;
export type ParticipationKind = (typeof participationKinds)[number];

/** One occasion; `on` is its day, `YYYY-MM-DD`. */
export interface Occasion {
  readonly kind: ParticipationKind;
  readonly on: string;
  readonly what: string;
}

/** What is known of the participation of an ALS. */
export interface Activity {
  /** Those in which it took part. */
  readonly own: readonly Occasion[];
  /** Those of its whole region, each once: who took part in none of them was absent. */
  readonly region: readonly Occasion[];
}

/** The day so many months before an instant. */
function daysAgo(months: number, now: number): string {
  const day = new Date(now);
  day.setUTCMonth(day.getUTCMonth() - months);
  return day.toISOString().slice(0, 10);
}

const key = ({ kind, on, what }: Occasion): string => `${kind} ${on} ${what}`;

class Attendance {
  private readonly present: ReadonlySet<string>;

  constructor(
    private readonly activity: Activity,
    private readonly now: number,
  ) {
    this.present = new Set(activity.own.map(key));
  }

  /** How often it took part in so many months. */
  times(kind: ParticipationKind, months: number): number {
    const since = daysAgo(months, this.now);
    return this.activity.own.filter((one) => one.kind === kind && one.on >= since).length;
  }

  /** In how many of the last occasions it took part; null where there were not so many. */
  ofLast(count: number, kind: ParticipationKind): number | null {
    const last = this.activity.region
      .filter((one) => one.kind === kind)
      .toSorted((a, b) => (a.on < b.on ? 1 : -1))
      .slice(0, count);
    return last.length < count ? null : last.filter((one) => this.present.has(key(one))).length;
  }

  /** Whether the region's records reach back so far: silence before them says nothing. */
  reachesBack(months: number): boolean {
    const since = daysAgo(months, this.now);
    return this.activity.region.some(({ on }) => on <= since);
  }
}

/** Draft thresholds of AFRALO. */
function africa(record: Attendance): Standing | null {
  if (!record.reachesBack(6)) return null;
  const [meetings, contributions, reports] = [
    record.times('meeting', 3),
    record.times('comment', 6),
    record.times('report', 6),
  ];
  const polls = record.ofLast(4, 'election');
  const active = (meetings >= 2 || contributions >= 3) && (polls ?? 2) >= 2 && reports >= 2;
  const standby = meetings === 0 && contributions < 2 && (polls ?? 0) === 0 && reports === 0;
  return active ? 'active' : standby ? 'inactive' : 'lessActive';
}

function latinAmerica(record: Attendance): Standing | null {
  const meetings = record.ofLast(3, 'meeting');
  if (meetings === null || !record.reachesBack(12)) return null;
  return meetings === 0 && record.times('comment', 12) === 0 ? 'inactive' : 'active';
}

function northAmerica(record: Attendance): Standing | null {
  const elections = record.ofLast(3, 'election');
  const silent = record.reachesBack(12) && record.times('comment', 12) === 0;
  if (elections === 0 || silent) return 'inactive';
  return elections === null && !record.reachesBack(12) ? null : 'active';
}

const judges: Readonly<Partial<{ [R in Ralo]: (record: Attendance) => Standing | null }>> = {
  AFRALO: africa,
  LACRALO: latinAmerica,
  NARALO: northAmerica,
};

/**
 * What the rule of a region says of the standing of an ALS. A proposal: the leaders of the region decide.
 * @returns null where the region has no number, or too little has been recorded
 */
export function standingByRule(region: Ralo, activity: Activity, now: number): Standing | null {
  return judges[region]?.(new Attendance(activity, now)) ?? null;
}

/** Why a standing cannot be changed like this; null where it can. */
export type MoveRefused = 'notInThisRegion' | 'tooEarly';

/** Whether the leaders of a region can change a standing, which has been what it is since an instant. */
export function mayMove(
  region: Ralo,
  from: { readonly standing: Standing; readonly since: number },
  to: Standing,
  now: number,
): MoveRefused | null {
  if (!regionRules[region].moves[from.standing]?.includes(to)) return 'notInThisRegion';
  const early = new Date(from.since).toISOString().slice(0, 10) > daysAgo(finalWarningAfterMonths.value, now);
  return to === 'finalWarning' && early ? 'tooEarly' : null;
}
