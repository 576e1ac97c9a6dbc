import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** An organisation that applies, or has applied, to become an At-Large Structure. */
@Entity('organisations')
@Check('organisations_name_length', 'char_length(name) BETWEEN 1 AND 300')
export class OrganisationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
