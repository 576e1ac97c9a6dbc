import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { ActForm } from '../../ui/act-form';
import { Button } from '../../ui/button';
import { WideTable } from '../../ui/wide-table';

interface SentInvitationsProps {
  readonly invitations: readonly InvitationDto[];
  readonly mayChange: boolean;
  readonly formKey: string;
}

function Withdraw({ invitation, formKey }: { invitation: InvitationDto; formKey: string }): ReactNode {
  const { t } = useTranslation();
  const { id, email } = invitation;
  return (
    <ActForm formKey={`${formKey}.${id}`} action="?">
      <Button kind="other" name="do" value={`withdraw ${id}`} about={email}>
        {t('account.representatives.invitations.withdraw')}
      </Button>
    </ActForm>
  );
}

/** Whom the organisation has invited, and what became of it. */
export function SentInvitations({ invitations, mayChange, formKey }: SentInvitationsProps): ReactNode {
  const { t } = useTranslation();
  const text = (key: string): string => t(`account.representatives.invitations.${key}`);
  const withActions = mayChange && invitations.some(({ state }) => state === 'open');
  const columns = ['email', 'kind', 'state', 'sent', 'until', ...(withActions ? ['act'] : [])].map(text);
  const rows = invitations.map((invitation) => ({
    key: invitation.id,
    cells: [
      <bdi key="email">{invitation.email}</bdi>,
      t(`account.kind.${invitation.kind}`),
      text(`states.${invitation.state}`),
      <Instant key="sent" at={invitation.createdAt} dayOnly />,
      <Instant key="until" at={invitation.expiresAt} dayOnly />,
      ...(withActions
        ? [invitation.state === 'open' ? <Withdraw key="act" invitation={invitation} formKey={formKey} /> : '']
        : []),
    ],
  }));
  return (
    <section>
      <h2>{text('title')}</h2>
      {rows.length === 0 ? <p>{text('none')}</p> : <WideTable caption={text('table')} columns={columns} rows={rows} />}
    </section>
  );
}
