import { useTranslation } from 'react-i18next';
import type { NotSent } from './act-form.server';
import { mistakeText } from './mistake-text';
import { confirmField } from './more-field';
import { inputName, questionsInside } from './schema';
import type { Question } from './schema';
import type { Typed } from './typed';

/** The question that a pointer of the server means, into the body or the payload: the innermost whose name it begins with. */
function questionAt(pointer: string, questions: readonly Question[]): Question | undefined {
  const all = questions.flatMap((one) => [one, ...questionsInside(one)]);
  const inBody = pointer.startsWith('/payload/') ? pointer : `/payload${pointer}`;
  const around = all.filter(({ path }) => `${inBody}/`.startsWith(`${inputName(path)}/`));
  return around.at(-1);
}

interface Refused {
  readonly event: string;
  readonly questions: readonly Question[];
  readonly typed: Typed;
  readonly notSent: NotSent | undefined;
}

/** What is wrong, in words, by the name of the input; what belongs to no question comes under an empty name. */
export function useMistakes({ event, questions, typed, notSent }: Refused): Record<string, string> {
  const { t } = useTranslation();
  const wrong = (notSent?.problem?.errors ?? []).map(({ pointer, message }): [string, string] => {
    const question = questionAt(pointer, questions);
    if (!question) return ['', message];
    const name = inputName(question.path);
    return [name, mistakeText(t, event, question, typed[name]?.[0] ?? '')];
  });
  const confirm = notSent?.unconfirmed ? [[confirmField, t('case.act.confirmMissing')]] : [];
  return Object.fromEntries([...wrong, ...confirm]) as Record<string, string>;
}
