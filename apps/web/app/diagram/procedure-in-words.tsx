import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Instant } from '../time/instant';
import type { Station, Way } from './picture';

interface InWordsProps {
  readonly stations: readonly Station[];
  readonly way?: Way | undefined;
}

function useList(): (labels: readonly string[]) => string {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language, { type: 'disjunction' });
  return (labels) => list.format(labels.map((label) => t(label)));
}

function AllSteps({ stations }: InWordsProps): ReactNode {
  const { t } = useTranslation();
  const listed = useList();
  return (
    <ol>
      {stations.map(({ path, label, next }) => (
        <li key={path}>
          <strong>{t(label)}</strong>:{' '}
          {next.length > 0 ? t('public.picture.next', { steps: listed(next) }) : t('public.picture.end')}
        </li>
      ))}
    </ol>
  );
}

function WayGone({ stations, way }: { stations: readonly Station[]; way: Way }): ReactNode {
  const { t } = useTranslation();
  const listed = useList();
  const next = stations.find(({ path }) => path === way.current)?.next ?? [];
  return (
    <>
      <ol>
        {way.passed.map(({ label, enteredAt }, index) => (
          <li key={enteredAt + label} aria-current={index === way.passed.length - 1 ? 'step' : undefined}>
            <strong>{t(label)}</strong>: {t('public.picture.since')} <Instant at={enteredAt} />
            {index === way.passed.length - 1 ? <strong> {t('public.picture.now')}</strong> : null}
          </li>
        ))}
      </ol>
      <p>{next.length > 0 ? t('public.picture.next', { steps: listed(next) }) : t('public.picture.end')}</p>
    </>
  );
}

/** The picture in words: the way of a case with its dates and what can follow, or all steps and what can follow each. */
export function ProcedureInWords({ stations, way }: InWordsProps): ReactNode {
  return way ? <WayGone stations={stations} way={way} /> : <AllSteps stations={stations} />;
}
