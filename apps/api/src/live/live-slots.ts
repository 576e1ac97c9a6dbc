import { Injectable } from '@nestjs/common';
import { ProblemError } from '../../../../libs/problems/index.js';

/** Streams of one process. */
const most = 2_000;

/** Of one person: some pages in some browsers. */
const mostOfPerson = 12;

/** Of nobody known from one network address, which may be many people. */
const mostOfAddress = 40;

/** Seconds after which asking again makes sense. */
const retryAfter = 30;

/** Keeps open streams from being piled up by one person, from one address, or by all. */
@Injectable()
export class LiveSlots {
  private readonly taken = new Map<string, number>();
  private all = 0;

  /**
   * Takes a place.
   * @returns gives it back
   * @throws ProblemError `too-many-requests`, `too-busy`
   */
  take(person: string | null, address: string): () => void {
    const whose = person === null ? `address ${address}` : `person ${person}`;
    const own = this.taken.get(whose) ?? 0;
    if (own >= (person === null ? mostOfAddress : mostOfPerson)) {
      const detail = 'Too many pages are being kept up to date for you at once. Close some of them.';
      throw new ProblemError('too-many-requests', detail, { retryAfter });
    }
    if (this.all >= most) throw new ProblemError('too-busy', 'Too many pages are being kept up to date just now.');
    this.taken.set(whose, own + 1);
    this.all += 1;
    return () => this.giveBack(whose);
  }

  private giveBack(whose: string): void {
    const left = (this.taken.get(whose) ?? 1) - 1;
    if (left > 0) this.taken.set(whose, left);
    else this.taken.delete(whose);
    this.all -= 1;
  }
}
