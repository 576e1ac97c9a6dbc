import type { CaseDto } from '../../../../../libs/api-client';
import { stateKeys } from './state-words';

/** A way on from a decision. */
export interface WayOn {
  /** Locale key of what is possible. */
  readonly label: string;
  /** Its last instant. */
  readonly until: string;
}

/** The clock of every way to have a decision reviewed; a review that runs has one of its own. */
const window = 'reviewWindow';

const around = (key: string): string => key.slice(0, key.lastIndexOf('.'));

/** Ways to have a decision reviewed that close at an instant: the parts of the state that a deadline will end. */
export function waysOn({ tags, procedure, path, deadlines }: CaseDto): WayOn[] {
  if (!tags.includes('decided')) return [];
  const [, ...parts] = stateKeys(procedure, path);
  return deadlines.flatMap(({ name, leadsTo: [end], due }) => {
    const label = end === undefined ? undefined : parts.find((part) => around(part) === around(end));
    return label === undefined || name !== window ? [] : [{ label, until: due }];
  });
}

/** Whether the organisation may come again: it was refused, or its application ended without a decision. */
export const mayApplyAgain = ({ tags, inForce }: CaseDto): boolean =>
  !inForce && (tags.includes('decided') || tags.includes('over'));
