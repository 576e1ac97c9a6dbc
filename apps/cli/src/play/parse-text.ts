import { shapeOf } from '../../../api/src/http/body/nesting.js';
import { ScenarioError } from './scenario.js';

/** Objects and lists inside one another; the deepest payload in a scenario needs nine. */
const deepest = 32;

const wrong = (message: string): ScenarioError => new ScenarioError([{ pointer: '', message }]);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // The message quotes the text, which may hold what a terminal would obey.
    throw wrong(`The scenario is not valid JSON: ${(error as Error).message.replace(/\p{Cc}/gu, ' ')}.`);
  }
}

/**
 * Reads the bytes of a scenario as JSON in which nothing is ambiguous.
 * @throws ScenarioError where it is not UTF-8, not JSON, nested too deeply, or names a member twice.
 */
export function parseText(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw wrong('The scenario is not UTF-8 text.');
  }
  if (text.trim() === '') throw wrong('The scenario is empty.');
  const value = parsed(text);
  const { depth, duplicate } = shapeOf(text);
  if (depth > deepest) throw wrong(`The scenario is nested ${depth} levels deep; ${deepest} are allowed.`);
  if (duplicate !== null) throw wrong(`The member ${JSON.stringify(duplicate)} stands twice in one object.`);
  return value;
}
