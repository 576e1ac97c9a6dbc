/** Status and title of one kind of problem. The title is the same whenever the code is (RFC 9457, 3.1.3). */
export interface ProblemKind {
  readonly status: number;
  readonly title: string;
}

const kinds = {
  'malformed-request': { status: 400, title: 'The request could not be read' },
  'malformed-json': { status: 400, title: 'The body is not JSON' },
  'idempotency-key-required': { status: 400, title: 'An Idempotency-Key is required' },
  'cursor-invalid': { status: 400, title: 'The cursor is not one that was served' },
  'not-signed-in': { status: 401, title: 'Not signed in' },
  'token-not-accepted': { status: 401, title: 'The token is not accepted' },
  'not-your-role': { status: 403, title: 'Not for your role' },
  'not-in-token-scope': { status: 403, title: 'The token does not reach this far' },
  'sign-in-refused': { status: 403, title: 'The sign-in was refused' },
  'fresh-sign-in-required': { status: 403, title: 'A fresh sign-in is required' },
  'cross-site-request': { status: 403, title: 'Not from a page of this server' },
  'not-your-region': { status: 403, title: 'Not for your region' },
  'unknown-case': { status: 404, title: 'No such case' },
  'unknown-document': { status: 404, title: 'No such document' },
  'unknown-resource': { status: 404, title: 'Nothing here' },
  'method-not-allowed': { status: 405, title: 'The method is not allowed here' },
  'not-acceptable': { status: 406, title: 'Not available in the form asked for' },
  'not-possible-now': { status: 409, title: 'Not possible now' },
  'link-not-accepted': { status: 410, title: 'The link no longer works' },
  'revision-mismatch': { status: 412, title: 'The revision is not the current one' },
  'payload-too-large': { status: 413, title: 'The body is too large' },
  'uri-too-long': { status: 414, title: 'The address is too long' },
  'unsupported-media-type': { status: 415, title: 'The media type is not supported' },
  'invalid-payload': { status: 422, title: 'Some of what was sent is not valid' },
  'unknown-event': { status: 422, title: 'The procedure has no such event' },
  'idempotency-key-reused': { status: 422, title: 'The Idempotency-Key was used for another request' },
  'revision-required': { status: 428, title: 'If-Match with the revision is required' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'headers-too-large': { status: 431, title: 'The headers are too large' },
  incident: { status: 500, title: 'The case could not be taken further' },
  internal: { status: 500, title: 'Something went wrong here' },
  'too-busy': { status: 503, title: 'Too busy' },
} as const satisfies Record<string, ProblemKind>;

/** Stable names of everything that can be refused or go wrong. Never reused for another meaning. */
export type ProblemCode = keyof typeof kinds;

/** The one place where a code becomes a status and a title. */
export const problemTable: Readonly<Record<ProblemCode, ProblemKind>> = kinds;

/** Narrows a text that comes from elsewhere, for example a refusal of the engine. */
export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(kinds, text);
}
