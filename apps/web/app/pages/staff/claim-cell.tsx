import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { QueuedDto } from '../../../../../libs/api-client';
import { useVisitor } from '../../shell/visitor';
import styles from './queue.module.css';

/** A small button that does one thing to a case. */
function Does({
  what,
  item,
  from,
}: {
  what: 'claim' | 'takeOver' | 'release';
  item: QueuedDto;
  from?: string;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="case" value={item.case.id} />
      {from === undefined ? null : <input type="hidden" name="from" value={from} />}
      <button type="submit" name="do" value={what === 'release' ? 'release' : 'claim'} className={styles.small}>
        {t(`staff.claim.${what}`)}
        <bdi className="visually-hidden"> {item.case.organisation.name}</bdi>
      </button>
    </Form>
  );
}

/** Who works on a case, and the way to change it. */
export function ClaimCell({ item }: { item: QueuedDto }): ReactNode {
  const { t } = useTranslation();
  const { me } = useVisitor();
  const { holder } = item;
  if (holder === null) return <Does what="claim" item={item} />;
  const isMe = holder.person === me?.person;
  return (
    <div className={styles.claim}>
      <span>{isMe ? t('staff.claim.you') : <bdi>{holder.name}</bdi>}</span>
      {isMe ? <Does what="release" item={item} /> : <Does what="takeOver" item={item} from={holder.person} />}
    </div>
  );
}
