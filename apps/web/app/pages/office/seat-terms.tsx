import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatHistoryDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { ActForm } from '../../ui/act-form';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { WideTable } from '../../ui/wide-table';

interface SeatTermsProps {
  readonly seat: SeatHistoryDto;
  readonly formKey: string;
  /** When the page was made. */
  readonly now: string;
}

type Term = SeatHistoryDto['terms'][number];

function EndForm({ term, formKey }: { term: Term; formKey: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <ActForm formKey={`${formKey}-${term.id}`} action="?">
      <input type="hidden" name="term" value={term.id} />
      <TextField
        name="at"
        id={`at-${term.id}`}
        label={t('office.seat.endAt', { name: term.name })}
        hint={t('office.seat.endHint')}
        type="datetime-local"
      />
      <div className="row">
        <Button kind="danger" about={term.name}>
          {t('office.seat.end')}
        </Button>
      </div>
    </ActForm>
  );
}

function Acted({ substitutes, terms }: SeatHistoryDto): ReactNode {
  const { t } = useTranslation();
  if (substitutes.length === 0) return null;
  const holder = (id: string): string => terms.find(({ person }) => person === id)?.name ?? '';
  return (
    <WideTable
      caption={t('office.seat.substitutes')}
      columns={['who', 'forWhom', 'since', 'until'].map((key) => t(`office.column.${key}`))}
      rows={substitutes.map((one) => ({
        key: one.id,
        cells: [
          <bdi key="who">{one.name}</bdi>,
          <bdi key="for">{holder(one.holder)}</bdi>,
          <Instant key="since" at={one.since} />,
          one.until ? <Instant key="until" at={one.until} /> : null,
        ],
      }))}
    />
  );
}

/** Everybody who was, is or will be in a seat, and a way to end what has not ended. */
export function SeatTerms({ seat, formKey, now }: SeatTermsProps): ReactNode {
  const { t } = useTranslation();
  const open = seat.terms.filter(({ until }) => until === null || until > now);
  if (seat.terms.length === 0) return <p>{t('office.seat.never')}</p>;
  return (
    <>
      <WideTable
        caption={t('office.seat.terms')}
        columns={['who', 'since', 'until', 'how'].map((key) => t(`office.column.${key}`))}
        rows={seat.terms.map((term) => ({
          key: term.id,
          cells: [
            <bdi key="who">{term.name}</bdi>,
            <Instant key="since" at={term.since} />,
            term.until ? <Instant key="until" at={term.until} /> : t('office.seat.open'),
            t(`office.how.${term.how}`),
          ],
        }))}
      />
      <Acted {...seat} />
      {open.map((term) => (
        <EndForm key={term.id} term={term} formKey={formKey} />
      ))}
    </>
  );
}
