import type { OpenAPIObject } from '@nestjs/swagger';
import { eventTypes, releasedVersions } from '../../../../../libs/engine/index.js';
import type { EventType, JsonObject } from '../../../../../libs/engine/index.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** `ballot.requestNonPublic` -> `BallotRequestNonPublicEvent`. */
function schemaName(type: string): string {
  const words = type.split(/[.\-_]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return `${words.join('')}Event`;
}

/** One type may have different payloads in different procedures and versions. */
function payloadOf(variants: readonly EventType[]): JsonObject {
  const different = [...new Map(variants.map(({ schema }) => [JSON.stringify(schema), schema])).values()];
  const [only] = different;
  return different.length === 1 && only ? only : { anyOf: different };
}

function eventSchema(type: string, variants: readonly EventType[]): object {
  const roles = [...new Set(variants.flatMap((variant) => variant.roles))];
  const commutes = variants.every((variant) => variant.commutes);
  return {
    type: 'object',
    description: `For ${roles.join(', ')}.${commutes ? ' Collides with nothing: no If-Match needed.' : ''}`,
    required: ['type', 'payload'],
    properties: { type: { type: 'string', const: type }, payload: payloadOf(variants) },
    additionalProperties: false,
  };
}

/**
 * Puts every event type of every released version in the place of the general event: one schema each, told apart by
 * `type`. They follow from the procedures' own payload classes.
 */
export function describeEvents(document: OpenAPIObject): OpenAPIObject {
  const all = releasedVersions().flatMap((version) => eventTypes(version));
  const byType = [...Map.groupBy(all, ({ type }) => type)];
  const refs = byType.map(([type]) => [type, `#/components/schemas/${schemaName(type)}`] as const);
  const schemas: Schemas = {
    ...document.components?.schemas,
    ...Object.fromEntries(byType.map(([type, variants]) => [schemaName(type), eventSchema(type, variants)])),
    EventDto: {
      description: 'One event on a case.',
      oneOf: refs.map(([, $ref]) => ({ $ref })),
      discriminator: { propertyName: 'type', mapping: Object.fromEntries(refs) },
    },
  };
  return { ...document, components: { ...document.components, schemas } };
}
