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

  text(name: string): string | null;
  text(name: string, fallback: string): string;
  text(name: string, fallback: string | null = null): string | null {
    return this.env[name]?.trim() || fallback;
  }

  wholeNumber(name: string, [least, most]: readonly [number, number], fallback: number): number {
    const value = this.text(name);
    if (value === null) return fallback;
    const number = /^\d+$/.test(value) ? Number(value) : NaN;
    if (number >= least && number <= most) return number;
    this.wrong(name, `must be a whole number from ${least} to ${most}, not "${value}"`);
    return fallback;
  }

  yesOrNo(name: string, fallback: boolean): boolean {
    const value = this.text(name)?.toLowerCase();
    if (value === undefined) return fallback;
    if (['1', 'true', 'yes', 'on'].includes(value)) return true;
    if (!['0', 'false', 'no', 'off'].includes(value)) this.wrong(name, `must be 1 or 0, not "${value}"`);
    return false;
  }

  oneOf<T extends string>(name: string, values: readonly T[], fallback: T): T {
    const value = this.text(name, fallback);
    const known = values.find((one) => one === value);
    if (known === undefined) this.wrong(name, `must be one of ${values.join(', ')}, not "${value}"`);
    return known ?? fallback;
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

  /** `tcp://host:port`. */
  tcpAddress(name: string): { host: string; port: number } | null {
    const value = this.text(name);
    if (value === null) return null;
    const url = URL.canParse(value) ? new URL(value) : null;
    const fine = url?.protocol === 'tcp:' && url.hostname !== '' && url.port !== '' && /^\/?$/.test(url.pathname);
    if (!url || !fine) return this.wrong(name, 'must look like tcp://host:3310');
    return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port) };
  }
}
