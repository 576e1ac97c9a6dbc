import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Command } from 'commander';
import { documents } from '../document/documents.js';
import type { Document } from '../document/documents.js';
import { CommandError } from '../exit-codes.js';

/** `als document`: every procedure as a document for people, and who may do what. */
export function addDocument(program: Command, root: string): void {
  program
    .command('document')
    .description('write PROCEDURE.md beside every procedure, and the table of rights in docs/security.md')
    .option('--check', 'write nothing; exit code 1 when one is out of date')
    .action(({ check }: { check?: boolean }) => {
      const stale = documents(root).filter(isStale);
      const names = stale.map(({ file }) => relative(root, file)).join(', ');
      if (check && stale.length > 0) throw new CommandError(`Out of date: ${names}. Run "als document".`);
      for (const { file, text } of stale) writeFileSync(file, text);
      console.log(stale.length > 0 ? `Written: ${names}` : 'Up to date.');
    });
}

const isStale = ({ file, text }: Document): boolean => !existsSync(file) || readFileSync(file, 'utf8') !== text;
