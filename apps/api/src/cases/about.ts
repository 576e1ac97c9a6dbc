import type { About } from '../../../../libs/policy/index.js';
import type { StoredCase } from './store/stored-case.js';

/** What of a stored case decides who may read what of it. */
export function aboutOf({ organisation, region, snapshot }: StoredCase): About {
  const { recused } = snapshot.context;
  return { organisation, region, recused: Array.isArray(recused) ? (recused as string[]) : [] };
}
