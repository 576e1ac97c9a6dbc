/**
 * What a page may do: its own files, and inline scripts and styles of this answer only. The kit writes sizes into style
 * attributes when a page is drawn on the server, which a nonce cannot cover.
 */
export function pageHeaders(nonce: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'cache-control': 'private, no-store',
    vary: 'cookie, accept-language',
  };
}
