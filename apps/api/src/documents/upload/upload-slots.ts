import { Injectable } from '@nestjs/common';
import { ProblemError } from '../../../../../libs/problems/index.js';

/** Files held in memory at once; with 10 MiB each and a copy while they are stored that is well under a small machine. */
const most = 8;

/** Of one person, so that nobody keeps everybody else out. */
const mostOfOne = 4;

/** Keeps many uploads at once from filling the memory of the process. */
@Injectable()
export class UploadSlots {
  private readonly taken: string[] = [];

  /** @throws ProblemError `too-busy` where enough are under way, by this person or by all */
  async hold<T>(person: string, work: () => Promise<T>): Promise<T> {
    const own = this.taken.filter((other) => other === person).length;
    if (this.taken.length >= most || own >= mostOfOne)
      throw new ProblemError('too-busy', 'Many files are being sent right now; try again shortly.');
    this.taken.push(person);
    try {
      return await work();
    } finally {
      this.taken.splice(this.taken.indexOf(person), 1);
    }
  }
}
