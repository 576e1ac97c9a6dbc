import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useActionData, useLoaderData } from 'react-router';
import { ActForm } from '../../ui/act-form';
import { Button } from '../../ui/button';
import { ChoiceField } from '../../ui/choice-field';
import { ErrorSummary } from '../../ui/error-summary';
import { fieldId } from '../../ui/field-props';
import { TextField } from '../../ui/text-field';
import { fieldHint, fieldLabel, fieldWord } from '../case/field-texts';
import { inputName, questionsInside, questionsOf } from '../case/schema';
import type { Question } from '../case/schema';
import { SchemaField } from '../case/schema-field';
import { SeatChoice } from '../case/seat-choice';
import { useMistakes } from '../case/use-mistakes';
import { ClaimAnswers } from './claim-answers';
import type { action, loader } from './due-diligence.page';
import type { Claim } from './load-due-diligence.server';
import styles from './due-diligence.module.css';

const event = 'dueDiligence.complete';

/** The form as it stands: what is asked, what is typed, what is wrong. */
function useReport() {
  const { schema, typed: before } = useLoaderData<typeof loader>();
  const notSent = useActionData<typeof action>();
  const questions = questionsOf(schema);
  const typed = notSent?.typed ?? before;
  return { questions, typed, mistakes: useMistakes({ event, questions, typed, notSent }) };
}

/** The questions about one criterion: its finding, and what that rests on. */
function Finding({ criterion, questions }: { criterion: string; questions: readonly Question[] }): ReactNode {
  const { t } = useTranslation();
  const { typed, mistakes } = useReport();
  return questions.map(({ path, schema, required }) => {
    const name = inputName(path);
    const [group = ''] = path;
    const words = { name, required, error: mistakes[name], value: typed[name]?.[0] };
    if (schema.enum) {
      const choices = schema.enum.map((value) => ({ value, label: fieldWord(t, event, path, value) }));
      return <ChoiceField key={name} {...words} label={t('staff.diligence.finding')} choices={choices} />;
    }
    return (
      <TextField
        key={name}
        {...words}
        label={fieldLabel(t, event, [group])}
        hint={fieldHint(t, event, [group])}
        maxLength={schema.maxLength}
        rows={4}
        id={inputOf(`/payload/${group}/${criterion}`)}
      />
    );
  });
}

function Criterion({ claim, questions }: { claim: Claim; questions: readonly Question[] }): ReactNode {
  const { t } = useTranslation();
  const { criterion } = claim;
  return (
    <section aria-labelledby={`criterion-${criterion}`} className={styles.criterion}>
      <h2 id={`criterion-${criterion}`}>{t(`case.field.any.${criterion}.label`)}</h2>
      <div className={styles.sides}>
        <div>
          <h3>{t('staff.diligence.claim')}</h3>
          <ClaimAnswers claim={claim} />
        </div>
        <div className="stack">
          <h3>{t('staff.diligence.ours')}</h3>
          <Finding criterion={criterion} questions={questions} />
        </div>
      </div>
    </section>
  );
}

/** The input of a mistake: those about evidence are named by their criterion, as each page has only one of a name. */
function inputOf(name: string): string {
  const [, , group = '', criterion = ''] = name.split('/');
  return group === 'evidence' && criterion ? fieldId(`${group}-${criterion}`) : fieldId(name);
}

/** The report on all criteria, each beside what the applicant claims. */
export function DueDiligenceForm(): ReactNode {
  const { t } = useTranslation();
  const { of, claims, seats, formKey } = useLoaderData<typeof loader>();
  const { questions, typed, mistakes } = useReport();
  const inside = questions.flatMap(questionsInside);
  const summary = Object.entries(mistakes).map(([name, text]) => ({ text, ...(name ? { field: inputOf(name) } : {}) }));
  return (
    <>
      <ErrorSummary mistakes={summary} />
      <p>{t('staff.diligence.intro')}</p>
      <div className={styles.wide}>
        <ActForm formKey={formKey} revision={of.revision}>
          {claims.map((claim) => (
            <Criterion
              key={claim.criterion}
              claim={claim}
              questions={inside.filter(({ path }) => path.at(-1) === claim.criterion)}
            />
          ))}
          {questions
            .filter((question) => questionsInside(question).length === 0)
            .map((question) => (
              <SchemaField
                key={question.path.join('/')}
                question={question}
                drawing={{ event, offered: {}, typed, mistakes }}
              />
            ))}
          <SeatChoice seats={seats} />
          <div>
            <Button>{t('accreditation.event.dueDiligence.complete')}</Button>
          </div>
        </ActForm>
      </div>
    </>
  );
}
