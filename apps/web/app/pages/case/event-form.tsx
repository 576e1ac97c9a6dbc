import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActionData, useLoaderData } from 'react-router';
import { ActForm } from '../../ui/act-form';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/check-field';
import { ErrorSummary } from '../../ui/error-summary';
import type { Mistake } from '../../ui/error-summary';
import { fieldId } from '../../ui/field-props';
import type { action, loader } from './act.page';
import { ActedTogether } from './acted-together';
import { confirmField } from './more-field';
import { isNamedByCases, questionsOf } from './schema';
import { SchemaField } from './schema-field';
import { SeatChoice } from './seat-choice';
import { useMistakes } from './use-mistakes';

function Confirm({ mistake }: { mistake: string | undefined }): ReactNode {
  const { t } = useTranslation();
  return <CheckField name={confirmField} label={t('case.act.confirm')} error={mistake} />;
}

interface EventFormProps {
  /** What helps to answer a question just now, by the name of the input. */
  readonly hints?: Readonly<Record<string, string>>;
  /** Other buttons after the one that sends. */
  readonly children?: ReactNode;
}

/** The form of an event, drawn from its schema. */
export function EventForm({ hints = {}, children }: EventFormProps): ReactNode {
  const { t } = useTranslation();
  const { of, event, action: possible, schema, offered, typed: given, formKey } = useLoaderData<typeof loader>();
  const notSent = useActionData<typeof action>();
  const questions = questionsOf(schema).filter((one) => !isNamedByCases(one));
  const typed = notSent?.typed ?? given;
  const mistakes = useMistakes({ event: event.type, questions, typed, notSent });
  const summary = Object.entries(mistakes).map(([name, text]): Mistake => ({
    text,
    ...(name === '' ? {} : { field: fieldId(name) }),
  }));
  const drawing = { event: event.type, offered, typed, mistakes, hints };
  return (
    <>
      <ErrorSummary mistakes={summary} />
      <ActForm formKey={formKey} {...(event.commutes ? {} : { revision: of.revision })}>
        <ActedTogether of={of} action={possible} typed={typed} />
        {questions.length === 0 ? <p>{t('case.act.nothingToFill')}</p> : null}
        {questions.map((question) => (
          <SchemaField key={question.path.join('/')} question={question} drawing={drawing} />
        ))}
        <SeatChoice seats={possible?.seats ?? []} />
        {possible?.irreversible ? <Confirm mistake={mistakes[confirmField]} /> : null}
        <div className="row">
          <Button kind={possible?.irreversible ? 'danger' : 'main'}>{t('case.act.send')}</Button>
          {children}
        </div>
      </ActForm>
    </>
  );
}
