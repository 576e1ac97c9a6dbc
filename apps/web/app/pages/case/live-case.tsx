import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator } from 'react-router';

interface LiveCaseProps {
  readonly id: string;
  readonly revision: number;
}

/** Calls back whenever the case has a revision that the page does not show. */
function useChanges(id: string, revision: number, changed: () => void): void {
  useEffect(() => {
    const stream = new EventSource(`/api/v1/cases/${id}/live?seen=${String(revision)}`);
    const look = ({ data }: MessageEvent<string>): void => {
      const said = JSON.parse(data) as { readonly revision: number };
      if (said.revision > revision) changed();
    };
    stream.addEventListener('changed', look);
    return () => stream.close();
  }, [id, revision, changed]);
}

/** Keeps the page of a case up to date where script runs, and says so to whoever cannot see it. */
export function LiveCase({ id, revision }: LiveCaseProps): ReactNode {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const [first] = useState(revision);
  const load = useCallback(() => void revalidate(), [revalidate]);
  useChanges(id, revision, load);
  return (
    <p role="status" className="visually-hidden">
      {revision > first ? t('case.live.changed') : ''}
    </p>
  );
}

/** Tells somebody who is writing that the case has changed, and leaves the page as it is. */
export function ChangedNotice({ id, revision }: LiveCaseProps): ReactNode {
  const { t } = useTranslation();
  const [changed, setChanged] = useState(false);
  const tell = useCallback(() => setChanged(true), []);
  useChanges(id, revision, tell);
  return <div role="status">{changed ? <p className="field-mark">{t('case.live.meanwhile')}</p> : null}</div>;
}
