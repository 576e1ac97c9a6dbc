import { join } from 'node:path';
import { procedureDocument } from '../../../../libs/engine/document/index.js';
import { procedures } from '../../../../workflows/index.js';
import { readLabels } from './labels.js';

/** A generated file and what it should hold. */
export interface Document {
  readonly file: string;
  readonly text: string;
}

/** The document of every released version of every procedure, in English. */
export function documents(root: string): Document[] {
  const labels = readLabels(root, 'en');
  return procedures.map((procedure) => ({
    file: join(root, 'workflows', procedure.name, `v${procedure.version}`, 'PROCEDURE.md'),
    text: procedureDocument(procedure, labels),
  }));
}
