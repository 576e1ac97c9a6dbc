import { textsIn } from '../../language/texts.server';
import type { Language } from '../../language/languages';
import { applicationOf, languageOf, represents } from './application.server';
import type { Application, Asked } from './application.server';
import { wrongAnswers } from './mistakes';
import { isAsked, missingIn, wrongIn } from './progress';
import { answerAt } from './typed-answers';
import { writtenAnswers } from './written-answers.server';

/** One question with its answer in words. */
export interface Answer {
  readonly path: string;
  /** Locale key. */
  readonly label: string;
  readonly access: 'public' | 'restricted';
  /** Null where there is none. */
  readonly text: string | null;
  readonly missing: boolean;
  /** Why it cannot be sent as it is, in words, with the code; null where it can. */
  readonly wrong: { readonly code: string; readonly text: string } | null;
}

/** All answers, before they are sent. */
export interface Check {
  readonly id: string;
  readonly organisation: string;
  readonly sections: readonly { readonly key: string; readonly label: string; readonly answers: readonly Answer[] }[];
  /** Locale key of what sends the form; null where the reader may not. */
  readonly send: string | null;
  /** Type of that step; null where the reader may not. */
  readonly event: string | null;
  /** Whether the reader speaks for the organisation: others have to say when and from whom they have the form. */
  readonly own: boolean;
  readonly caseRevision: number;
  /** Of the form: what was checked is what is sent. */
  readonly revision: number;
  readonly formKey: string;
}

function answersOf({ sections, draft }: Application, language: Language): Check['sections'] {
  const { t } = textsIn(language);
  return sections.map((section) => {
    const written = writtenAnswers(t, language, section.fields, draft.form);
    const wrong = wrongAnswers(t, language, wrongIn(section, draft.wrong), section.fields);
    const missing = missingIn(section, draft.form).map(({ path }) => path);
    const shown = section.fields.filter(
      (field) => !field.requiredWhen || isAsked(field, draft.form) || answerAt(draft.form, field.path) !== undefined,
    );
    return {
      key: section.key,
      label: section.label,
      answers: shown.map(({ path, label, access }) => ({
        path,
        label,
        access,
        text: written[path] ?? null,
        missing: missing.includes(path),
        wrong: wrong.find((one) => one.path === path) ?? null,
      })),
    };
  });
}

/** All answers of an application. */
export async function loadCheck(asked: Asked): Promise<Check> {
  const application = await applicationOf(asked);
  const { found, draft, step, me, mode } = application;
  return {
    id: found.id,
    organisation: found.organisation.name,
    sections: answersOf(application, languageOf(asked)),
    send: mode === 'fill' ? (step?.label ?? null) : null,
    event: mode === 'fill' ? (step?.event ?? null) : null,
    own: represents(me, found.organisation.id),
    caseRevision: found.revision,
    revision: draft.revision,
    formKey: crypto.randomUUID(),
  };
}
