import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../../ui/link';
import { queryOf } from '../public/asked';
import type { FoundPerson } from './people-named.server';

interface WhoIsMeantProps {
  /** Path of the list that was asked for. */
  readonly to: string;
  readonly asked: Readonly<Record<string, string | undefined>>;
  /** Who fits; null where nobody was asked for by name, or one person fits. */
  readonly people: readonly FoundPerson[] | null;
}

/** Several people may have the name that was asked for, or nobody. */
export function WhoIsMeant({ to, asked, people }: WhoIsMeantProps): ReactNode {
  const { t } = useTranslation();
  if (people === null) return null;
  const name = asked['who'];
  if (people.length === 0) return <p>{t('audit.who.nobody', { name })}</p>;
  return (
    <>
      <p>{t('audit.who.several', { name })}</p>
      <ul>
        {people.map((person) => (
          <li key={person.id}>
            <Link to={`${to}${queryOf({ ...asked, who: undefined, person: person.id })}`}>
              <bdi>{person.name}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
