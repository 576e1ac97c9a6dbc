import { Injectable } from '@nestjs/common';
import { ProblemError } from '../../../../../libs/problems/index.js';

/** Files held in memory at once; with 10 MiB each and a copy while they are stored that is well under a small machine. */
const most = 8;

/** Keeps many uploads at once from filling the memory of the process. */
@Injectable()
export class UploadSlots {
  private taken = 0;

  /** @throws ProblemError `too-busy` where enough are under way */
  async hold<T>(work: () => Promise<T>): Promise<T> {
    if (this.taken >= most)
      throw new ProblemError('too-busy', 'Many files are being sent right now; try again shortly.');
    this.taken += 1;
    try {
      return await work();
    } finally {
      this.taken -= 1;
    }
  }
}
