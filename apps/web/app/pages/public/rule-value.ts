import type { RuleDto } from '../../../../../libs/api-client';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

interface Share {
  readonly num: number;
  readonly den: number;
}

const isShare = (value: object): value is Share => 'num' in value && 'den' in value;

function shareOf({ num, den }: Share, language: string): string {
  const percent = (100 * num) / den;
  return Number.isInteger(percent)
    ? new Intl.NumberFormat(language, { style: 'percent' }).format(num / den)
    : `${String(num)}/${String(den)}`;
}

function counted(value: number, unit: string, t: TFunction, language: string): string {
  if (unit === 'days')
    return new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(value);
  return t(`public.rules.unit.${unit}`, { count: value, defaultValue: `${String(value)} ${unit}` });
}

function written({ value, unit }: Pick<RuleDto, 'value' | 'unit'>, t: TFunction, language: string): string | null {
  if (value === null) return null;
  if (typeof value === 'number') return counted(value, unit, t, language);
  if (typeof value === 'boolean') return t(value ? 'public.rules.yes' : 'public.rules.no');
  if (typeof value === 'string') return t(`public.rules.way.${value}`, { defaultValue: value });
  if (isShare(value)) {
    const share = shareOf(value, language);
    return t(`public.rules.unit.${unit}`, { value: share, defaultValue: `${share} ${unit}` });
  }
  const entries = Object.entries(value).map(([name, one]) =>
    t('public.rules.entry', { name, value: written({ value: one as RuleDto['value'], unit }, t, language) }),
  );
  return new Intl.ListFormat(language, { type: 'unit' }).format(entries);
}

/** Says a rule's value in the reader's language; null for a rule that has none. */
export function useRuleValue(): (rule: Pick<RuleDto, 'value' | 'unit'>) => string | null {
  const { t, i18n } = useTranslation();
  return (rule) => written(rule, t, i18n.language);
}
