import { compareDocument } from '../../../../../libs/api-client';
import type { PassageDto } from '../../../../../libs/api-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaderData } from 'react-router';
import type { LoaderFunctionArgs } from 'react-router';
import { answered } from '../../api/answered.server';
import { apiOf } from '../../api/api.server';
import { CaseFrame } from './case-frame';
import { caseOf, headOf } from './case-head.server';
import { useWords } from './use-words';
import { versionsAsked } from './versions-asked.server';
import styles from './case.module.css';

/** What differs between two versions of a paper. */
export async function loader(args: LoaderFunctionArgs) {
  const { params, request, context } = args;
  const of = await caseOf(args);
  const path = { id: of.id, document: params['document'] ?? '' };
  const asked = compareDocument({ client: apiOf(context), path, query: versionsAsked(request) });
  return { of: headOf(of), compared: await answered(asked, request) };
}

function Passage({ of: { toLine, lines } }: { of: PassageDto }): ReactNode {
  const { t } = useTranslation();
  const { number } = useWords();
  const kinds = { same: 'span', added: 'ins', removed: 'del' } as const;
  return (
    <section aria-label={t('case.differences.fromLine', { line: number(toLine) })}>
      <h2>{t('case.differences.fromLine', { line: number(toLine) })}</h2>
      <div className={styles.passage} dir="auto">
        {lines.map(({ kind, text }, index) => {
          const Line = kinds[kind];
          return (
            // Lines have no other name than their place.
            <Line key={index} className={styles.line}>
              {kind === 'same' ? null : <span className="visually-hidden">{t(`case.differences.${kind}`)}: </span>}
              {text === '' ? '\u00a0' : text}
            </Line>
          );
        })}
      </div>
    </section>
  );
}

/** What changed in a paper. */
export default function PaperDifferencesPage(): ReactNode {
  const { t } = useTranslation();
  const { of, compared } = useLoaderData<typeof loader>();
  const { from, to, same, compared: how, passages } = compared;
  const versions = { from: from.version, to: to.version };
  return (
    <CaseFrame of={of} title={t('case.differences.title', { title: to.title ?? t('case.papers.erased') })}>
      <p>{t('case.differences.between', versions)}</p>
      {same ? <p>{t('case.differences.same')}</p> : null}
      {how === 'lines' ? null : <p>{t(`case.differences.compared.${how}`)}</p>}
      {passages.map((passage) => (
        <Passage key={`${String(passage.fromLine)} ${String(passage.toLine)}`} of={passage} />
      ))}
      <p className="row">
        {[from, to].map(({ version, href, fileName }) => (
          <a key={version} href={href} download>
            {t('case.papers.download', { name: fileName })} ({t('case.papers.version', { version })})
          </a>
        ))}
      </p>
    </CaseFrame>
  );
}
