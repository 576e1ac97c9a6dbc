import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicatesDto, LikelyDuplicateDto } from '../../../../../libs/api-client';
import { ActForm } from '../../ui/act-form';
import { Button } from '../../ui/button';
import { Link } from '../../ui/link';
import { TextField } from '../../ui/text-field';

interface LikelyProps {
  readonly found: DuplicatesDto;
  readonly one: LikelyDuplicateDto;
  readonly formKey: string;
}

/** In what the two are alike, each with how much. */
function useLikeness(): (one: LikelyDuplicateDto) => string {
  const { t, i18n } = useTranslation();
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  return ({ score, nameScore, sameWebsite, sameEmailDomain, sameRepresentative }) =>
    [
      t('register.duplicate.score', { score: percent.format(score) }),
      t('register.duplicate.names', { score: percent.format(nameScore) }),
      ...(sameWebsite ? [t('register.duplicate.website')] : []),
      ...(sameEmailDomain ? [t('register.duplicate.email')] : []),
      ...(sameRepresentative ? [t('register.duplicate.person')] : []),
    ].join(' ');
}

/** An organisation that looks like the one that applies, and what staff says of it. */
export function LikelyDuplicate({ found, one, formKey }: LikelyProps): ReactNode {
  const { t } = useTranslation();
  const likeness = useLikeness();
  const name = <bdi>{one.name}</bdi>;
  return (
    <>
      <h3>{one.number === null ? name : <Link to={`/register/${one.id}`}>{name}</Link>}</h3>
      <p>{likeness(one)}</p>
      {one.verdict ? <p>{t(`register.duplicate.verdict.${one.verdict}`)}</p> : null}
      <ActForm formKey={`${formKey}.${one.id}`} action="?">
        <input type="hidden" name="case" value={found.case} />
        <input type="hidden" name="other" value={one.id} />
        <TextField
          id={`reason-${found.case}-${one.id}`}
          name="reason"
          label={t('register.judge.reason')}
          maxLength={2000}
        />
        <div className="row">
          <Button name="verdict" value="same" kind="other" about={one.name}>
            {t('register.duplicate.same')}
          </Button>
          <Button name="verdict" value="different" kind="other" about={one.name}>
            {t('register.duplicate.different')}
          </Button>
        </div>
      </ActForm>
    </>
  );
}
