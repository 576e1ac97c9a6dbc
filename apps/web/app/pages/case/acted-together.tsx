import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionDto, CaseDto, TogetherDto } from '../../../../../libs/api-client';
import { Link } from '../../ui/link';
import { Notice } from '../../ui/notice';
import { CheckList } from './several-fields';
import type { Typed } from './typed';
import { seenCase, withField } from './with-field';

/** Other cases by the names of their organisations, each with the way to its page. */
export function OtherCases({ cases }: { cases: readonly Pick<TogetherDto, 'id' | 'organisation'>[] }): ReactNode {
  return (
    <ul>
      {cases.map(({ id, organisation }) => (
        <li key={id}>
          <Link to={`/cases/${id}`}>
            <bdi>{organisation.name}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface ActedTogetherProps {
  readonly of: Pick<CaseDto, 'id' | 'together' | 'organisation'>;
  /** Null where the reader cannot do it now. */
  readonly action: Pick<ActionDto, 'together'> | null;
  readonly typed: Typed;
}

const caseIn = (value: string): string => value.split(' ')[0] ?? '';

/** In which other cases something is done with this one: said where it is all of them, asked where it can be some. */
export function ActedTogether({ of, action, typed }: ActedTogetherProps): ReactNode {
  const { t } = useTranslation();
  if (!action?.together) return null;
  if (action.together === 'some') {
    const chosen = new Set((typed[withField] ?? []).map(caseIn));
    const choices = of.together.map((one) => ({ value: seenCase(one), label: one.organisation.name }));
    const checked = of.together.filter(({ id }) => chosen.has(id)).map(seenCase);
    const words = { label: t('case.withdrawal.together.some'), hint: t('case.withdrawal.together.someHint') };
    return <CheckList name={withField} {...words} choices={choices} typed={checked} />;
  }
  return (
    <Notice title={t('case.withdrawal.together.all', { count: of.together.length + 1 })}>
      <OtherCases cases={[of, ...of.together]} />
      {of.together.map((one) => (
        <input key={one.id} type="hidden" name={withField} value={seenCase(one)} />
      ))}
    </Notice>
  );
}
