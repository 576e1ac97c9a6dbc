import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { readPipeline } from '../../../../../libs/api-client';
import type { PipelineDto } from '../../../../../libs/api-client';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { ButtonLink } from '../../ui/button';
import { PageHeading } from '../../ui/page-heading';
import { OpenByStage } from './open-by-stage';

const promises = ['predominance', 'informs', 'selfSupporting', 'publishes', 'assistsRalo'] as const;

/** How many applications are open. */
export const loader = ({ request, context }: LoaderFunctionArgs): Promise<PipelineDto> =>
  answered(readPipeline({ client: apiOf(context), query: { procedure: 'accreditation' } }), request);

function WhoCanApply(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t('public.home.who.title')}</h2>
      <p>{t('public.home.who.intro')}</p>
      <ul>
        {promises.map((promise) => (
          <li key={promise}>{t(`public.home.who.${promise}`)}</li>
        ))}
      </ul>
    </>
  );
}

/** The start page. */
export default function Home(): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t('public.home.title')} />
      <p>
        {t('public.home.what.one')} {t('public.home.what.two')} {t('public.home.what.three')}
      </p>
      <div className="row">
        <ButtonLink to="/apply">{t('public.home.apply')}</ButtonLink>
        <ButtonLink to="/how-it-works" kind="other">
          {t('public.home.how')}
        </ButtonLink>
        <ButtonLink to="/applications" kind="other">
          {t('public.home.look')}
        </ButtonLink>
      </div>
      <WhoCanApply />
      <OpenByStage pipeline={useLoaderData<typeof loader>()} />
    </>
  );
}
