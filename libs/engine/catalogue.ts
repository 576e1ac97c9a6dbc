import type { AnyStateNode } from 'xstate';
import type { TransitionMeta } from '../../workflows/shared/chart.js';
import { procedures } from '../../workflows/index.js';
import type { FactSource, Together } from '../../workflows/shared/procedure.js';
import type { Role } from '../../workflows/shared/roles.js';
import { payloadSchema } from './payload.js';
import { pinned } from './restore.js';
import type { CaseSnapshot, JsonObject } from './types.js';

/** One event type of a procedure, as documents and OpenAPI show it. */
export interface EventType {
  readonly type: string;
  /** Locale key. */
  readonly label: string;
  readonly roles: readonly Role[];
  readonly commutes: boolean;
  readonly schema: JsonObject;
}

type Version = Pick<CaseSnapshot, 'procedure' | 'version'>;

function rolesOf(node: AnyStateNode, type: string): Role[] {
  const own = (node.transitions.get(type) ?? []).flatMap((t) => (t.meta as TransitionMeta).roles);
  return [...own, ...Object.values(node.states).flatMap((child) => rolesOf(child, type))];
}

/** Every event type of one version, in the order of its payload classes. */
export function eventTypes(version: Version): EventType[] {
  const procedure = pinned(version);
  return Object.entries(procedure.events).map(([type, payload]) => ({
    type,
    label: `${procedure.name}.event.${type}`,
    roles: [...new Set(rolesOf(procedure.machine.root, type))],
    commutes: procedure.commuting.includes(type),
    schema: payloadSchema(payload),
  }));
}

/** Whether events of this type do not collide with others, so that no revision needs to be named. */
export const commutes = (version: Version, type: string): boolean => pinned(version).commuting.includes(type);

/** Whether only the Chair, a vice-chair and staff may know who did this. */
export const isHiddenActor = (version: Version, type: string): boolean => pinned(version).hiddenActors.includes(type);

/** What has to be looked up before an event can be decided. */
export const sourcesNeeded = (version: Version, type: string): readonly FactSource[] =>
  pinned(version).sourcesNeeded(type);

/** How cases of this version are acted on at once; null where each goes its own way. */
export const togetherIn = (version: Version): Together | null => pinned(version).together ?? null;

/** All released versions, oldest first. */
export const releasedVersions = (): Version[] => procedures.map(({ name, version }) => ({ procedure: name, version }));
