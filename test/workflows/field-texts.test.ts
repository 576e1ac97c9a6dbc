import { readFileSync } from 'node:fs';
import { labelKeys, wordKeys } from '../../apps/web/app/pages/case/field-texts.js';
import { questionsInside, questionsOf } from '../../apps/web/app/pages/case/schema.js';
import type { Question, Schema } from '../../apps/web/app/pages/case/schema.js';

interface EventSchema {
  readonly properties: {
    readonly type: { readonly const: string };
    readonly payload: Schema | { readonly anyOf: readonly Schema[] };
  };
}

const root = new URL('../../', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

const { components } = read('openapi.json') as { components: { schemas: Record<string, EventSchema> } };
const texts = { case: read('locales/en/case.json') };

const textAt = (key: string): unknown =>
  key.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], texts);

const hasText = (keys: readonly string[]): boolean => keys.some((key) => typeof textAt(key) === 'string');

const events = Object.entries(components.schemas)
  .filter(([name]) => name.endsWith('Event'))
  .flatMap(
    ([
      ,
      {
        properties: { type, payload },
      },
    ]) =>
      // Two procedures may have events of one name, each with a payload of its own.
      ('anyOf' in payload ? payload.anyOf : [payload]).map((one) => ({ type: type.const, payload: one })),
  );

const withInner = (question: Question): Question[] => [question, ...questionsInside(question)];
const fields = events.flatMap(({ type, payload }) =>
  questionsOf(payload)
    .flatMap(withInner)
    .map((question) => ({ type, question })),
);

it('knows the events', () => {
  expect(events.length).toBeGreaterThan(30);
});

it('has a name for every field of every event', () => {
  const nameless = fields.filter(({ type, question }) => !hasText(labelKeys(type, question.path)));
  expect(nameless.map(({ type, question }) => `${type} ${question.path.join('.')}`)).toEqual([]);
});

it('has a text for every word that can be chosen', () => {
  const wordless = fields.flatMap(({ type, question: { path, schema } }) =>
    (schema.enum ?? [])
      .filter((word) => !hasText(wordKeys(type, path, word)))
      .map((word) => `${type} ${path.join('.')} ${word}`),
  );
  expect(wordless).toEqual([]);
});
