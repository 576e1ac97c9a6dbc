import { listFormVersions, readFormVersion, readProcedure } from '../../../../../libs/api-client';
import type { FormVersionDto } from '../../../../../libs/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { Instant } from '../../time/instant';
import { Link } from '../../ui/link';
import { Notice } from '../../ui/notice';
import { ActorName } from './actor-name';
import type { Names } from './actor-name';
import { AnswersOfForm } from './answers-of-form';
import { CaseFrame } from './case-frame';
import { caseOf, headOf } from './case-head.server';
import { namesFor } from './names.server';

const wanted = (request: Request): number => Number(new URL(request.url).searchParams.get('version') ?? 0);

/** The form as it was handed in, in the version asked for or the last, as far as the reader may see it. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args;
  const client = apiOf(context);
  const of = await caseOf(args);
  const path = { id: of.id };
  const { items: versions } = await answered(listFormVersions({ client, path }), request);
  const version = wanted(request) || (versions.at(-1)?.version ?? 0);
  const shown = version === 0 ? null : await answered(readFormVersion({ client, path: { ...path, version } }), request);
  const known = await answered(readProcedure({ client, path: of }), request);
  return {
    of: headOf(of),
    versions,
    shown,
    sections: known.sections.map(({ key, label, fields }) => ({ key, label, fields })),
    names: await namesFor(client, of.organisation.id),
  };
}

interface VersionsProps {
  readonly id: string;
  readonly versions: readonly FormVersionDto[];
  readonly shown: number;
  readonly names: Names;
}

function Versions({ id, versions, shown, names }: VersionsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t('case.form.versions')}</h2>
      <ul>
        {versions.toReversed().map(({ version, at, actor }) => (
          <li key={version}>
            {version === shown ? (
              <strong>{t('case.form.version', { version })}</strong>
            ) : (
              <Link to={`/cases/${id}/form?version=${String(version)}`}>{t('case.form.version', { version })}</Link>
            )}
            , <Instant at={at} />, <ActorName actor={actor} names={names} />
            {version > 1 ? (
              <>
                {'. '}
                <Link to={`/cases/${id}/form/differences?to=${String(version)}`}>
                  {t('case.form.showChanges', { version })}
                </Link>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the organisation answered. */
export default function FormPage(): ReactNode {
  const { t } = useTranslation();
  const { of, versions, shown, sections, names } = useLoaderData<typeof loader>();
  return (
    <CaseFrame of={of} title={t('case.form.title')}>
      {shown === null ? (
        <p>{t('case.form.none')}</p>
      ) : (
        <>
          {shown.hidden.length > 0 ? <Notice>{t('case.form.hidden')}</Notice> : null}
          <p>
            {t('case.form.version', { version: shown.version.version })}. {t('case.form.sentOn')}{' '}
            <Instant at={shown.version.at} />
          </p>
          <AnswersOfForm sections={sections} answers={shown.answers} />
          <Versions id={of.id} versions={versions} shown={shown.version.version} names={names} />
        </>
      )}
    </CaseFrame>
  );
}
