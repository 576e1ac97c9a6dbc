import { isLanguage } from './languages';
import type { Language } from './languages';

const weighted = (part: string): { tag: string; weight: number } => {
  const [tag = '', weight] = part.trim().split(/;\s*q=/);
  return { tag: tag.toLowerCase().split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) || 0 };
};

/**
 * The language that a reader wants, for an address that names none.
 * @param accepted `Accept-Language` of the request
 */
export function bestLanguage(accepted: string | null): Language {
  const wanted = (accepted ?? '')
    .split(',')
    .map(weighted)
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return wanted.map(({ tag }) => tag).find(isLanguage) ?? 'en';
}
