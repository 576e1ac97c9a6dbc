import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, useNavigation } from 'react-router';
import type { FormFieldDto } from '../../../../../libs/api-client';
import { Button } from '../../ui/button';
import { keyField, revisionField } from '../../ui/form-names';
import { correctionFields } from './correction-fields';
import { FormQuestion } from './form-question';
import type { WrongAnswer } from './mistakes';
import { modeField, procedureField, seenMarkField, seenRevisionField, thenField, versionField } from './section-names';
import type { Seen, SectionView } from './section-view';
import type { Typed } from './typed-answers';

interface SectionFormProps {
  readonly view: SectionView;
  readonly typed: Typed;
  readonly seen: Seen;
  readonly wrong: readonly WrongAnswer[];
}

/** When a question has to be answered that not everybody is asked. */
function useCondition(fields: readonly FormFieldDto[]): (field: FormFieldDto) => string | undefined {
  const { t } = useTranslation();
  return ({ requiredWhen }) => {
    const other = requiredWhen && fields.find(({ path }) => path === requiredWhen.path);
    if (!requiredWhen || !other) return undefined;
    const option = other.options.find(({ value }) => value === requiredWhen.is);
    const answer = option ? t(option.label) : t(requiredWhen.is === true ? 'apply.yes' : 'apply.no');
    return t('apply.onlyIf', { answer, question: t(other.label) });
  };
}

function Hidden({ view, seen }: Pick<SectionFormProps, 'view' | 'seen'>): ReactNode {
  const { mode, procedure, version, caseRevision, formKey } = view;
  const values = [
    [modeField, mode],
    [procedureField, procedure],
    [versionField, version],
    [seenRevisionField, seen.revision],
    [seenMarkField, seen.mark],
    ...(mode === 'correct' ? [[keyField, formKey] as const, [revisionField, caseRevision] as const] : []),
  ] as const;
  return values.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

function Buttons({ fills, busy }: { fills: boolean; busy: boolean }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className="row">
      <Button name={thenField} value="next" busy={busy}>
        {t(fills ? 'apply.section.next' : 'apply.section.correct')}
      </Button>
      {fills ? (
        <Button kind="other" name={thenField} value="later" busy={busy}>
          {t('apply.section.later')}
        </Button>
      ) : null}
    </div>
  );
}

/** The questions of a section and what can be done with the answers. */
export function SectionForm({ view, typed, seen, wrong }: SectionFormProps): ReactNode {
  const busy = useNavigation().state !== 'idle';
  const condition = useCondition(view.fields);
  const { fields } = view.section;
  // The country decided the region: staff changes both together.
  const asked = view.mode === 'fill' ? fields : fields.filter(({ type }) => type !== 'country');
  return (
    <Form method="post" className="stack" noValidate aria-busy={busy || undefined}>
      <Hidden view={view} seen={seen} />
      {/* The first button is the one that the Enter key presses: it has to save, not to add to a list. */}
      <button
        type="submit"
        name={thenField}
        value="next"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
      />
      {[...asked, ...correctionFields(view.texts)].map((field) => (
        <FormQuestion
          key={field.path}
          field={field}
          typed={typed[field.path] ?? []}
          error={wrong.find(({ path }) => path === field.path)?.text}
          names={view.names}
          condition={condition(field)}
        />
      ))}
      <Buttons fills={view.mode === 'fill'} busy={busy} />
    </Form>
  );
}
