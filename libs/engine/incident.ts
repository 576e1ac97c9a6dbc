export type IncidentCode =
  | 'unknown-version'
  | 'unknown-state'
  | 'guard-threw'
  | 'delay-not-finite'
  | 'endless-deadlines'
  | 'role-not-checked'
  | 'replay-differs';

/**
 * The procedure and what is stored do not fit: nobody's fault who is asking, and nothing may be written.
 * Staff has to see it.
 */
export class EngineIncident extends Error {
  constructor(
    readonly code: IncidentCode,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
    this.name = 'EngineIncident';
  }
}
