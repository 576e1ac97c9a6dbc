import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../../database/one-of.js';

/** What happened: somebody came in, was refused or slowed down, a link was mailed, a session ended, a token came or went. */
export const signInEvents = ['signedIn', 'refused', 'limited', 'linkSent', 'ended', 'created', 'revoked'] as const;
export type SignInEvent = (typeof signInEvents)[number];

/** By which door. */
export const signInDoors = ['openid', 'link', 'demo', 'machine', 'session'] as const;
export type SignInDoor = (typeof signInDoors)[number];

/** One line of the record of sign-ins. Never a secret, never an address. Only ever added. */
@Entity('sign_ins')
@Check('sign_ins_what', oneOf('what', signInEvents))
@Check('sign_ins_via', oneOf('via', signInDoors))
@Index('sign_ins_by_person', ['person', 'id'])
@Index('sign_ins_by_time', ['at'])
export class SignInEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  what!: SignInEvent;

  @Column('text')
  via!: SignInDoor;

  /** Null where nobody knows who it was. */
  @Column('uuid', { nullable: true, comment: 'personal: id of who signed in' })
  person!: string | null;

  /** Who did it, where it was not the person. */
  @Column('uuid', { name: 'by_person', nullable: true, comment: 'personal: id of who did it to them' })
  byPerson!: string | null;

  /** Id of the session or machine token. */
  @Column('uuid', { nullable: true })
  subject!: string | null;

  /** Why it was refused. */
  @Column('text', { nullable: true })
  code!: string | null;

  /** The same for the same network address, and not the address: this row can never be erased. */
  @Column('text')
  origin!: string;

  @Column('text', { name: 'request_id', nullable: true })
  requestId!: string | null;
}
