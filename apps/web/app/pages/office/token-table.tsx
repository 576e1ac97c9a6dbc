import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineTokenDto } from '../../../../../libs/api-client';
import { Instant } from '../../time/instant';
import { ActForm } from '../../ui/act-form';
import { Button } from '../../ui/button';
import { WideTable } from '../../ui/wide-table';
import type { Names } from '../case/actor-name';

interface TokenTableProps {
  readonly tokens: readonly MachineTokenDto[];
  readonly names: Names;
  readonly formKey: string;
  /** When the page was made. */
  readonly now: string;
}

function State({
  token,
  formKey,
  now,
}: Pick<TokenTableProps, 'formKey' | 'now'> & { token: MachineTokenDto }): ReactNode {
  const { t } = useTranslation();
  const { id, name, revokedAt, expiresAt } = token;
  if (revokedAt !== null) return t('office.tokens.isRevoked');
  if (expiresAt <= now) return t('office.tokens.isOver');
  return (
    <ActForm formKey={`${formKey}-${id}`} action="?">
      <Button kind="other" name="revoke" value={id} about={name}>
        {t('office.tokens.revoke')}
      </Button>
    </ActForm>
  );
}

/** Tokens with who answers for them and when they were last used. */
export function TokenTable({ tokens, names, formKey, now }: TokenTableProps): ReactNode {
  const { t } = useTranslation();
  return (
    <WideTable
      caption={t('office.tokens.caption')}
      columns={['name', 'person', 'seats', 'scope', 'used', 'until', 'state'].map((key) => t(`office.column.${key}`))}
      rows={tokens.map((token) => ({
        key: token.id,
        cells: [
          <bdi key="name">{token.name}</bdi>,
          <bdi key="who">{names[token.person]}</bdi>,
          token.seats.join(', '),
          t(`office.tokens.scopes.${token.scope}`),
          token.lastUsedAt === null ? t('office.tokens.never') : <Instant key="used" at={token.lastUsedAt} />,
          <Instant key="until" at={token.expiresAt} />,
          <State key="state" token={token} formKey={formKey} now={now} />,
        ],
      }))}
    />
  );
}
