const strict = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** The documentation page brings its script and style along from this server; it styles itself inline. */
const documentation =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
  "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const policyFor = (path: string): string => (path.startsWith('/api/docs') ? documentation : strict);

/** Headers of every answer. The API's answers are data: a browser that is made to show one as a page runs nothing. */
export function securityHeaders(path: string): Record<string, string> {
  return {
    'content-security-policy': policyFor(path),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}
