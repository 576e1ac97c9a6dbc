import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { DemoPersonDto, MeDto } from '../../../../../libs/api-client';
import { isolated } from '../../language/isolated';
import { useSeatName } from '../../shell/seat-names';
import { Button } from '../../ui/button';
import styles from './demo-people.module.css';

import type { WaysIn } from './ways-in.server';

type Role = DemoPersonDto['seats'][number]['role'];

/** By what they do first, in the order in which the API lists them. */
function byRole(people: readonly DemoPersonDto[]): Map<Role, DemoPersonDto[]> {
  const groups = new Map<Role, DemoPersonDto[]>();
  for (const person of people) {
    const role = person.seats[0]?.role ?? 'applicant';
    groups.set(role, [...(groups.get(role) ?? []), person]);
  }
  return groups;
}

function Person({ person, ways }: { person: DemoPersonDto; ways: WaysIn }): ReactNode {
  const { t } = useTranslation();
  const labelOf = useSeatName();
  const isIn = person.seats.map((seat) =>
    seat.organisation === null
      ? labelOf(seat)
      : (ways.organisations[seat.organisation] ?? t('account.signIn.demo.draft')),
  );
  return (
    <li>
      <button type="submit" name="person" value={person.person} className={styles.person}>
        <bdi className={styles.name}>{person.name}</bdi>
        <bdi className="quiet">{isIn.join('; ')}</bdi>
      </button>
    </li>
  );
}

/** Shows again who one is in the demonstration. */
export function SamePerson({ me }: { me: MeDto }): ReactNode {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('account.signIn.demo.again')}</h2>
      <Form method="post">
        <Button name="person" value={me.person}>
          {t('account.signIn.demo.asMe', { name: isolated(me.name) })}
        </Button>
      </Form>
    </section>
  );
}

/** Whom one can be in the demonstration, under a heading for each role. */
export function DemoPeople({ ways }: { ways: WaysIn }): ReactNode {
  const { t } = useTranslation();
  const groups = [...byRole(ways.demoPeople)];
  return (
    <section>
      <h2>{t('account.signIn.demo.title')}</h2>
      <p>{t('account.signIn.demo.text')}</p>
      <Form method="post">
        <nav aria-label={t('account.signIn.demo.contents')}>
          <ul className={styles.contents}>
            {groups.map(([role]) => (
              <li key={role}>
                <a href={`#people-${role}`}>{t(`accreditation.role.${role}`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        {groups.map(([role, people]) => (
          <div key={role}>
            <h3 id={`people-${role}`}>{t(`accreditation.role.${role}`)}</h3>
            <ul className={styles.people}>
              {people.map((person) => (
                <Person key={person.person} person={person} ways={ways} />
              ))}
            </ul>
          </div>
        ))}
      </Form>
    </section>
  );
}
