import { Injectable } from '@nestjs/common';
import { Rounds } from '../background/rounds.js';
import { NoticeRelay } from './notice-relay.js';

/** Letters come in bundles: while there are any, the next are not kept waiting. */
@Injectable()
export class NoticeWork extends Rounds {
  constructor(relay: NoticeRelay) {
    super({ what: 'Letters', look: async () => (await relay.look()) > 0, pause: 1_000 });
  }
}
