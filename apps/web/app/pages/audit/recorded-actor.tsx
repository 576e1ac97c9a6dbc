import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from '../case/actor-name';
import { useCapacity } from '../case/actor-name';

interface RecordedActorProps {
  readonly person: string | null;
  readonly names: Names;
  readonly role?: string | null;
  readonly seat?: string | null;
}

/** Who a record is about: the name where it is known, and in which capacity. */
export function RecordedActor({ person, names, role, seat }: RecordedActorProps): ReactNode {
  const { t } = useTranslation();
  const capacity = useCapacity();
  const name = person === null ? t('audit.records.nobody') : names[person];
  const as = role ? capacity({ role, ...(seat ? { seat } : {}) }) : null;
  return (
    <>
      <bdi>{name ?? t('audit.records.unknown')}</bdi>
      {as ? `, ${as}` : null}
    </>
  );
}
