import { listCases, readCase } from '../../../../../libs/api-client';
import type { CaseSummaryDto, MeDto } from '../../../../../libs/api-client';
import { apiOf } from '../../api/api.server';
import { answered } from '../../api/answered.server';
import type { Asked } from './application.server';

/** An organisation that the reader speaks for. */
export interface Represented {
  readonly id: string;
  readonly name: string;
  /** What a new application of it follows: one that was refused, withdrawn or lapsed. */
  readonly earlier: Pick<CaseSummaryDto, 'id' | 'number' | 'procedure'> | null;
}

const organisationsOf = ({ seats }: MeDto): readonly string[] => [
  ...new Set(seats.flatMap(({ organisation }) => organisation ?? [])),
];

/** Cases of the organisations that the reader speaks for, newest first. */
export async function ownApplications(asked: Asked, me: MeDto): Promise<readonly CaseSummaryDto[]> {
  const client = apiOf(asked.context);
  const lists = await Promise.all(
    organisationsOf(me).map((organisation) =>
      answered(listCases({ client, query: { organisation, order: 'newest', limit: 50 } }), asked.request),
    ),
  );
  return lists.flatMap(({ items }) => items).sort((one, other) => other.openedAt.localeCompare(one.openedAt));
}

async function earlierOf(asked: Asked, cases: readonly CaseSummaryDto[]): Promise<Represented['earlier']> {
  const [last] = cases;
  if (!last || last.open) return null;
  const found = await answered(readCase({ client: apiOf(asked.context), path: { id: last.id } }), asked.request);
  const { id, number, procedure } = last;
  return found.inForce ? null : { id, number, procedure };
}

/** Organisations for which the reader can apply again. */
export async function represented(asked: Asked, me: MeDto): Promise<readonly Represented[]> {
  const cases = await ownApplications(asked, me);
  return Promise.all(
    organisationsOf(me).flatMap((id) => {
      const own = cases.filter(({ organisation }) => organisation.id === id);
      const name = own[0]?.organisation.name;
      return name ? [earlierOf(asked, own).then((earlier): Represented => ({ id, name, earlier }))] : [];
    }),
  );
}
