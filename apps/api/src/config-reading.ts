/** Reads variables and collects what is wrong with them. An empty variable counts as unset. */
export class Reading {
  readonly mistakes: string[] = [];

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  wrong(name: string, reason: string): null {
    this.mistakes.push(`${name} ${reason}.`);
    return null;
  }

  /** Notes an unset variable; one that is set and wrong has been noted already. */
  missing<T>(name: string, placeholder: T): T {
    if (this.text(name) === null) this.wrong(name, 'is not set');
    return placeholder;
  }

  text(name: string): string | null {
    const value = this.env[name]?.trim();
    return value === undefined || value === '' ? null : value;
  }

  wholeNumber(name: string, least: number, most: number): number | null {
    const value = this.text(name);
    if (value === null) return null;
    const number = /^\d+$/.test(value) ? Number(value) : NaN;
    return number >= least && number <= most
      ? number
      : this.wrong(name, `must be a whole number from ${least} to ${most}, not "${value}"`);
  }

  yesOrNo(name: string): boolean | null {
    const value = this.text(name);
    if (value === null) return null;
    if (['1', 'true', 'yes', 'on'].includes(value.toLowerCase())) return true;
    if (['0', 'false', 'no', 'off'].includes(value.toLowerCase())) return false;
    return this.wrong(name, `must be 1 or 0, not "${value}"`);
  }

  oneOf<T extends string>(name: string, values: readonly T[]): T | null {
    const value = this.text(name);
    if (value === null) return null;
    return (
      values.find((known) => known === value) ?? this.wrong(name, `must be one of ${values.join(', ')}, not "${value}"`)
    );
  }

  /** Bytes in hexadecimal. What is wrong is not repeated: it may be most of a secret. */
  key(name: string, bytes: number): Buffer | null {
    const value = this.text(name);
    if (value === null) return null;
    return new RegExp(`^[0-9a-f]{${bytes * 2}}$`, 'i').test(value)
      ? Buffer.from(value, 'hex')
      : this.wrong(name, `must be ${bytes * 2} hexadecimal digits (make one with: openssl rand -hex ${bytes})`);
  }

  /** Not repeated either: an address holds a password. */
  postgresUrl(name: string): string | null {
    const value = this.text(name);
    if (value === null) return null;
    const url = URL.canParse(value) ? new URL(value) : null;
    const fine = url && /^postgres(ql)?:$/.test(url.protocol) && url.username !== '' && url.pathname.length > 1;
    return fine ? value : this.wrong(name, 'must look like postgresql://role:password@host:5432/database');
  }
}
