import { isIdentifier, isInstant, isText } from '../../../../workflows/shared/fields.js';
import type { ScenarioProblem } from './scenario.js';

export type Members = Readonly<Record<string, unknown>>;

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** Collects everything that is wrong while a value is read, so that it can be told at once. */
export class Findings {
  readonly problems: ScenarioProblem[] = [];
  /** Pointers to members that nobody reads. */
  readonly ignored: string[] = [];

  wrong(pointer: string, message: string): void {
    this.problems.push({ pointer, message });
  }

  /** An object with some of the `known` members; an empty one where it is none. */
  object(value: unknown, pointer: string, known: readonly string[]): Members {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.wrong(pointer, value === undefined ? 'is missing' : 'must be an object');
      return {};
    }
    const names = Object.keys(value);
    this.ignored.push(...names.filter((n) => !known.includes(n)).map((n) => `${pointer}/${escaped(n)}`));
    return Object.fromEntries(Object.entries(value).filter(([name]) => known.includes(name)));
  }

  list(value: unknown, pointer: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.wrong(pointer, value === undefined ? 'is missing' : 'must be a list');
    return [];
  }

  /** An instant in milliseconds; NaN where it is none. */
  instant(value: unknown, pointer: string): number {
    if (isInstant(value)) return Date.parse(value);
    this.wrong(pointer, value === undefined ? 'is missing' : 'must be an instant such as 2026-01-31T23:59:00Z');
    return NaN;
  }

  word<T extends string>(value: unknown, pointer: string, words: readonly T[]): T | undefined {
    const found = words.find((word) => word === value);
    if (found === undefined) this.wrong(pointer, `must be one of ${words.join(', ')}`);
    return found;
  }

  text(value: unknown, pointer: string, max = 200): string {
    if (isText(value, max)) return value;
    this.wrong(pointer, value === undefined ? 'is missing' : `must be a text of 1 to ${max} characters`);
    return '';
  }

  identifier(value: unknown, pointer: string): string {
    if (isIdentifier(value)) return value;
    this.wrong(pointer, 'must be a name of letters, digits and hyphens');
    return '';
  }
}
