import { act, saveDraft } from '../../../../../libs/api-client';
import type { DraftDto, FieldErrorDto, FormFieldDto, FormSectionDto, Problem } from '../../../../../libs/api-client';
import { apiOf } from '../../api/api.server';
import { attempted } from '../../api/attempted.server';
import type { Attempt } from '../../api/attempted.server';
import type { SentForm } from '../../api/sent-form.server';
import { textsIn } from '../../language/texts.server';
import { actingFor, applicationOf, eventOf, languageOf, partOfForm, textsOf, whoAsks } from './application.server';
import type { Application, Asked } from './application.server';
import { markOf, sectionNamed } from './load-section.server';
import { wrongIn } from './progress';
import { correctionInput, modeField, procedureField, seenIn, thenField, versionField, wordIn } from './section-names';
import type { NotSaved, Seen } from './section-view';
import { formLeft } from './signed-out';
import { answerAt, answersFrom, typedIn } from './typed-answers';
import type { SavedForm, Typed } from './typed-answers';
import { writtenAnswers } from './written-answers.server';

/** A section as it was sent. */
interface Sending {
  readonly asked: Asked;
  readonly sent: SentForm;
  readonly typed: Typed;
  readonly seen: Seen;
}

const notSaved = ({ typed, seen }: Sending, why: NotSaved['why'], more: Partial<NotSaved> = {}): NotSaved => ({
  why,
  typed,
  seen,
  errors: [],
  code: null,
  differences: [],
  ...more,
});

function refused(sending: Sending, { code, errors = [] }: Problem): NotSaved {
  return notSaved(sending, errors.length > 0 ? 'wrong' : 'refused', { code, errors });
}

