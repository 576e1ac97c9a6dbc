import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisitor } from '../../shell/visitor';
import { ChoiceField } from '../../ui/choice-field';
import { seatField } from '../../ui/form-names';
import { useCapacity } from './actor-name';

/** In which of several seats the reader acts; said where there is one only. */
export function SeatChoice({ seats }: { seats: readonly string[] }): ReactNode {
  const { t } = useTranslation();
  const { me } = useVisitor();
  const capacity = useCapacity();
  const held = seats.map((seat) => {
    const known = me?.seats.find((one) => one.seat === seat);
    if (!known) return { value: seat, label: seat };
    const { role, region, organisation } = known;
    return { value: seat, label: capacity(organisation ? { role } : { role, seat, region }) };
  });
  const [only] = held;
  if (!only) return null;
  if (held.length > 1) {
    return <ChoiceField name={seatField} label={t('case.act.seat')} value={only.value} choices={held} />;
  }
  return (
    <>
      <input type="hidden" name={seatField} value={only.value} />
      <p>{t('case.act.youAct', { seat: only.label })}</p>
    </>
  );
}
