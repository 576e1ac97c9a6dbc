import { languageOf, applicationOf } from './application.server';
import type { Asked } from './application.server';
import { modeField, thenField } from './section-names';

/** Where a page leads after its section was saved: on, back to the answers, or to the list of sections. */
export async function placeAfter(asked: Asked, form: FormData): Promise<string> {
  const { params, request } = asked;
  const start = `/${languageOf(asked)}/apply/${params['id'] ?? ''}`;
  if (form.get(modeField) === 'correct') return `${start}?saved=correction`;
  if (form.get(thenField) === 'later') return `${start}?saved=draft`;
  if (new URL(request.url).searchParams.get('from') === 'check') return `${start}/check`;
  const { sections } = await applicationOf(asked);
  const here = sections.findIndex(({ key }) => key === params['section']);
  return `${start}/${sections[here + 1]?.key ?? 'papers'}`;
}
