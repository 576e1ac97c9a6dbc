import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DutiesDto } from '../../../../../libs/api-client';
import { ActForm } from '../../ui/act-form';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import type { Mistakes } from './mistakes';
import { WaiverForm } from './waiver-form';

/** What the forms about an ALS need. */
export interface DutyFormProps {
  readonly als: DutiesDto;
  /** Of the forms, by what they do. */
  readonly keys: Readonly<Record<string, string>>;
  readonly mistakes: Mistakes;
  /** Which form was refused; its values are kept. */
  readonly what: string | undefined;
  readonly values: Readonly<Record<string, string | undefined>>;
}

const kinds = ['meeting', 'election', 'comment', 'report'] as const;

function ParticipationForm({ keys, mistakes, what, values }: DutyFormProps): ReactNode {
  const { t } = useTranslation();
  const kept = what === 'participation' ? values : {};
  const wrong = (name: string): string | undefined => (what === 'participation' ? mistakes.of(name) : undefined);
  return (
    <ActForm formKey={keys['participation'] ?? ''} action="?">
      <h3>{t('register.judge.participation')}</h3>
      <SelectField
        name="kind"
        label={t('register.duties.kindLabel')}
        value={kept['kind']}
        choices={kinds.map((value) => ({ value, label: t(`register.duties.kind.${value}`) }))}
        empty={t('register.judge.choose')}
        error={wrong('kind')}
      />
      <TextField name="on" type="date" label={t('register.duties.on')} value={kept['on']} error={wrong('on')} />
      <TextField
        name="what"
        label={t('register.duties.what')}
        hint={t('register.judge.whatHint')}
        maxLength={200}
        value={kept['what']}
        error={wrong('what')}
      />
      <div className="row">
        <Button name="do" value="participation">
          {t('register.judge.enter')}
        </Button>
      </div>
    </ActForm>
  );
}

function StandingForm({ als, keys, mistakes, what, values }: DutyFormProps): ReactNode {
  const { t } = useTranslation();
  const kept = what === 'standing' ? values : {};
  const wrong = (name: string): string | undefined => (what === 'standing' ? mistakes.of(name) : undefined);
  return (
    <ActForm formKey={keys['standing'] ?? ''} action="?">
      <h3>{t('register.judge.standing')}</h3>
      <p>{t('register.judge.standingText')}</p>
      <SelectField
        name="standing"
        label={t('register.judge.newStanding')}
        value={kept['standing']}
        choices={als.moves.map((value) => ({ value, label: t(`register.standing.${value}`) }))}
        empty={t('register.judge.choose')}
        error={wrong('standing')}
      />
      <TextField
        id="field-standing-reason"
        name="reason"
        label={t('register.judge.reason')}
        rows={3}
        maxLength={2000}
        value={kept['reason']}
        error={wrong('reason')}
      />
      <div className="row">
        <Button name="do" value="standing" kind="other">
          {t('register.judge.change')}
        </Button>
      </div>
    </ActForm>
  );
}

/** What the leaders of its region do about an ALS. */
export function JudgeForms(props: DutyFormProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t('register.judge.title')}</h2>
      <ParticipationForm {...props} />
      <StandingForm {...props} />
      <WaiverForm {...props} />
    </>
  );
}
