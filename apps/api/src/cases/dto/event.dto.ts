import { Form, Members } from '../../http/dto/fields.js';

/** One event on a case. Its payload is checked by the procedure's own class for its type. */
export class EventDto {
  @Form(/^[\w.-]{1,80}$/, { about: 'Event type, for example `ballot.cast`.', example: 'ballot.cast' })
  type!: string;

  @Members({ about: 'What goes with it; `{}` where nothing does.' })
  payload!: Record<string, unknown>;
}
