import { listCases, readCase, readCaseHistory } from '../../../../../libs/api-client';
import type { ActionDto, CaseDto, CaseSummaryDto } from '../../../../../libs/api-client';
import type { RouterContextProvider } from 'react-router';
import { apiOf } from '../../api/api.server';
import { answered } from '../../api/answered.server';
import { pictureOf } from '../../diagram/picture-of.server';
import type { Picture } from '../../diagram/picture';
import type { Names } from './actor-name';
import { namesFor } from './names.server';
import { openQuestions } from './questions.server';
import type { OpenQuestion } from './questions.server';
import { toStep } from './step';
import type { Step } from './step';

/** What the page of a case shows. */
export interface CaseOverview {
  readonly of: CaseDto;
  /** The last steps, newest first. */
  readonly latest: readonly Step[];
  /** Steps since the decision in which something was said to everybody, oldest first. */
  readonly statements: readonly Step[];
  readonly questions: readonly OpenQuestion[];
  readonly names: Names;
  readonly picture: Picture;
  /** Other cases of the organisation, newest first. */
  readonly others: readonly CaseSummaryDto[];
}

interface Asked {
  readonly id: string;
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
}

const lastShown = 5;
/** An organisation has a few cases in its life. */
const mostOthers = 20;
/** Far more steps than come after a decision. */
const lookedThrough = 200;

/** Forms are drawn on pages of their own: without their schemas a page is a third as long. */
const withoutSchema = (action: ActionDto): ActionDto => ({ ...action, schema: {} });

const saysToAll = ({ said }: Step): boolean => said.some(({ access }) => access === 'public');

function statementsSince(of: CaseDto, steps: readonly Step[]): Step[] {
  const since = of.decision?.at;
  if (since === undefined) return [];
  return steps.filter((step) => step.at >= since && saysToAll(step)).toReversed();
}

/**
 * All that the page of a case shows, as far as the reader may see it.
 * @throws the page that says why, or the way to sign in
 */
export async function caseOverview({ id, request, context }: Asked): Promise<CaseOverview> {
  const client = apiOf(context);
  const [of, history] = await Promise.all([
    answered(readCase({ client, path: { id } }), request),
    answered(readCaseHistory({ client, path: { id }, query: { limit: lookedThrough } }), request),
  ]);
  const organisation = of.organisation.id;
  const [names, questions, picture, others] = await Promise.all([
    namesFor(client, of.organisation.id),
    openQuestions(client, of),
    pictureOf(of, { request, context }),
    answered(listCases({ client, query: { organisation, limit: mostOthers } }), request),
  ]);
  const steps = history.items.map(toStep);
  return {
    of: { ...of, actions: of.actions.map(withoutSchema) },
    latest: steps.slice(0, lastShown),
    statements: statementsSince(of, steps),
    questions,
    names,
    picture,
    others: others.items.filter((one) => one.id !== of.id),
  };
}
