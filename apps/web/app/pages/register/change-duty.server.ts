import {
  changeStanding,
  confirmContacts,
  recordParticipation,
  reportAls,
  waiveDuty,
} from '../../../../../libs/api-client';
import type { ChangeStandingDto, DutiesDto, ReportDto, TookPartDto, WaiveDto } from '../../../../../libs/api-client';
import type { Client } from '../../../../../libs/api-client/client';
import { attempted } from '../../api/attempted.server';
import type { Attempt } from '../../api/attempted.server';
import type { SentHeaders } from '../../api/sent-form.server';

/** What can be done about an ALS on its page. */
export const dutyChanges = ['report', 'confirm', 'participation', 'standing', 'waive'] as const;
export type DutyChange = (typeof dutyChanges)[number];

/** Is this one of the {@link dutyChanges}? */
export const isDutyChange = (what: string): what is DutyChange => (dutyChanges as readonly string[]).includes(what);

interface Change {
  readonly client: Client;
  readonly id: string;
  readonly form: FormData;
  readonly headers: SentHeaders;
}

/** Answers by the names of their fields. What they lack, the API says. */
export function valuesIn(form: FormData): Record<string, string> {
  const entries = [...form].flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && name !== 'do' && /^[a-z]+$/i.test(name) && value.trim() !== ''
      ? [[name, value.trim()]]
      : [],
  );
  return Object.fromEntries(entries);
}

/** A waiver lasts to the end of its last day. */
function waiverIn({ until, ...rest }: Record<string, string>): WaiveDto {
  return {
    ...rest,
    ...(until && { until: /^\d{4}-\d\d-\d\d$/.test(until) ? `${until}T23:59:00Z` : until }),
  } as WaiveDto;
}

const only = (values: Record<string, string>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));

/** Makes the change. */
export function changeDuty(what: DutyChange, { client, id, form, headers }: Change): Promise<Attempt<DutiesDto>> {
  const call = { client, headers, path: { id } };
  const values = valuesIn(form);
  switch (what) {
    case 'report': {
      const names = ['activities', 'members', 'website', 'contactsRight'];
      return attempted(reportAls({ ...call, body: only(values, names) as unknown as ReportDto }));
    }
    case 'confirm':
      return attempted(confirmContacts(call));
    case 'participation':
      return attempted(
        recordParticipation({ ...call, body: only(values, ['kind', 'on', 'what']) as unknown as TookPartDto }),
      );
    case 'standing':
      return attempted(
        changeStanding({ ...call, body: only(values, ['standing', 'reason']) as unknown as ChangeStandingDto }),
      );
    case 'waive':
      return attempted(waiveDuty({ ...call, body: waiverIn(only(values, ['expectation', 'reason', 'until'])) }));
  }
}
