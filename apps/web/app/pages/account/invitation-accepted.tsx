import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { isolated } from '../../language/isolated';
import { languageOfPath } from '../../language/path';
import { useVisitor } from '../../shell/visitor';
import { ButtonLink } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PageHeading } from '../../ui/page-heading';

interface InvitationAcceptedProps {
  /** The name is not known to a page that is sent a second time. */
  readonly organisation: { readonly id: string; readonly name: string | null };
}

/** What comes after accepting: to the organisation, or to the sign-in first. */
export function InvitationAccepted({ organisation: { id, name } }: InvitationAcceptedProps): ReactNode {
  const { t } = useTranslation();
  const { me } = useVisitor();
  const language = languageOfPath(useLocation().pathname);
  const path = `/organisations/${id}/representatives`;
  const text = (key: string): string => t(`account.invitation.done.${key}`);
  return (
    <>
      <PageHeading title={text('title')} />
      <Notice kind="good">
        {name === null ? text('textUnnamed') : t('account.invitation.done.text', { organisation: isolated(name) })}
      </Notice>
      {me ? (
        <ButtonLink to={path}>{text('show')}</ButtonLink>
      ) : (
        <>
          <p>{text('signIn')}</p>
          <ButtonLink to={`/sign-in?returnTo=${encodeURIComponent(`/${language}${path}`)}`}>
            {text('signInButton')}
          </ButtonLink>
        </>
      )}
    </>
  );
}
