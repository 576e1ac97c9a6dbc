import { expect } from '@jest/globals';
import type { TFunction } from 'i18next';
import type { Browser, BrowserContext, CDPSession, ConsoleMessage, Page } from 'playwright-core';
import type { Language } from '../../../apps/web/app/language/languages.js';
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
}

const pathOf = (url: string): string => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};

/** React marks the elements that it has taken over; before that it may still complain. */
const hasComeAlive = `Object.keys(document.querySelector('h1') ?? {}).some((key) => key.startsWith('__reactProps'))`;

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
  ) {
    this.t = textsIn(language);
    this.watch(page);
  }

  /** Somebody new, with a browser that remembers nothing. */
  static async arrives(browser: Browser, url: string, reading: Reading = {}): Promise<Reader> {
    const { language = 'en', script = true, width = 1200, scheme = 'light' } = reading;
    const context = await browser.newContext({
      baseURL: url,
      locale: language,
      viewport: { width, height: 900 },
      colorScheme: scheme,
      timezoneId: 'Africa/Nairobi',
    });
    context.setDefaultTimeout(20_000);
    return Reader.opensTab(context, url, language, script);
  }

  private static async opensTab(context: BrowserContext, url: string, language: Language, script: boolean) {
    const page = await context.newPage();
    const withoutScript = script ? null : await context.newCDPSession(page);
    await withoutScript?.send('Emulation.setScriptExecutionDisabled', { value: true });
    return new Reader(context, page, url, language, withoutScript);
  }

  /** A second tab of the same browser. */
  secondTab(): Promise<Reader> {
    return Reader.opensTab(this.context, this.url, this.language, this.withoutScript === null);
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

  /** Opens a page by its path without the language, and looks at it. */
  async open(path: string): Promise<void> {
    await this.page.goto(`/${this.language}${path === '/' ? '' : path}`);
    await this.look();
  }

  /** Waits for the page of a heading, and looks at it. */
  async isAt(heading: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
    await this.look();
  }

  async follow(link: string): Promise<void> {
    await this.page.getByRole('link', { name: link, exact: true }).first().click();
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).first().click();
  }

  /** Types an answer; labels may carry a mark behind the question. */
  async fill(question: string, answer: string): Promise<void> {
    await this.page.getByLabel(question).first().fill(answer);
  }

  /** Waits until something can be read on the page. */
  async reads(text: string): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** Looks at the page as it is now; for after it has changed by itself. */
  async look(): Promise<void> {
    if (!this.withoutScript) await this.page.waitForFunction(hasComeAlive);
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
