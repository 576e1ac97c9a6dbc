import {
  listMessages,
  readFormVersion,
  listFormVersions,
  readHistory,
  readProcedure,
} from '../../../../../libs/api-client';
import type { CaseDto, FieldAnswerDto, FormFieldDto, MessageDto, ProcedureDto } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import type { LoaderFunctionArgs } from 'react-router';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import type { Names } from '../case/actor-name';
import type { CaseHead } from '../case/case-frame';
import { caseOf, headOf } from '../case/case-head.server';
import { namesFor } from '../case/names.server';
import { openQuestions } from '../case/questions.server';
import type { OpenQuestion } from '../case/questions.server';
import { inputName } from '../case/schema';
import type { Schema } from '../case/schema';
import { toStep } from '../case/step';
import type { Step } from '../case/step';
import type { Typed } from '../case/typed';

/** The step that ends due diligence: its report. */
export const reportEvent = 'dueDiligence.complete';

/** What the applicant says of a criterion. */
export interface Claim {
  readonly criterion: string;
  readonly answers: readonly (FieldAnswerDto & { readonly field: FormFieldDto })[];
}

/** A letter that went out with a report. */
export interface SentLetter extends Pick<MessageDto, 'letter' | 'recipients'> {
  readonly readers: number;
  readonly sent: number;
}

/** A version of the report, and who was told. */
export interface Report {
  readonly step: Step;
  readonly letters: readonly SentLetter[];
}

/** What the page of due diligence shows. */
export interface DueDiligenceView {
  readonly of: CaseHead & Pick<CaseDto, 'procedure' | 'label' | 'state' | 'revision'>;
  readonly claims: readonly Claim[];
  readonly reports: readonly Report[];
  readonly questions: readonly OpenQuestion[];
  readonly names: Names;
  readonly mayAsk: boolean;
  readonly mayReport: boolean;
  /** The reader's that can report. */
  readonly seats: readonly string[];
  readonly schema: Schema;
  readonly typed: Typed;
  readonly formKey: string;
}

/** The answers of the form as it was last handed in; none where nothing was. */
async function lastAnswers(client: Client, id: string): Promise<readonly FieldAnswerDto[]> {
  const { data: versions } = await listFormVersions({ client, path: { id } });
  const version = versions?.items.at(-1)?.version;
  if (version === undefined) return [];
  const { data: form } = await readFormVersion({ client, path: { id, version } });
  return form?.answers ?? [];
}

const toLetter = ({ letter, recipients, deliveries }: MessageDto): SentLetter => ({
  letter,
  recipients,
  readers: deliveries.length,
  sent: deliveries.filter(({ status }) => status === 'sent').length,
});

/** All versions of the report, oldest first. */
async function reportsOf(client: Client, id: string): Promise<Report[]> {
  const query = { case: id, event: reportEvent, order: 'oldest', limit: 100 } as const;
  const [history, messages] = await Promise.all([
    readHistory({ client, query }),
    listMessages({ client, path: { id }, query: { limit: 100 } }),
  ]);
  return (history.data?.items ?? []).map((item) => ({
    step: toStep(item),
    letters: (messages.data?.items ?? []).filter(({ revision }) => revision === item.revision).map(toLetter),
  }));
}

/** A revision begins with what the report before said. */
const typedBefore = (last: Report | undefined): Typed =>
  Object.fromEntries(
    (last?.step.said ?? []).flatMap(({ path, value }) =>
      typeof value === 'string' ? [[inputName(path), [value]] as const] : [],
    ),
  );

/** The answers that speak of each criterion, as the procedure says which do. */
function claimsOf({ sections, claims }: ProcedureDto, answers: readonly FieldAnswerDto[]): Claim[] {
  const fields = new Map(sections.flatMap((section) => section.fields).map((field) => [field.path, field]));
  return Object.entries(claims).map(([criterion, paths]) => ({
    criterion,
    answers: paths.flatMap((path) => {
      const answer = answers.find((one) => one.path === path);
      const field = fields.get(path);
      return answer && field ? [{ ...answer, field }] : [];
    }),
  }));
}

/** All that the work on a case's criteria needs, as far as the reader may see it. */
export async function loadDueDiligence(args: LoaderFunctionArgs): Promise<DueDiligenceView> {
  const client = apiOf(args.context);
  const of = await caseOf(args);
  const { procedure, version } = of;
  const [known, answers, reports, questions, names] = await Promise.all([
    answered(readProcedure({ client, path: { procedure, version } }), args.request),
    lastAnswers(client, of.id),
    reportsOf(client, of.id),
    openQuestions(client, of),
    namesFor(client, of.organisation.id),
  ]);
  const action = of.actions.find(({ event }) => event === reportEvent);
  const schema = (action ?? known.events.find(({ type }) => type === reportEvent))?.schema ?? {};
  return {
    of: { ...headOf(of), procedure, label: of.label, state: of.state, revision: of.revision },
    claims: claimsOf(known, answers),
    reports,
    questions,
    names,
    mayAsk: of.actions.some(({ event }) => event === 'question.ask'),
    mayReport: action !== undefined,
    seats: action?.seats ?? [],
    schema,
    typed: typedBefore(reports.at(-1)),
    formKey: crypto.randomUUID(),
  };
}
