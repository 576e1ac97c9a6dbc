import { makeMachineToken, revokeMachineToken } from '../../../../../libs/api-client';
import type { NewMachineTokenDto, Problem } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import { attempted } from '../../api/attempted.server';
import { textOf } from '../account/text-of.server';

/** A token as it was asked for. */
export type TypedToken = Readonly<Record<'name' | 'seat' | 'scope' | 'days', string>>;

/** How a change of tokens ended. */
export interface TokensChanged {
  readonly revoked: boolean;
  /** The token itself, shown now and never again. */
  readonly made: string | null;
  readonly problem: Problem | null;
  readonly typed: TypedToken;
}

const typedIn = (form: FormData): TypedToken => ({
  name: textOf(form, 'name'),
  seat: textOf(form, 'seats'),
  scope: textOf(form, 'scope'),
  days: textOf(form, 'days'),
});

/** The choice of a seat says whose it is too: its holder answers for the token. */
function bodyOf({ name, seat, scope, days }: TypedToken): NewMachineTokenDto {
  const [seatName = '', person = ''] = seat.split(' ');
  return { name, person, scope, days: Number(days), seats: seatName ? [seatName] : [] } as NewMachineTokenDto;
}

/** Makes a token, or revokes the one that is named. */
export async function changeTokens(client: Client, form: FormData): Promise<TokensChanged> {
  const typed = typedIn(form);
  const token = textOf(form, 'revoke');
  const nothing = { revoked: false, made: null, problem: null, typed };
  if (token) {
    const ended = await attempted(revokeMachineToken({ client, path: { token } }));
    return ended.done ? { ...nothing, revoked: true } : { ...nothing, problem: ended.problem };
  }
  const made = await attempted(makeMachineToken({ client, body: bodyOf(typed) }));
  return made.done ? { ...nothing, made: made.result.token } : { ...nothing, problem: made.problem };
}
