import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { pictureOf } from '../../diagram/picture-of.server';
import type { Picture } from '../../diagram/picture';
import { ProcedurePicture } from '../../diagram/procedure-picture';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { currentProcedure } from './current-procedure.server';
import { stagesOf } from './stage';
import type { Stage } from './stage';
import { StageSection } from './stage-section';

interface Loaded {
  readonly version: string;
  readonly picture: Picture;
  readonly ordinary: readonly Stage[];
  readonly others: readonly Stage[];
}

/** The procedure that new applications go through. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Loaded> {
  const procedure = await currentProcedure({ request, context });
  return {
    version: procedure.version,
    picture: await pictureOf(procedure, { request, context }),
    ...stagesOf(procedure),
  };
}

/** The procedure, step by step and as a picture. */
export default function HowItWorks(): ReactNode {
  const { t } = useTranslation();
  const { version, picture, ordinary, others } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title={t('public.how.title')} />
      <p>{t('public.how.short')}</p>
      <p>{t('public.how.intro')}</p>
      <p>
        {t('public.how.sure')} <Link to="/rules">{t('public.how.allRules')}</Link>
      </p>
      <p>
        {t('public.how.version', { version })} {t('public.how.ownValue')}
      </p>
      <h2>{t('public.how.picture')}</h2>
      <ProcedurePicture picture={picture} />
      <h2>{t('public.how.steps')}</h2>
      {ordinary.map((stage, index) => (
        <StageSection key={stage.path} stage={stage} number={index + 1} />
      ))}
      <h2>{t('public.how.others')}</h2>
      <p>{t('public.how.othersIntro')}</p>
      {others.map((stage) => (
        <StageSection key={stage.path} stage={stage} />
      ))}
    </>
  );
}
