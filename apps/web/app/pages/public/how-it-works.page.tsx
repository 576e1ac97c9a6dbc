import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { pictureOf } from '../../diagram/picture-of.server';
import type { Picture } from '../../diagram/picture';
import { ProcedurePicture } from '../../diagram/procedure-picture';
import { Link } from '../../ui/link';
import { PageHeading } from '../../ui/page-heading';
import { asked, queryOf } from './asked';
import { currentProcedure } from './current-procedure.server';
import { ProcedureChoice } from './procedure-choice';
import { procedureAsked } from './procedures-shown';
import type { ProcedureShown } from './procedures-shown';
import { stagesOf } from './stage';
import type { Stage } from './stage';
import { StageSection } from './stage-section';

interface Loaded {
  readonly procedure: ProcedureShown;
  readonly version: string;
  readonly picture: Picture;
  readonly ordinary: readonly Stage[];
  readonly others: readonly Stage[];
}

/** A procedure as new cases go through it. */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Loaded> {
  const wanted = procedureAsked(asked(request, ['procedure']).procedure);
  const procedure = await currentProcedure({ request, context }, wanted);
  return {
    procedure: wanted,
    version: procedure.version,
    picture: await pictureOf(procedure, { request, context }),
    ...stagesOf(procedure),
  };
}

/** The procedure, step by step and as a picture. */
export default function HowItWorks(): ReactNode {
  const { t } = useTranslation();
  const { procedure, version, picture, ordinary, others } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title={t(`public.how.titles.${procedure}`)} />
      <ProcedureChoice to="/how-it-works" chosen={procedure} />
      <p>{t(`public.how.shorts.${procedure}`)}</p>
      <p>{t('public.how.intro')}</p>
      <p>
        {t('public.how.sure')}{' '}
        <Link to={`/rules${queryOf({ procedure: procedure === 'accreditation' ? undefined : procedure })}`}>
          {t('public.how.allRules')}
        </Link>
      </p>
      <p>
        {t('public.how.version', { version })} {t('public.how.ownValue')}
      </p>
      <h2>{t('public.how.picture')}</h2>
      <ProcedurePicture picture={picture} />
      <h2>{t('public.how.steps')}</h2>
      {ordinary.map((stage, index) => (
        <StageSection key={stage.path} stage={stage} procedure={procedure} number={index + 1} />
      ))}
      <h2>{t('public.how.others')}</h2>
      <p>{t('public.how.othersIntro')}</p>
      {others.map((stage) => (
        <StageSection key={stage.path} stage={stage} procedure={procedure} />
      ))}
    </>
  );
}
