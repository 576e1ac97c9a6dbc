import type { DataSource } from 'typeorm';
import { importHistory } from '../historic/import/import-history.js';
import { importRegister } from '../register/import/import-register.js';
import { demoHistory, demoRegister } from './register.js';

/** Puts ALSes and cases of before into the register, where they are not there yet. */
export async function seedRegister(source: DataSource, say: (line: string) => void): Promise<void> {
  const [known] = await source.query<{ n: number }[]>('SELECT count(*)::int AS n FROM historic_cases');
  if (known && known.n > 0) return;
  say('Filling the demo register.');
  await importRegister(source, demoRegister);
  await importHistory(source, demoHistory);
}
