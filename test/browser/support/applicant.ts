import PostalMime from 'postal-mime';
import { Outbox } from '../../../apps/api/src/notices/outbox.js';
import { completeForm } from '../../support/complete-form.js';
import type { Reader } from './reader.js';

type Section = keyof typeof completeForm;
type Answer = string | number | boolean | readonly string[];

/** Sections in the order of the form. */
export const sections = Object.keys(completeForm) as Section[];

/** A text of somebody's, as it stands in a sentence of another direction. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/** Path of the link in the newest letter that the product has written. */
async function linkInLetter(dataDir: string): Promise<string> {
  const [letter] = await new Outbox(dataDir).newest(1);
  if (!letter) throw new Error('There is no letter.');
  const { text = '' } = await PostalMime.parse(letter.message);
  const [link = ''] = /https?:\S+sign-in\/link\S+/.exec(text) ?? [];
  const { pathname, search } = new URL(link);
  return pathname + search;
}

/** From the first page about applying to the first question, as somebody whom nobody knows. */
export async function signsInByLetter(reader: Reader, dataDir: string, email: string): Promise<void> {
  const { t, page } = reader;
  await reader.open('/apply');
  await reader.follow(t('apply.start.now'));
  await reader.isAt(t('account.signIn.title'));
  await reader.fill(t('account.signIn.link.email'), email);
  await reader.press(t('account.signIn.link.button'));
  await reader.isAt(t('account.signIn.sent.title'));
  await page.goto(await linkInLetter(dataDir));
  await reader.isAt(t('account.link.title', { email: isolated(email) }));
  await reader.fill(t('account.link.name'), completeForm.declaration.name);
  await reader.press(t('account.link.button'));
  await reader.isAt(t('apply.new.title'));
}

/** The two answers that make a draft. */
export async function beginsDraft(reader: Reader): Promise<void> {
  const { t } = reader;
  const { name, country } = completeForm.organisation;
  await reader.fill(t('apply.new.name'), name);
  await reader.hand.select(reader.asked('combobox', t('apply.new.country')), country);
  await reader.press(t('apply.new.open'));
  await reader.isAt(t('apply.tasks.fill.title'));
}

async function picksFromList(reader: Reader, question: string, values: readonly string[]): Promise<void> {
  const list = reader.asked('group', question);
  for (const [index, value] of values.entries()) {
    await reader.hand.select(list.getByRole('combobox'), value);
    await reader.hand.press(list.getByRole('button'));
    await list.getByRole('checkbox').nth(index).waitFor();
  }
}

async function answers(reader: Reader, path: string, answer: Answer): Promise<void> {
  const { t, hand } = reader;
  const question = t(`form.${path}.label`);
  if (typeof answer === 'object') return picksFromList(reader, question, answer);
  if (path.endsWith('.country')) return hand.select(reader.asked('combobox', question), String(answer));
  if (path.startsWith('commitments.')) return hand.pick(reader.asked('checkbox', question));
  if (typeof answer === 'boolean') return reader.choose(question, t(answer ? 'apply.yes' : 'apply.no'));
  if (path === 'control.statutes') return reader.choose(question, t(`form.${path}.options.${answer}`));
  return hand.type(reader.asked('textbox', question).first(), String(answer));
}

/** Answers the questions of the section that is open. */
export async function answersSection(reader: Reader, section: Section): Promise<void> {
  await reader.isAt(reader.t(`form.${section}.label`));
  for (const [field, answer] of Object.entries(completeForm[section])) {
    if (answer !== '') await answers(reader, `${section}.${field}`, answer as Answer);
  }
}

/** From the list of sections through all of them; the papers come next. */
export async function fillsForm(reader: Reader): Promise<void> {
  const { t } = reader;
  await reader.follow(t(`form.${sections[0] ?? ''}.label`));
  for (const section of sections) {
    await answersSection(reader, section);
    await reader.press(t('apply.section.next'));
  }
  await reader.isAt(t('apply.papers.title'));
}

/** Checks everything and sends it; the number that the application was given. */
export async function sendsApplication(reader: Reader): Promise<number> {
  const { t, page } = reader;
  await reader.follow(t('apply.tasks.check'));
  await reader.isAt(t('apply.check.title'));
  await reader.press(t('accreditation.event.application.submit'));
  await reader.isAt(t('apply.submitted.title'));
  return Number(await page.getByText(/^\d+$/).textContent());
}
