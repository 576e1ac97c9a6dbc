import PostalMime from 'postal-mime';
import { Outbox } from '../../../apps/api/src/notices/outbox.js';

/** Path of the link in the newest letter that the product has written. */
export async function pathInNewestLetter(dataDir: string): Promise<string> {
  const [letter] = await new Outbox(dataDir).newest(1);
  if (!letter) throw new Error('There is no letter.');
  const { text = '' } = await PostalMime.parse(letter.message);
  const [link = ''] = /https?:\S+\?token=\S+/.exec(text) ?? [];
  const { pathname, search } = new URL(link);
  return pathname + search;
}
