import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitedDto } from '../../../../../libs/api-client';
import { isolated } from '../../language/isolated';
import { Instant } from '../../time/instant';
import { ActForm } from '../../ui/act-form';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';
import { Facts } from '../../ui/facts';
import { PageHeading } from '../../ui/page-heading';
import { TextField } from '../../ui/text-field';
import type { Mistakes } from './mistakes';

interface InvitationFormProps {
  readonly invitation: InvitedDto;
  readonly formKey: string;
  readonly name: string | undefined;
  readonly mistakes: Mistakes;
}

/** What is accepted, and the button that does. */
export function InvitationForm({ invitation, formKey, name, mistakes }: InvitationFormProps): ReactNode {
  const { t } = useTranslation();
  const text = (key: string): string => t(`account.invitation.${key}`);
  const { organisation, kind, email, expiresAt, known } = invitation;
  return (
    <>
      <PageHeading title={t('account.invitation.title', { organisation: isolated(organisation) })} />
      <ErrorSummary mistakes={mistakes.all} />
      <p>{text('text')}</p>
      <Facts
        facts={[
          { name: text('organisation'), value: <bdi>{organisation}</bdi> },
          { name: text('as'), value: `${t(`account.kind.${kind}`)}. ${text('replaces')}` },
          { name: text('email'), value: <bdi>{email}</bdi> },
          { name: text('until'), value: <Instant at={expiresAt} /> },
        ]}
      />
      <p>{text('means')}</p>
      <ActForm formKey={formKey}>
        {known ? null : (
          <TextField
            name="name"
            autoComplete="name"
            maxLength={200}
            label={text('name')}
            hint={text('nameHint')}
            value={name}
            error={mistakes.of('name')}
          />
        )}
        <div className="row">
          <Button>{text('button')}</Button>
        </div>
      </ActForm>
    </>
  );
}
