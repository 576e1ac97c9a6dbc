import { expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describedApi } from '../../apps/api/src/http/openapi/described.js';

const committed = join(import.meta.dirname, '../../openapi.json');

test('openapi.json is what the API is: after a change, run npm run generate', async () => {
  expect(await readFile(committed, 'utf8')).toBe(await describedApi());
});
