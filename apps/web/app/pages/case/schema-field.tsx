import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../ui/check-field';
import { ChoiceField } from '../../ui/choice-field';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import type { OfferedIn } from './choices-of.server';
import { CheckList, FieldGroup, RepeatedField } from './several-fields';
import { fieldLabel, fieldWord } from './field-texts';
import { questionsInside } from './schema';
import type { Question } from './schema';
import type { Typed } from './typed';
import { useFieldWords, useOffered } from './use-field-words';

/** What drawing the questions of one event needs beside its schema. */
export interface Drawing {
  readonly event: string;
  readonly offered: OfferedIn;
  readonly typed: Typed;
  /** What the names of the inputs begin with, where it is not the payload of an event. */
  readonly under?: string;
  /** What is wrong, by the name of the input. */
  readonly mistakes: Readonly<Record<string, string>>;
  /** What helps to answer a question just now, beside what always does, by the name of the input. */
  readonly hints?: Readonly<Record<string, string>>;
}

interface SchemaFieldProps {
  readonly question: Question;
  readonly drawing: Drawing;
}

/** So many can be seen at once; more go into a list that opens. */
const inSight = 6;
/** From this length on a text has several lines. */
const oneLine = 300;
const shortText = 1000;

const rowsFor = (longest: number): number | undefined =>
  longest <= oneLine ? undefined : longest <= shortText ? 3 : 6;

function WordField({ question, drawing }: SchemaFieldProps): ReactNode {
  const { t } = useTranslation();
  const words = useFieldWords(question, drawing);
  const { path, schema } = question;
  const choices = (schema.enum ?? []).map((value) => ({ value, label: fieldWord(t, drawing.event, path, value) }));
  const given = { ...words, value: drawing.typed[words.name]?.[0], choices };
  if (path.length > 1 || choices.length > inSight) return <SelectField {...given} empty={t('case.act.choose')} />;
  return <ChoiceField {...given} />;
}

function OfferedField({ question, drawing }: SchemaFieldProps): ReactNode {
  const { t } = useTranslation();
  const words = useFieldWords(question, drawing);
  const choices = useOffered(question, drawing);
  const typed = drawing.typed[words.name] ?? [];
  if (question.schema.type === 'array') return <CheckList {...words} choices={choices} typed={typed} />;
  const value = typed[0] ?? (choices.length === 1 ? choices[0]?.value : undefined);
  if (choices.length <= inSight) return <ChoiceField {...words} value={value} choices={choices} />;
  return <SelectField {...words} value={value} choices={choices} empty={t('case.act.choose')} />;
}

function Typing({ question, drawing }: SchemaFieldProps): ReactNode {
  const words = useFieldWords(question, drawing);
  const { type, format, maxLength } = question.schema;
  const value = drawing.typed[words.name]?.[0];
  if (type === 'boolean') return <CheckField {...words} checked={value === 'true'} />;
  if (format === 'date-time') return <TextField {...words} value={value} type="datetime-local" />;
  if (type === 'integer' || type === 'number') return <TextField {...words} value={value} inputMode="numeric" />;
  const rows = rowsFor(maxLength ?? shortText);
  return <TextField {...words} value={value} maxLength={maxLength} {...(rows ? { rows } : {})} />;
}

/** One question of an event, drawn from its schema alone. */
export function SchemaField({ question, drawing }: SchemaFieldProps): ReactNode {
  const { t } = useTranslation();
  const words = useFieldWords(question, drawing);
  const { schema, path } = question;
  const { name } = words;
  if (drawing.offered[name]) return <OfferedField question={question} drawing={drawing} />;
  if (schema.enum) return <WordField question={question} drawing={drawing} />;
  if (schema.type === 'array') {
    return <RepeatedField {...words} typed={drawing.typed[name] ?? []} most={schema.maxItems ?? 1} />;
  }
  if (schema.type !== 'object') return <Typing question={question} drawing={drawing} />;
  return (
    <FieldGroup {...words} label={fieldLabel(t, drawing.event, path)}>
      {questionsInside(question).map((inner) => (
        <SchemaField key={inner.path.join('/')} question={inner} drawing={drawing} />
      ))}
    </FieldGroup>
  );
}
