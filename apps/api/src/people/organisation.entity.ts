import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An organisation that applies, or has applied, to become an At-Large Structure. */
@Entity('organisations')
// Over parts of words, which TypeORM cannot say.
@Index('organisations_by_name', { synchronize: false })
@Check('organisations_name_length', 'char_length(name) BETWEEN 1 AND 300')
export class OrganisationEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
