import { Injectable } from '@nestjs/common';
import { Rounds } from '../background/rounds.js';
import { DeadlineLoop, handful } from './deadline-loop.js';

/** A case is caught up whenever somebody acts on it or reads it; this is for the rest. */
@Injectable()
export class DeadlineWork extends Rounds {
  constructor(loop: DeadlineLoop) {
    super({ what: 'Deadlines', look: async (stopping) => (await loop.look(stopping)) === handful, pause: 1_000 });
  }
}
