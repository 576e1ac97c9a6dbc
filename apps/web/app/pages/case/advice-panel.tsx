import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { Facts } from '../../ui/facts';
import { Notice } from '../../ui/notice';
import type { Names } from './actor-name';
import { wordKeys } from './field-texts';
import { useWords } from './use-words';

interface Advice {
  readonly at: string;
  readonly advice: string;
  readonly reached: string;
  readonly givenBy: readonly string[];
}

const isAdvice = (fact: unknown): fact is Advice =>
  typeof fact === 'object' && fact !== null && 'advice' in fact && 'givenBy' in fact && Array.isArray(fact.givenBy);

function AdviceFacts({ advice: { at, advice, reached, givenBy }, names }: { advice: Advice; names: Names }): ReactNode {
  const { t } = useTranslation();
  const { allOf } = useWords();
  const known = givenBy.flatMap((person) => names[person] ?? []);
  const facts = [
    { name: t('case.advice.kind'), value: <strong>{t(wordKeys('advice.give', ['advice'], advice))}</strong> },
    { name: t('case.advice.given'), value: <Instant at={at} /> },
    { name: t('case.advice.reached'), value: t(wordKeys('advice.give', ['reached'], reached)) },
  ];
  const by = known.length > 0 ? [{ name: t('case.advice.by'), value: <bdi>{allOf(known)}</bdi> }] : [];
  return <Facts facts={[...facts, ...by]} />;
}

/** What the region advised, or that it did not: silence is shown as silence. */
export function AdvicePanel({ of: { facts }, names }: { of: CaseDto; names: Names }): ReactNode {
  const { t } = useTranslation();
  const { advice, adviceToConfirm: waiting, adviceNotReceived } = facts;
  const shown = isAdvice(advice) ? advice : isAdvice(waiting) ? waiting : null;
  if (shown === null && adviceNotReceived !== true) return null;
  return (
    <section aria-labelledby="advice">
      <h2 id="advice">{t('case.advice.heading')}</h2>
      {shown === null ? <p>{t('case.advice.none')}</p> : <AdviceFacts advice={shown} names={names} />}
      {isAdvice(waiting) ? <Notice kind="attention">{t('case.advice.toConfirm')}</Notice> : null}
    </section>
  );
}
