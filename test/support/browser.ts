/** What a browser is asked to send. */
interface Sending {
  readonly method?: string;
  /** Sent as JSON. */
  readonly json?: object;
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** As much of a browser as signing in needs: cookies of each host, `Origin`, redirects that can be looked at. */
export class Browser {
  private readonly jars = new Map<string, Map<string, string>>();

  /** Cookies that a host has set, by name. */
  cookies(url: string): Map<string, string> {
    const { host } = new URL(url);
    const jar = this.jars.get(host) ?? new Map<string, string>();
    this.jars.set(host, jar);
    return jar;
  }

  async send(url: string, { method = 'GET', json, form, headers = {} }: Sending = {}): Promise<Response> {
    const jar = this.cookies(url);
    const body = json ? JSON.stringify(json) : form ? new URLSearchParams(form) : null;
    const answer = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        ...(jar.size > 0 && { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...(method !== 'GET' && { origin: new URL(url).origin }),
        ...(json && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== null && { body }),
    });
    for (const line of answer.headers.getSetCookie()) this.keep(jar, line);
    return answer;
  }

  /** Goes where an answer leads, until one leads nowhere or `stop` says so. */
  async follow(url: string, stop: (next: string) => boolean = () => false): Promise<{ url: string; answer: Response }> {
    let [at, answer] = [url, await this.send(url)];
    for (let step = 0; step < 20; step += 1) {
      const location = answer.headers.get('location');
      if (location === null) return { url: at, answer };
      at = new URL(location, at).href;
      if (stop(at)) return { url: at, answer };
      answer = await this.send(at);
    }
    throw new Error(`no end of redirects at ${at}`);
  }

  private keep(jar: Map<string, string>, line: string): void {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
    const gone = attributes.some((one) => /^max-age=0$/i.test(one) || /^expires=Thu, 01 Jan 1970/i.test(one));
    if (gone) jar.delete(name);
    else jar.set(name, value);
  }
}
