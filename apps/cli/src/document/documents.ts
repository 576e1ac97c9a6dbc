import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { procedureDocument } from '../../../../libs/engine/document/index.js';
import { withRights } from '../../../../libs/policy/index.js';
import { procedures } from '../../../../workflows/index.js';
import { readLabels } from './labels.js';

/** A generated file and what it should hold. */
export interface Document {
  readonly file: string;
  readonly text: string;
}

/** The document of every released version of every procedure, in English, and the table of rights. */
export function documents(root: string): Document[] {
  const labels = readLabels(root, 'en');
  const ofProcedures = procedures.map((procedure) => ({
    file: join(root, 'workflows', procedure.name, `v${procedure.version}`, 'PROCEDURE.md'),
    text: procedureDocument(procedure, labels),
  }));
  const security = join(root, 'docs', 'security.md');
  return [...ofProcedures, { file: security, text: withRights(readFileSync(security, 'utf8')) }];
}
