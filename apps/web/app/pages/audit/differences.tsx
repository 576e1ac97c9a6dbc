import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDifferenceDto, CaseDifferencesDto, FormFieldDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { Facts } from '../../ui/facts';
import { WideTable } from '../../ui/wide-table';
import { useWords } from '../case/use-words';
import { DifferentValue, useStateWords } from './different-value';

interface DifferencesProps {
  readonly compared: CaseDifferencesDto;
  readonly procedure: string;
  readonly fields: readonly FormFieldDto[];
}

/** What it is that differs, in words. */
function useNameOf(): (difference: CaseDifferenceDto, fields: readonly FormFieldDto[]) => string {
  const { t } = useTranslation();
  const { number } = useWords();
  return ({ part, name }, fields) => {
    if (part === 'deadline') return t(name);
    if (part === 'vote') return t('case.vote.one', { number: number(Number(name)) });
    if (part === 'answer') return t(fields.find(({ path }) => path === name)?.label ?? '', { defaultValue: name });
    if (part === 'paper') return t('audit.case.paper', { title: name });
    return t(`audit.case.part.${part}`);
  };
}

/** Where the case stood at each of them. */
function Stood({ compared: { from, to }, procedure }: Pick<DifferencesProps, 'compared' | 'procedure'>): ReactNode {
  const { t } = useTranslation();
  const words = useStateWords(procedure);
  const at = ({ at: instant, path }: typeof from, key: string): { name: string; value: ReactNode } => ({
    name: t(`case.differences.${key}`),
    value: (
      <>
        <Instant at={instant} />: {words(path)}
      </>
    ),
  });
  return <Facts facts={[at(from, 'before'), at(to, 'after')]} />;
}

/** A case at two instants: where it stood at each, and all that is not the same. */
export function Differences({ compared, procedure, fields }: DifferencesProps): ReactNode {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const { steps, differences } = compared;
  return (
    <section aria-labelledby="differences">
      <h3 id="differences">{t('audit.case.stood')}</h3>
      <Stood compared={compared} procedure={procedure} />
      <p>{t('audit.case.steps', { count: steps })}</p>
      {differences.length === 0 ? (
        <p>{t('case.differences.none')}</p>
      ) : (
        <WideTable
          caption={t('audit.case.caption')}
          columns={[t('audit.case.what'), t('case.differences.before'), t('case.differences.after')]}
          rows={differences.map((one) => ({
            key: `${one.part} ${one.name} ${JSON.stringify(one.after)}`,
            cells: [
              nameOf(one, fields),
              <DifferentValue
                key="before"
                part={one.part}
                value={one.before}
                {...{ procedure, fields }}
                name={one.name}
              />,
              <DifferentValue
                key="after"
                part={one.part}
                value={one.after}
                {...{ procedure, fields }}
                name={one.name}
              />,
            ],
          }))}
        />
      )}
    </section>
  );
}
