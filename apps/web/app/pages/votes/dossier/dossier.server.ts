import { listDocuments, listFormVersions, readCaseHistory, readFormVersion } from '../../../../../../libs/api-client';
import type {
  CaseDto,
  FieldAnswerDto,
  FormAnswersDto,
  FormSectionDto,
  FormVersionDto,
  HistoryItemDto,
  ProcedureDto,
  VersionDto,
} from '../../../../../../libs/api-client';
import type { Client } from '../../../../../../libs/api-client/client';
import { answered } from '../../../api/answered.server';
import { procedureFor } from '../../case/event-page.server';
import type { Schema } from '../../case/schema';
import { toStep } from '../../case/step';
import type { Step } from '../../case/step';

/** Everything that a vote, an advice or a review rests on, as far as its reader may see it. */
export interface Dossier {
  /** What was said and done, oldest first. */
  readonly steps: readonly Step[];
  /** The newest version of each paper. */
  readonly papers: readonly VersionDto[];
  /** Papers that are a text or a link. */
  readonly textPapers: readonly Step[];
  readonly form: FormAnswersDto | null;
  readonly formVersions: readonly FormVersionDto[];
  /** In the order in which they are asked. */
  readonly criteria: readonly string[];
  /** Answers of the form that speak about each criterion. */
  readonly claims: Readonly<Record<string, readonly FieldAnswerDto[]>>;
  readonly sections: readonly Pick<FormSectionDto, 'key' | 'label' | 'fields'>[];
}

interface Asked {
  readonly client: Client;
  readonly request: Request;
  readonly of: CaseDto;
  /** Only what there was at this instant; all there is where left out. */
  readonly until?: string;
}

const mostSteps = 1000;
const mostPapers = 100;

const hasFile = ({ payload }: HistoryItemDto): boolean => {
  const { facts } = payload as { facts?: unknown };
  return typeof facts === 'object' && facts !== null && 'document' in facts;
};

/** The newest version of each document; the list begins with the newest. */
const newestOfEach = (versions: readonly VersionDto[]): VersionDto[] => [
  ...new Map(versions.toReversed().map((one) => [one.document, one])).values(),
];

/** What due diligence finds something about. */
function criteriaIn({ events }: ProcedureDto): string[] {
  const schema = events.find(({ type }) => type === 'dueDiligence.complete')?.schema as Schema | undefined;
  return Object.keys(schema?.properties?.['findings']?.properties ?? {});
}

/** What the applicant says about each criterion; the procedure knows which answers those are. */
const claimsIn = ({ claims }: ProcedureDto, answers: readonly FieldAnswerDto[]): Dossier['claims'] =>
  Object.fromEntries(
    Object.entries(claims).map(([criterion, paths]) => [criterion, answers.filter(({ path }) => paths.includes(path))]),
  );

async function formOf({ client, request, of: { id } }: Asked, versions: readonly FormVersionDto[]) {
  const version = versions.at(-1)?.version;
  return version === undefined ? null : answered(readFormVersion({ client, path: { id, version } }), request);
}

/** The whole dossier of a case. */
export async function dossierOf(asked: Asked): Promise<Dossier> {
  const { client, request, of, until } = asked;
  const path = { id: of.id };
  const then = ({ at }: { at: string }): boolean => until === undefined || at <= until;
  const [history, files, forms, known] = await Promise.all([
    answered(readCaseHistory({ client, path, query: { limit: mostSteps, order: 'oldest' } }), request),
    answered(listDocuments({ client, path, query: { limit: mostPapers } }), request),
    answered(listFormVersions({ client, path }), request),
    procedureFor(asked),
  ]);
  const items = history.items.filter(then);
  const formVersions = forms.items.filter(then);
  const form = await formOf(asked, formVersions);
  return {
    steps: items.map(toStep),
    papers: newestOfEach(files.items.filter(then)),
    textPapers: items.filter((item) => item.type === 'paper.add' && !hasFile(item)).map(toStep),
    form,
    claims: claimsIn(known, form?.answers ?? []),
    formVersions,
    criteria: criteriaIn(known),
    sections: known.sections.map(({ key, label, fields }) => ({ key, label, fields })),
  };
}
