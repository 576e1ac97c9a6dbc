import { readProcedure } from '../../../../../libs/api-client';
import type { ActionDto, CaseDto, ProcedureDto } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import { data } from 'react-router';
import { answered } from '../../api/answered.server';
import type { Ahead } from './act-consequences';
import type { Names } from './actor-name';
import { choicesOf } from './choices-of.server';
import type { OfferedIn } from './choices-of.server';
import { namesFor } from './names.server';
import type { Schema } from './schema';
import { typedInAddress } from './typed';
import type { Typed } from './typed';

interface Asked {
  readonly client: Client;
  readonly request: Request;
  readonly of: CaseDto;
  readonly event: string;
  /** Of the page. */
  readonly language: string;
  /** What stands in the form at first; what the address says where left out. */
  readonly typed?: Typed;
}

/** What a page with the form of an event needs. */
export interface EventPage {
  /** What can be done on it stands apart. */
  readonly of: CaseDto;
  readonly event: Pick<ProcedureDto['events'][number], 'type' | 'label' | 'roles' | 'commutes'>;
  /** Without its schema; null where the reader cannot do it now. */
  readonly action: ActionDto | null;
  readonly schema: Schema;
  readonly ahead: readonly Ahead[];
  readonly offered: OfferedIn;
  readonly typed: Typed;
  readonly names: Names;
  readonly formKey: string;
}

/** The procedure that a case goes through, in its version. */
export const procedureFor = ({
  client,
  request,
  of,
}: Pick<Asked, 'client' | 'request' | 'of'>): Promise<ProcedureDto> =>
  answered(readProcedure({ client, path: { procedure: of.procedure, version: of.version } }), request);

function stateAhead({ chart, steps }: ProcedureDto, label: string): Ahead[] {
  const node = chart.full.nodes.find((one) => one.label === label);
  const limit = steps.find((one) => one.label === label)?.limit ?? null;
  return node ? [{ label, turn: node.turn, limit }] : [];
}

/** Everything that a page with the form of an event needs. @throws the page that says that there is no such event */
export async function eventPage({ client, request, of, event, language, typed }: Asked): Promise<EventPage> {
  const known = await procedureFor({ client, request, of });
  const type = known.events.find((one) => one.type === event);
  if (!type) throw data(null, { status: 404 });
  const action = of.actions.find((one) => one.event === event) ?? null;
  const schema = (action ?? type).schema as Schema;
  return {
    of: { ...of, actions: [] },
    event: { type: type.type, label: type.label, roles: type.roles, commutes: type.commutes },
    action: action && { ...action, schema: {} },
    schema,
    ahead: (action?.leadsTo ?? []).flatMap((label) => stateAhead(known, label)),
    offered: await choicesOf({ client, of, language }, schema),
    typed: typed ?? typedInAddress(new URL(request.url).searchParams),
    names: await namesFor(client, of.organisation.id),
    formKey: crypto.randomUUID(),
  };
}
