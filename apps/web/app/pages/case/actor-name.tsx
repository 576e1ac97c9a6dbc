import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActorDto } from '../../../../../libs/api-client';

/** Names of people by their ids, as far as the reader may know them. */
export type Names = Readonly<Record<string, string>>;

/** In which capacity somebody acts: role, and the seat or region that it comes from. */
export function useCapacity(): (actor: { role: string; seat?: string; region?: string | null }) => string {
  const { t } = useTranslation();
  return ({ role, seat, region }) => {
    const name = t(`accreditation.role.${role}`);
    if (region) return t('case.seat.region', { role: name, region });
    return seat ? t('case.seat.as', { role: name, seat }) : name;
  };
}

/** Who acted: the name where the reader may know it, and the seat. */
export function ActorName({ actor, names }: { actor: ActorDto; names: Names }): ReactNode {
  const { t } = useTranslation();
  const capacity = useCapacity();
  const name = names[actor.person];
  const holder = actor.substituteFor === undefined ? undefined : names[actor.substituteFor];
  return (
    <>
      {name === undefined ? null : (
        <>
          <bdi>{name}</bdi>,{' '}
        </>
      )}
      {capacity(actor)}
      {holder === undefined ? null : `, ${t('case.seat.substitute', { name: holder })}`}
    </>
  );
}
