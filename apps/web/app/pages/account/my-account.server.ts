import { listRepresentatives, listSeats, whoAmI } from '../../../../../libs/api-client';
import type { MeDto, SeatDto } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import { answered } from '../../api/answered.server';

/** A seat that somebody holds, and how long. */
export interface HeldSeat extends SeatDto {
  readonly since: string | null;
  /** Null where no end is set. */
  readonly until: string | null;
}

/** An organisation that somebody speaks for. */
export interface Represented {
  readonly id: string;
  readonly name: string;
  readonly kind: 'primary' | 'secondary' | null;
}

/** Somebody with what they hold and for whom they speak. */
export interface MyAccount {
  readonly me: MeDto;
  readonly seats: readonly HeldSeat[];
  readonly organisations: readonly Represented[];
}

async function heldSeats(client: Client, request: Request, { person, seats }: MeDto): Promise<HeldSeat[]> {
  const offices = seats.filter(({ organisation }) => organisation === null);
  if (offices.length === 0) return [];
  const { items } = await answered(listSeats({ client }), request);
  return offices.map((held) => {
    const at = items.find(({ seat }) => seat === held.seat);
    const own = [at?.term, at?.substitute].find((tenure) => tenure?.person === person);
    return { ...held, since: own?.since ?? null, until: own?.until ?? null };
  });
}

async function represented(client: Client, request: Request, { person, seats }: MeDto): Promise<Represented[]> {
  const ids = seats.flatMap(({ organisation }) => organisation ?? []);
  return Promise.all(
    ids.map(async (id) => {
      const { organisation, terms } = await answered(listRepresentatives({ client, path: { id } }), request);
      const term = terms.find((one) => one.person === person && one.until === null);
      return { ...organisation, kind: term?.kind ?? null };
    }),
  );
}

/** All of that, of whoever is signed in. */
export async function myAccount(client: Client, request: Request): Promise<MyAccount> {
  const me = await answered(whoAmI({ client }), request);
  const [seats, organisations] = await Promise.all([heldSeats(client, request, me), represented(client, request, me)]);
  return { me, seats, organisations };
}
