import { claimCase, deleteView, readClaim, releaseCase, saveView } from '../../../../../libs/api-client';
import type { HolderDto } from '../../../../../libs/api-client';
import { data, redirect } from 'react-router';
import type { ActionFunctionArgs } from 'react-router';
import { apiOf } from '../../api/api.server';
import { attempted } from '../../api/attempted.server';
import type { Attempt } from '../../api/attempted.server';
import { askedOf, placeOf } from './queue-asked';

/** Why something was not done. */
export interface NotChanged {
  /** Null where it is not about a case. */
  readonly case: string | null;
  /** Who works on the case now: somebody was faster. */
  readonly holder: HolderDto | null;
  /** Of the problem. */
  readonly code: string;
}

type Again = ReturnType<typeof data<NotChanged>>;

/** What the buttons of the queue ask for. */
function done(client: ReturnType<typeof apiOf>, form: FormData, request: Request): Promise<Attempt<unknown>> {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const id = text('case');
  const from = text('from');
  const { cursor: _cursor, ...filter } = askedOf(request);
  switch (text('do')) {
    case 'claim':
      return attempted(claimCase({ client, path: { id }, body: from === '' ? {} : { from } }));
    case 'release':
      return attempted(releaseCase({ client, path: { id } }));
    case 'deleteView':
      return attempted(deleteView({ client, path: { view: text('view') } }));
    default:
      return attempted(saveView({ client, body: { name: text('name'), ...filter } }));
  }
}

/** Does what a button of the queue asks for, and shows the queue as it is then. */
export async function changeQueue({ request, context, params }: ActionFunctionArgs): Promise<Response | Again> {
  const client = apiOf(context);
  const form = await request.formData();
  const result = await done(client, form, request);
  if (result.done) {
    const { cursor, ...filter } = askedOf(request);
    return redirect(`/${params['language'] ?? 'en'}${placeOf(filter, cursor)}`, 303);
  }
  const { code, status } = result.problem;
  const id = form.get('case');
  if (typeof id !== 'string') return data({ case: null, holder: null, code }, { status });
  const { data: claim } = await readClaim({ client, path: { id } });
  return data({ case: id, holder: claim?.holder ?? null, code }, { status });
}
