import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

import type { JsonObject } from '../../../../libs/engine/types.js';
import { PersonEntity } from '../people/person.entity.js';

/** A way of looking at the queue that somebody wants to come back to. */
@Entity('saved_views')
@Check('saved_views_name', 'char_length(name) BETWEEN 1 AND 80')
@Check('saved_views_filter', `jsonb_typeof(filter) = 'object'`)
@Unique('saved_views_once', ['personId', 'name'])
export class SavedViewEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'person_id', comment: 'personal: whose view it is' })
  @ForeignKey(() => PersonEntity, { name: 'saved_views_person' })
  personId!: string;

  @Column('text', { comment: 'personal: as they call it' })
  name!: string;

  @Column('jsonb', { comment: 'personal: what they look for' })
  filter!: JsonObject;
}
