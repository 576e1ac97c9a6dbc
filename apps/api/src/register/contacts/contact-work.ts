import { Injectable } from '@nestjs/common';
import { Rounds } from '../../background/rounds.js';
import { ContactLetters } from './contact-letters.js';

/** Asks for contacts that have not been confirmed for long, every hour. */
@Injectable()
export class ContactWork extends Rounds {
  constructor(letters: ContactLetters) {
    super({ what: 'Contacts to confirm', look: () => letters.look(), pause: 3_600_000 });
  }
}
