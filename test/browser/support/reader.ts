import { expect } from '@jest/globals';
import type { TFunction } from 'i18next';
import type { Browser, BrowserContext, CDPSession, ConsoleMessage, Locator, Page } from 'playwright-core';
import type { Language } from '../../../apps/web/app/language/languages.js';
import { keyboardOf, pointer } from './hand.js';
import type { Hand } from './hand.js';
import { pageFaults } from './page-faults.js';
import { textsIn } from './texts.js';

/** How somebody reads. */
export interface Reading {
  readonly language?: Language;
  /** Whether their browser runs scripts. */
  readonly script?: boolean;
  /** Of their window, in CSS pixels. */
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  /** Whether they use nothing but the keys. */
  readonly keyboard?: boolean;
}

/** A page writes its query as the server does: it is the same page. */
const pathOf = (url: string): string => {
  const { pathname, searchParams } = new URL(url);
  return `${pathname}?${searchParams.toString()}`;
};

/** React marks the elements that it has taken over; before that it may still complain. */
const comesAlive = `new Promise((resolve) => {
  const look = () => {
    const marks = Object.keys(document.querySelector('h1') ?? {});
    marks.some((mark) => mark.startsWith('__reactProps')) ? resolve() : requestAnimationFrame(look);
  };
  look();
})`;

/**
 * Somebody at a browser. Every page that they come to is looked at as a whole (see {@link pageFaults}); what the browser
 * complains about on the way counts too.
 */
export class Reader {
  /** The texts that they see, by key. */
  readonly t: TFunction;
  private readonly complaints: string[] = [];
  private readonly seen = new Set<string>();
  private readonly lookedAt = new Set<string>();

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly url: string,
    readonly language: Language,
    /** Null where scripts run. */
    private readonly withoutScript: CDPSession | null,
    readonly hand: Hand,
  ) {
    this.t = textsIn(language);
    this.watch(page);
  }

  /** Somebody new, with a browser that remembers nothing. */
  static async arrives(browser: Browser, url: string, reading: Reading = {}): Promise<Reader> {
    const { language = 'en', width = 1200, scheme = 'light' } = reading;
    const context = await browser.newContext({
      baseURL: url,
      locale: language,
      viewport: { width, height: 900 },
      colorScheme: scheme,
      timezoneId: 'Africa/Nairobi',
    });
    context.setDefaultTimeout(30_000);
    return Reader.opensTab(context, url, reading);
  }

  private static async opensTab(context: BrowserContext, url: string, reading: Reading): Promise<Reader> {
    const { language = 'en', script = true, keyboard = false } = reading;
    const page = await context.newPage();
    const withoutScript = script ? null : await context.newCDPSession(page);
    await withoutScript?.send('Emulation.setScriptExecutionDisabled', { value: true });
    return new Reader(context, page, url, language, withoutScript, keyboard ? keyboardOf(page) : pointer);
  }

  /** A second tab of the same browser. */
  secondTab(): Promise<Reader> {
    const script = this.withoutScript === null;
    return Reader.opensTab(this.context, this.url, { language: this.language, script });
  }

  private watch(page: Page): void {
    page.on('pageerror', ({ message }) => this.complaints.push(`error on ${page.url()}: ${message}`));
    page.on('console', (message) => this.hear(message));
    page.on('response', (answer) => {
      const kind = answer.request().resourceType();
      const ofPage = kind === 'document' || new URL(answer.url()).pathname.endsWith('.data');
      if (answer.status() >= 500 || (answer.status() >= 400 && !ofPage)) {
        this.complaints.push(`${answer.status()} for ${answer.url()}`);
      }
    });
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame() && frame.url().startsWith(this.url)) this.seen.add(pathOf(frame.url()));
    });
  }

  private hear(message: ConsoleMessage): void {
    // Which answers are refusals is judged above, where it is known what was asked for.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      this.complaints.push(`console on ${this.page.url()}: ${message.text()}`);
    }
  }

  /** Signs in as somebody of the demonstration, past the page for it. */
  async signsInAs(name: string): Promise<void> {
    const { request } = this.context;
    const ways = await request.get('/api/v1/sign-in');
    const { demoPeople } = (await ways.json()) as { demoPeople: { person: string; name: string }[] };
    const person = demoPeople.find((one) => one.name === name)?.person;
    const answer = await request.post('/api/v1/sign-in/demo', { headers: { origin: this.url }, data: { person } });
    expect(answer.status()).toBe(200);
  }

  /** Opens a page by its path without the language, and looks at it. */
  async open(path: string): Promise<void> {
    await this.page.goto(`/${this.language}${path === '/' ? '' : path}`);
    await this.look();
  }

  /** Waits for the page of a heading, and looks at it. */
  async isAt(heading: string): Promise<void> {
    await this.until(this.page.getByRole('heading', { level: 1, name: heading, exact: true }));
    await this.look();
  }

  /** Waits for something to be seen; where it never is, says what is seen instead. */
  private async until(wanted: Locator): Promise<void> {
    try {
      await wanted.waitFor();
    } catch {
      const seen = await this.page.locator('main').ariaSnapshot();
      throw new Error(`${String(wanted)} is not at ${this.page.url()}, but:\n${seen.slice(0, 2000)}`);
    }
  }

  follow(link: string): Promise<void> {
    return this.hand.press(this.page.getByRole('link', { name: link, exact: true }).first());
  }

  press(button: string): Promise<void> {
    return this.hand.press(this.page.getByRole('button', { name: button, exact: true }).first());
  }

  /** What asks a question; behind it may stand whether it must be answered and who reads the answer. */
  asked(role: 'textbox' | 'combobox' | 'radiogroup' | 'checkbox' | 'group', question: string): Locator {
    // French has spaces that do not break before its signs; names are told with plain ones.
    const words = question.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s/g, '\\s');
    return this.page.getByRole(role, { name: new RegExp(`^${words}(?:\\s|$)`) });
  }

  fill(question: string, answer: string): Promise<void> {
    return this.hand.type(this.asked('textbox', question), answer);
  }

  choose(question: string, answer: string): Promise<void> {
    return this.hand.pick(this.asked('radiogroup', question).getByRole('radio', { name: answer, exact: true }));
  }

  /** Waits until something can be read on the page. */
  async reads(text: string): Promise<void> {
    await this.until(this.page.getByText(text).first());
  }

  /** Waits for the list of what is wrong to say something, and looks at the page. */
  async isTold(mistake: string): Promise<void> {
    await this.until(this.page.getByRole('alert').getByText(mistake, { exact: true }));
    await this.look();
  }

  /** Looks at the page as it is now; for after it has changed by itself. */
  async look(): Promise<void> {
    if (!this.withoutScript) await this.page.evaluate(comesAlive);
    const at = this.page.url();
    // What looks is a script itself. The page's own were left out when it was read, and stay out.
    await this.withoutScript?.send('Emulation.setScriptExecutionDisabled', { value: false });
    expect({ at, faults: await pageFaults(this.page) }).toEqual({ at, faults: [] });
    await this.withoutScript?.send('Emulation.setScriptExecutionDisabled', { value: true });
    expect(this.complaints).toEqual([]);
    this.lookedAt.add(pathOf(at));
  }

  /** Goes away; fails where a page was never looked at. */
  async leaves(): Promise<void> {
    await this.context.close();
    expect(this.complaints).toEqual([]);
    expect([...this.seen].filter((path) => !this.lookedAt.has(path))).toEqual([]);
  }
}
