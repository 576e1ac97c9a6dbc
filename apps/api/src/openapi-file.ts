import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { describedApi } from './http/openapi/described.js';

/** Writes `openapi.json` at the top of the repository: run from there after the build. */
await writeFile('openapi.json', await describedApi());
