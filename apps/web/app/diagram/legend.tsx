import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { standing } from './boxes';
import type { Picture, Way } from './picture';
import styles from './picture.module.css';

interface LegendProps {
  readonly picture: Picture;
  readonly way: Way | undefined;
}

function Ends({ picture: { ends, stations }, way }: LegendProps): ReactNode {
  const { t } = useTranslation();
  const labels = new Map(stations.map(({ path, label }) => [path, label]));
  return (
    <>
      <p>{t('public.picture.ends')}</p>
      <ol className={styles.ends}>
        {ends.map((end) => (
          <li key={end}>
            {t(labels.get(end) ?? end)}
            {standing(end, way) === 'current' ? <strong> {t('public.picture.now')}</strong> : null}
          </li>
        ))}
      </ol>
    </>
  );
}

/** What lines, colours and numbers in the picture mean. */
export function Legend({ picture, way }: LegendProps): ReactNode {
  const { t } = useTranslation();
  const signs = way ? (['passed', 'current', 'byTime'] as const) : (['ordinary', 'byTime'] as const);
  return (
    <>
      <ul className={styles.legend}>
        {signs.map((sign) => (
          <li key={sign}>{t(`public.picture.${sign}`)}</li>
        ))}
      </ul>
      {picture.ends.length > 0 ? <Ends picture={picture} way={way} /> : null}
    </>
  );
}
