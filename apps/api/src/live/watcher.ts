import { isRecused } from '../../../../libs/policy/index.js';
import { mayReadCase } from '../cases/reading.js';
import type { Reader } from '../http/access/reader.js';
import { seatName } from '../http/access/reader.js';
import type { CaseStanding } from './changed-cases.js';
import { EventStream } from './event-stream.js';

/** Finds out again who asks, as the request says it. */
type WhoAsksNow = () => Promise<Reader>;

/** Somebody who watches a case. */
export class Watcher {
  readonly stream = new EventStream();
  private readonly recused: boolean;

  /** @param told revision that the reader has already */
  constructor(
    readonly caseId: string,
    private readonly reader: Reader,
    private readonly whoAsksNow: WhoAsksNow,
    standing: CaseStanding,
    private told: number,
  ) {
    this.recused = isRecused(reader.seats, standing);
    this.tell(standing.revision);
  }

  /** Tells of a change, or ends the stream where the reader's rights are not those with which it was opened. */
  async learn(standing: CaseStanding): Promise<void> {
    const changed = isRecused(this.reader.seats, standing) !== this.recused;
    if (changed || !(await this.mayStillRead(standing))) this.stream.end();
    else this.tell(standing.revision);
  }

  private tell(revision: number): void {
    if (revision <= this.told) return;
    this.told = revision;
    this.stream.changed(revision);
  }

  /**
   * Who asks is found out again where the case is not for everybody, and only when there is something to tell: asking
   * oftener would keep a session alive that nobody uses.
   */
  private async mayStillRead(standing: CaseStanding): Promise<boolean> {
    if (mayReadCase(standing, [])) return true;
    const asked = new Set(this.reader.seats.map(seatName));
    const { seats } = await this.whoAsksNow().catch(() => ({ seats: [] }));
    return mayReadCase(
      standing,
      seats.filter((seat) => asked.has(seatName(seat))),
    );
  }
}
