import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Arrows } from './arrows';
import { Boxes } from './boxes';
import { letterSize } from './label-lines';
import { Legend } from './legend';
import type { Picture, Way } from './picture';
import { ProcedureInWords } from './procedure-in-words';
import styles from './picture.module.css';

interface ProcedurePictureProps {
  readonly picture: Picture;
  /** Left out where the procedure is shown and no case. */
  readonly way?: Way;
}

/** Room around the outermost lines. */
const margin = 4;

/**
 * The procedure as a picture, and the same in words. With the way of a case: where it has been and where it is.
 *
 * The loader makes the picture: `picture: await pictureOf(kase, { request, context })` (of `picture-of.server`); the page
 * draws it: `<ProcedurePicture picture={picture} way={{ passed: kase.passed, current: kase.state }} />`.
 */
export function ProcedurePicture({ picture, way }: ProcedurePictureProps): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const [width, height] = [picture.width + 2 * margin, picture.height + 2 * margin];
  return (
    <figure className={styles.figure}>
      <div className={styles.scroll} role="region" aria-labelledby={id} tabIndex={0}>
        <svg
          className={styles.picture}
          viewBox={[-margin, -margin, width, height].join(' ')}
          width={`${String(width / 16)}rem`}
          height={`${String(height / 16)}rem`}
          fontSize={letterSize}
          role="img"
          aria-labelledby={id}
        >
          <Arrows arrows={picture.arrows} way={way} />
          <Boxes boxes={picture.boxes} way={way} />
        </svg>
      </div>
      <figcaption>
        <p id={id}>{t(way ? 'public.picture.ofCase' : 'public.picture.ofProcedure')}</p>
        <Legend picture={picture} way={way} />
      </figcaption>
      <details className={styles.words}>
        <summary>{t('public.picture.inWords')}</summary>
        <ProcedureInWords stations={picture.stations} way={way} />
      </details>
    </figure>
  );
}
