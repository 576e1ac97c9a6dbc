import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerDto, FieldAnswerDto, FormFieldDto, FormSectionDto } from '../../../../../libs/api-client';
import { Facts } from '../../ui/facts';

type Names = 'country' | 'countries' | 'languages';

const kinds: Readonly<Record<string, 'region' | 'language'>> = {
  country: 'region',
  countries: 'region',
  languages: 'language',
};

function useNamed(): (code: string, type: Names) => string {
  const { i18n } = useTranslation();
  return (code, type) => {
    try {
      return new Intl.DisplayNames(i18n.language, { type: kinds[type] ?? 'region' }).of(code) ?? code;
    } catch {
      // What was typed is no code that Intl knows: it is shown as it is.
      return code;
    }
  };
}

const isNamed = (type: string | undefined): type is Names => type !== undefined && type in kinds;

/** An answer as people write it. */
export function FormAnswer({ answer, field }: { answer: AnswerDto; field: FormFieldDto | undefined }): ReactNode {
  const { t, i18n } = useTranslation();
  const named = useNamed();
  const { value, erased } = answer;
  if (erased) return <em>{t('case.form.erased')}</em>;
  if (typeof value === 'boolean') return t(value ? 'case.form.yes' : 'case.form.no');
  if (typeof value === 'number') return new Intl.NumberFormat(i18n.language).format(value);
  const option = field?.options.find((one) => one.value === value);
  if (option) return t(option.label);
  const texts = [value ?? []].flat().map((one) => (isNamed(field?.type) ? named(one, field.type) : one));
  return (
    <span dir="auto" style={{ display: 'block' }} suppressHydrationWarning>
      {new Intl.ListFormat(i18n.language).format(texts)}
    </span>
  );
}

interface AnswersProps {
  readonly sections: readonly FormSectionDto[];
  readonly answers: readonly FieldAnswerDto[];
  /** Of its headings. */
  readonly level?: 2 | 3;
}

/** The answers of a form, section by section. */
export function AnswersOfForm({ sections, answers, level = 2 }: AnswersProps): ReactNode {
  const { t } = useTranslation();
  const Heading = `h${level}` as const;
  const filled = sections.map((section) => ({
    ...section,
    answers: answers.filter(({ path }) => path.startsWith(`${section.key}.`)),
  }));
  return filled
    .filter((section) => section.answers.length > 0)
    .map(({ key, label, fields, answers: own }) => (
      <section key={key} aria-labelledby={`section-${key}`}>
        <Heading id={`section-${key}`}>{t(label)}</Heading>
        <Facts
          facts={own.map(({ path, label: question, access, answer }) => ({
            name: access === 'public' ? t(question) : `${t(question)} (${t('case.form.private')})`,
            value: <FormAnswer answer={answer} field={fields.find((one) => one.path === path)} />,
          }))}
        />
      </section>
    ));
}
