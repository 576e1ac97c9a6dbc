import type { Procedure } from '../../../workflows/shared/procedure.js';
import { overview } from './diagrams.js';
import { formTable } from './form.js';
import { labelled } from './labels.js';
import type { Labels } from './labels.js';
import { deadlineTable, eventTable, notFoundList, ruleTable, sourceTable } from './lists.js';
import { stepSections } from './steps.js';

export type { Labels } from './labels.js';

const marks = `Every rule says how sure we are that it is the community's own:

- **sourced**: its wording was seen in a source. That does not say that it is in force.
- **practice**: it was seen being done; evidence of a rule, not its text.
- **draft**: it was seen in a draft or a discussion whose outcome is not confirmed.
- **memory**: it is recollected, the source was not retrieved.
- **assumed**: our own choice, because nothing was found. The operator may change it; it is never what ICANN says.

"In force" is *yes* only where that is known, *superseded* where a later text replaced it.`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * A procedure as a document for people: diagrams and tables, all taken from its statechart, rules and form.
 * @param labels texts of one language by their full keys
 * @returns Markdown, the same for the same procedure and texts
 */
export function procedureDocument(procedure: Procedure, labels: Labels): string {
  const label = labelled(procedure, labels);
  const parts = [
    `# ${capital(procedure.name)}, version ${procedure.version}`,
    'Generated from the statechart by `npx als document`. Do not edit: change the procedure and generate it anew.',
    '## How to read it',
    marks,
    '## Overview',
    'Words in brackets are deadlines: what time does, not a person.',
    overview(procedure, label),
    '## Step by step',
    '"Only if" names the guard in the code that says why it refuses. Where an event stands more than once, the first line that applies counts.',
    ...stepSections(procedure, label),
    '## Deadlines',
    'Where a case waits for somebody, or is on hold, the clocks of the other steps stand still; what was left remains.',
    deadlineTable(procedure, label),
    '## Events',
    eventTable(procedure, label),
    '## Rules',
    'A case keeps the values it was opened with.',
    ruleTable(procedure, label),
    '## What was not found',
    notFoundList(),
    '## Sources',
    sourceTable(procedure),
    ...(procedure.formSections.length > 0 ? ['## Application form', formTable(procedure, label)] : []),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
