import { createHash } from 'node:crypto';
import type { FormFieldDto, FormSectionDto } from '../../../../../libs/api-client';
import { applicationOf, languageOf, sectionsOf, textsOf } from './application.server';
import type { Asked } from './application.server';
import { countryChoices, languageChoices } from './names.server';
import type { Names, SectionView } from './section-view';
import { formLeft } from './signed-out';
import type { FormLeft } from './signed-out';
import { typedFrom } from './typed-answers';
import type { SavedForm } from './typed-answers';

/** Changes with any answer of a section. */
export const markOf = (section: string, form: SavedForm): string =>
  createHash('sha256')
    .update(JSON.stringify(form[section] ?? null))
    .digest('base64url')
    .slice(0, 16);

/**
 * The section that an address names.
 * @throws Response not found
 */
export function sectionNamed(sections: readonly FormSectionDto[], key: string | undefined): FormSectionDto {
  const section = sections.find((one) => one.key === key);
  if (!section) throw new Response(null, { status: 404 });
  return section;
}

async function namesFor(fields: readonly FormFieldDto[], asked: Asked): Promise<Names> {
  const language = languageOf(asked);
  const asks = (...types: readonly string[]): boolean => fields.some(({ type }) => types.includes(type));
  return {
    countries: asks('country', 'countries') ? await countryChoices(asked.context, asked.request, language) : [],
    languages: asks('languages') ? languageChoices(language) : [],
  };
}

/** The section's own fields, and those elsewhere on which one of them depends. */
function withConditions(section: FormSectionDto, sections: readonly FormSectionDto[]): readonly FormFieldDto[] {
  const needed = section.fields.map(({ requiredWhen }) => requiredWhen?.path);
  const others = sections.filter(({ key }) => key !== section.key).flatMap(({ fields }) => fields);
  return [...section.fields, ...others.filter(({ path }) => needed.includes(path))];
}

/** The questions alone: what was typed comes with what the action says. */
async function emptySection(asked: Asked, { procedure, version }: FormLeft): Promise<SectionView> {
  const sections = await sectionsOf(asked, { procedure, version });
  const section = sectionNamed(sections, asked.params['section']);
  return {
    id: asked.params['id'] ?? '',
    organisation: '',
    procedure,
    version,
    mode: 'fill',
    section,
    fields: withConditions(section, sections),
    typed: {},
    form: {},
    seen: { revision: 0, mark: '' },
    names: await namesFor(section.fields, asked),
    texts: [],
    caseRevision: 0,
    formKey: crypto.randomUUID(),
  };
}

/** A topic of the form with what was saved. */
export async function loadSection(asked: Asked): Promise<SectionView> {
  const left = asked.context.get(formLeft);
  if (left) return emptySection(asked, left);
  const { found, draft, sections, mode, step } = await applicationOf(asked);
  const section = sectionNamed(sections, asked.params['section']);
  const { form } = draft;
  return {
    id: found.id,
    organisation: found.organisation.name,
    procedure: found.procedure,
    version: found.version,
    mode,
    section,
    fields: withConditions(section, sections),
    typed: typedFrom(section.fields, form),
    form,
    seen: { revision: draft.revision, mark: markOf(section.key, form) },
    names: await namesFor(section.fields, asked),
    texts: mode === 'correct' && step ? textsOf(step) : [],
    caseRevision: found.revision,
    formKey: crypto.randomUUID(),
  };
}
