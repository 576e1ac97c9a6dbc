import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { isLanguage, languages } from '../../../apps/web/app/language/languages.js';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is in order does not have to be told. */
const onlyViolations = { resultTypes: ['violations'] as 'violations'[] };

async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options(onlyViolations)
    .withTags(tags)
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `axe ${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

async function directionFaults(page: Page): Promise<string[]> {
  const wanted = new URL(page.url()).pathname.split('/')[1];
  const [lang, dir] = await page.evaluate<[string, string]>(
    '[document.documentElement.lang, document.documentElement.dir]',
  );
  if (!isLanguage(wanted)) return [];
  return lang === wanted && dir === languages[wanted].direction ? [] : [`lang="${lang}" dir="${dir}" at ${page.url()}`];
}

async function headingFaults(page: Page): Promise<string[]> {
  const headings = await page.locator('h1').allTextContents();
  const title = await page.title();
  const [heading = ''] = headings;
  return [
    ...(headings.length === 1 ? [] : [`${headings.length} first headings: ${headings.join(' | ')}`]),
    ...(heading.trim() !== '' && title.startsWith(heading.trim()) ? [] : [`"${heading}" in the window "${title}"`]),
  ];
}

async function widthFaults(page: Page): Promise<string[]> {
  const beyond = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  return beyond > 0 ? [`${beyond} px wider than the window`] : [];
}

const files = readdirSync(join(import.meta.dirname, '../../../locales/en')).map((file) => file.replace('.json', ''));
const key = new RegExp(`\\b(?:${files.join('|')})\\.[a-z]\\w*\\.\\w[\\w.]*`, 'g');

/** Texts that were looked up and not found show their key; values that were forgotten show their braces. */
async function textFaults(page: Page): Promise<string[]> {
  const text = await page.locator('body').innerText();
  const keys = text.match(key) ?? [];
  const values = text.match(/\{\w+\}|\bundefined\b|\bNaN\b|\bInvalid Date\b|\[object /g) ?? [];
  return [...keys, ...values].map((one) => `"${one}" is shown`);
}

/** Everything that is wrong with a page that is open, one sentence each. */
export async function pageFaults(page: Page): Promise<string[]> {
  const found = await Promise.all([
    directionFaults(page),
    headingFaults(page),
    widthFaults(page),
    textFaults(page),
    axeFaults(page),
  ]);
  return found.flat();
}
