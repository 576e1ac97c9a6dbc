import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { Browser } from './browser.js';

/** What the provider says of somebody. */
export interface ProviderAccount {
  readonly email?: string;
  readonly email_verified?: boolean;
}

/** A real OpenID provider on loopback, with a login form that takes any password. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whom it knows, by login. */
  readonly accounts: Map<string, ProviderAccount>;
  /** Lets the product's callback be known; its port is not known before. */
  redirectTo(uri: string): void;
  /** Fills in the provider's forms from where the product sent the browser; ends before the callback is called. */
  logIn(browser: Browser, address: string, login: string): Promise<string>;
  close(): Promise<void>;
}

const client = { id: 'als', secret: 'a-secret-of-the-test' };

export async function startProvider(): Promise<TestProvider> {
  const accounts = new Map<string, ProviderAccount>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const redirectUris: string[] = ['http://127.0.0.1/callback'];
  const provider = new Provider(issuer, {
    clients: [
      { client_id: client.id, client_secret: client.secret, redirect_uris: redirectUris, application_type: 'native' },
    ],
    cookies: { keys: ['only for this test'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    findAccount: (_, id) => {
      const account = accounts.get(id);
      return account && { accountId: id, claims: () => ({ sub: id, ...account }) };
    },
  });
  // The product listens on any port: its callback is told when it runs.
  provider.Client.prototype.redirectUriAllowed = (uri: string) => redirectUris.includes(uri);
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    ...{ issuer, clientId: client.id, clientSecret: client.secret, accounts },
    redirectTo: (uri) => void redirectUris.push(uri),
    logIn: (browser, address, login) => logIn(browser, address, login, issuer),
    close: () => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()),
  };
}

async function logIn(browser: Browser, address: string, login: string, issuer: string): Promise<string> {
  const leaves = (next: string): boolean => !next.startsWith(issuer);
  let { url, answer } = await browser.follow(address, leaves);
  for (let form = 0; form < 3 && !leaves(url); form += 1) {
    const prompt = /name="prompt" value="(\w+)"/.exec(await answer.text())?.[1];
    if (!prompt) throw new Error(`the provider shows no form: ${answer.status} ${url}`);
    const sent = await browser.send(url, { method: 'POST', form: { prompt, login, password: 'any' } });
    const next = new URL(sent.headers.get('location') ?? '', url).href;
    ({ url, answer } = await browser.follow(next, leaves));
  }
  return url;
}
