import { listDocuments } from '../../../../../libs/api-client';
import type { CaseDto, RuleDto } from '../../../../../libs/api-client';
import { apiOf } from '../../api/api.server';
import { answered } from '../../api/answered.server';
import { applicationOf, represents } from './application.server';
import type { Asked } from './application.server';
import { progressOf } from './progress';
import type { Progress } from './progress';

/** When an application that nobody takes up ends, and by which rule. */
export interface Lapse {
  readonly due: string;
  readonly rule: RuleDto | null;
}

/** The sections of an application with how far each is. */
export interface Tasks {
  readonly id: string;
  readonly number: number | null;
  readonly organisation: string;
  readonly mode: 'fill' | 'correct';
  /** Locale key of the state. */
  readonly label: string;
  readonly sections: readonly { readonly key: string; readonly label: string; readonly progress: Progress }[];
  readonly papers: number;
  readonly lapse: Lapse | null;
  readonly savedAt: string | null;
  /** Whether the reader speaks for the organisation. */
  readonly own: boolean;
}

/** What happens to a case if nobody acts, and when. */
export function lapseOf({ next, rules }: CaseDto): Lapse | null {
  return next && { due: next.due, rule: next.rule === null ? null : (rules[next.rule] ?? null) };
}

/** An application as a list of what there is to do. */
export async function loadTasks(asked: Asked): Promise<Tasks> {
  const { found, draft, sections, mode, me } = await applicationOf(asked);
  const client = apiOf(asked.context);
  const { items } = await answered(listDocuments({ client, path: { id: found.id } }), asked.request);
  return {
    id: found.id,
    number: found.number,
    organisation: found.organisation.name,
    mode,
    label: found.label,
    sections: sections.map((section) => ({
      key: section.key,
      label: section.label,
      progress: progressOf(section, draft),
    })),
    papers: new Set(items.map(({ document }) => document)).size,
    lapse: mode === 'fill' ? lapseOf(found) : null,
    savedAt: draft.savedAt,
    own: represents(me, found.organisation.id),
  };
}
