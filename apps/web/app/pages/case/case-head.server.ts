import { readCase } from '../../../../../libs/api-client';
import type { CaseDto } from '../../../../../libs/api-client';
import type { LoaderFunctionArgs } from 'react-router';
import { apiOf } from '../../api/api.server';
import { answered } from '../../api/answered.server';
import type { CaseHead } from './case-frame';

/** The case that a page is about, as its reader sees it. */
export const caseOf = ({ params, request, context }: LoaderFunctionArgs): Promise<CaseDto> =>
  answered(readCase({ client: apiOf(context), path: { id: params['id'] ?? '' } }), request);

/** What of a case its frame needs. */
export const headOf = ({ id, number, organisation, procedure, state }: CaseDto): CaseHead => ({
  ...{ id, number, organisation, procedure, state },
});
