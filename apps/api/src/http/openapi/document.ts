import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { describeEvents } from './events.js';
import { describeEveryProblem } from './every-problem.js';
import { FieldErrorDto, Problem } from './problem.dto.js';

const about = `Applications of organisations that want to become At-Large Structures: cases, what can be done on them, and the trail.

**Who asks.** A session (\`GET /api/v1/sign-in\` says how to get one; the browser sends its cookie, and \`Origin\` with whatever changes
something), or \`Authorization: Bearer <token>\` of a machine; without either you read as the public. With several seats, \`Acting-Seat\` names one.
Some acts want a fresh sign-in (\`fresh-sign-in-required\`).

**Acting.** \`POST /api/v1/cases/{id}/events\` with \`{ type, payload }\`. A case lists under \`actions\` what you can do now, with the JSON
Schema of each payload. \`If-Match\` names the revision you saw; events that do not collide (ballots, notes, papers) need none.
Every POST on a case needs an \`Idempotency-Key\`.

**Problems.** Everything that goes wrong is an \`application/problem+json\` document (RFC 9457) with a stable \`code\`.
Beside the ones named at each operation any can answer \`malformed-request\`, \`malformed-json\`, \`payload-too-large\`, \`uri-too-long\`,
\`headers-too-large\`, \`unsupported-media-type\`, \`method-not-allowed\`, \`internal\` and \`too-busy\`.
An id that is not a UUID is answered like one that nothing has.

**Bodies** are JSON in UTF-8 without control characters, without a member name twice, at most 16 levels deep. Unknown members are refused.
Only files come as \`multipart/form-data\`, to the one address that takes them.
Instants are RFC 3339 with a zone; they are served in UTC.`;

/** Describes the API from its controllers and the procedures. Needs no database and no started application. */
export function describeApi(application: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('At-Large accreditation')
    .setDescription(about)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      description: 'Machine token; in demo mode also the token of a demo person.',
    })
    .build();
  const document = SwaggerModule.createDocument(application, config, {
    extraModels: [Problem, FieldErrorDto],
    operationIdFactory: (_, method) => method,
  });
  return describeEveryProblem(describeEvents(document));
}

/** Serves the description at `/api/openapi.json` and a page that shows it, from this server alone, at `/api/docs`. */
export function serveDocumentation(application: INestApplication): void {
  SwaggerModule.setup('api/docs', application, () => describeApi(application), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    customSiteTitle: 'At-Large accreditation: API',
    // Otherwise the page asks a server on the internet whether the description is valid.
    swaggerOptions: { validatorUrl: null },
  });
}