/** Both answers to every question of a section to which they differ. */
function differences(
  { asked, typed }: Sending,
  { fields }: FormSectionDto,
  theirs: SavedForm,
  mine: SavedForm,
): NotSaved['differences'] {
  const language = languageOf(asked);
  const { t } = textsIn(language);
  const other = fields.filter(({ path }) => !same(answerAt(theirs, path), answerAt(mine, path)));
  const [saved, own] = [theirs, mine].map((form) => writtenAnswers(t, language, other, form));
  const none = t('apply.noAnswer');
  return other.map(({ path }) => ({
    path,
    theirs: saved?.[path] ?? none,
    mine: own?.[path] ?? typed[path]?.[0] ?? none,
  }));
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Somebody else has saved this section after the page was shown; null where nobody has, or what both say is the same. */
function changedMeanwhile(sending: Sending, { draft }: Application, section: FormSectionDto): NotSaved | null {
  const { seen, typed } = sending;
  const mark = markOf(section.key, draft.form);
  if (draft.revision === seen.revision || mark === seen.mark) return null;
  const mine = { [section.key]: answersFrom(section.fields, typed) };
  const differing = differences(sending, section, draft.form, mine);
  if (differing.length === 0) return null;
  const now = { ...sending, seen: { revision: draft.revision, mark } };
  return notSaved(now, 'changed', { differences: differing });
}

/** A draft takes half an address, and who only stops for now may leave it so; who goes on is told while they still know. */
function unfit(sending: Sending, { form, revision, wrong }: DraftDto, section: FormSectionDto): NotSaved | null {
  const errors = wrongIn(section, wrong);
  if (errors.length === 0 || wordIn(sending.sent.form, thenField) === 'later') return null;
  return notSaved({ ...sending, seen: { revision, mark: markOf(section.key, form) } }, 'wrong', { errors });
}

async function fill(sending: Sending, application: Application, section: FormSectionDto): Promise<NotSaved | null> {
  const { asked, typed } = sending;
  const { found, draft, me } = application;
  const saved = await attempted(
    saveDraft({
      client: apiOf(asked.context),
      path: { id: found.id },
      headers: { ...actingFor(me, found.organisation.id), 'If-Match': `"${draft.revision}"` },
      body: { form: { ...draft.form, [section.key]: answersFrom(section.fields, typed) } },
    }),
  );
  if (saved.done) return unfit(sending, saved.result, section);
  // Saved by somebody else between reading and saving: what they changed decides whether that matters.
  if (saved.problem.code === 'revision-mismatch') return sendTo(sending, await applicationOf(asked));
  return refused(sending, saved.problem);
}

/** What takes the place of an answer that was taken away; single words and numbers cannot be. */
const emptied = ({ type }: FormFieldDto): unknown => {
  if (type === 'countries' || type === 'languages') return [];
  return type === 'yesNo' || type === 'number' || type === 'accept' ? undefined : '';
};

function changesOf({ typed }: Sending, { draft }: Application, { key, fields }: FormSectionDto): SavedForm {
  const mine = { [key]: answersFrom(fields, typed) };
  const changed = fields.filter(({ path }) => path in typed && !same(answerAt(mine, path), answerAt(draft.form, path)));
  const entries = changed.map((field): [string, unknown] => [
    field.path.slice(key.length + 1),
    answerAt(mine, field.path) ?? emptied(field),
  ]);
  return Object.fromEntries(entries.filter(([, answer]) => answer !== undefined));
}

/** Pointers into the texts of a correction as pointers to their inputs. */
const toInputs = (
  errors: readonly FieldErrorDto[],
  texts: Readonly<Record<string, string>>,
): readonly FieldErrorDto[] =>
  errors.map((error) => {
    const name = error.pointer.split('/').at(-1) ?? '';
    const text = texts[name];
    if (text === undefined) return error;
    const pointer = `/${correctionInput(name).replace('.', '/')}`;
    return { ...error, pointer, code: text === '' ? 'required' : error.code };
  });

async function correct(sending: Sending, application: Application, section: FormSectionDto): Promise<NotSaved | null> {
  const { asked, sent, typed } = sending;
  const { found, step, me } = application;
  const part = step && partOfForm(step);
  const changes = changesOf(sending, application, section);
  if (!step || !part) return notSaved(sending, 'refused', { code: 'not-possible-now' });
  if (Object.keys(changes).length === 0) return notSaved(sending, 'unchanged');
  const texts = Object.fromEntries(
    textsOf(step).map((name) => [name, typed[correctionInput(name)]?.[0]?.trim() ?? '']),
  );
  const outcome: Attempt<unknown> = await attempted(
    act({
      client: apiOf(asked.context),
      path: { id: found.id },
      headers: { ...actingFor(me, found.organisation.id), ...sent.headers },
      body: eventOf(step, { [part]: { [section.key]: changes }, ...texts }),
    }),
  );
  if (outcome.done) return null;
  const { errors = [] } = outcome.problem;
  return refused(sending, { ...outcome.problem, errors: [...toInputs(errors, texts)] });
}

async function sendTo(sending: Sending, application: Application): Promise<NotSaved | null> {
  const section = sectionNamed(application.sections, sending.asked.params['section']);
  const { mode } = application;
  // Sent, or sent back, in another window since the page was shown.
  if (mode !== wordIn(sending.sent.form, modeField)) return notSaved(sending, 'refused', { code: 'not-possible-now' });
  const changed = changedMeanwhile(sending, application, section);
  if (changed) return changed;
  return mode === 'fill' ? fill(sending, application, section) : correct(sending, application, section);
}

/** Saves a section, or corrects it once the form was sent. Null where that is done, else why not. */
export async function sendSection(asked: Asked, sent: SentForm): Promise<NotSaved | null> {
  const { form } = sent;
  const sending = { asked, sent, typed: typedIn(form), seen: seenIn(form) };
  if (wordIn(form, thenField) === 'list') return notSaved(sending, 'listed');
  if (!(await whoAsks(asked))) {
    asked.context.set(formLeft, { procedure: wordIn(form, procedureField), version: wordIn(form, versionField) });
    return notSaved(sending, 'signedOut');
  }
  return sendTo(sending, await applicationOf(asked));
}
