import {
  endRepresentative,
  inviteRepresentative,
  makePrimaryRepresentative,
  withdrawInvitation,
} from '../../../../../libs/api-client';
import type { InviteDto, RepresentationDto } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import { attempted } from '../../api/attempted.server';
import type { Attempt } from '../../api/attempted.server';
import type { SentHeaders } from '../../api/sent-form.server';
import { textOf } from './text-of.server';

/** What can be changed about who speaks for an organisation, with the text that says it was done. */
export const changes = { invite: 'invited', withdraw: 'withdrawn', end: 'ended', makePrimary: 'primary' } as const;

/** One of the {@link changes}. */
export type ChangeOfRepresentation = keyof typeof changes;

/** Is this one of the {@link changes}? */
export const isChange = (what: string): what is ChangeOfRepresentation => Object.hasOwn(changes, what);

interface Change {
  readonly client: Client;
  /** Of the organisation. */
  readonly id: string;
  /** The representative or invitation it is about; empty for a new invitation. */
  readonly subject: string;
  readonly form: FormData;
  readonly headers: SentHeaders;
}

/** The invitation as it was filled in. What it lacks, the API says. */
export function invitationIn(form: FormData): InviteDto {
  const [email, kind, language] = ['email', 'kind', 'language'].map((name) => textOf(form, name));
  return { email, ...(kind ? { kind } : {}), ...(language ? { language } : {}) } as InviteDto;
}

/** Makes the change. */
export function changeRepresentation(
  what: ChangeOfRepresentation,
  { client, id, subject, form, headers }: Change,
): Promise<Attempt<RepresentationDto>> {
  const call = { client, headers };
  switch (what) {
    case 'invite':
      return attempted(inviteRepresentative({ ...call, path: { id }, body: invitationIn(form) }));
    case 'withdraw':
      return attempted(withdrawInvitation({ ...call, path: { id, invitation: subject } }));
    case 'end':
      return attempted(endRepresentative({ ...call, path: { id, representative: subject } }));
    case 'makePrimary':
      return attempted(makePrimaryRepresentative({ ...call, path: { id, representative: subject } }));
  }
}
