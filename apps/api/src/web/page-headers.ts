/**
 * What a page may do: its own files, and inline scripts and styles of this answer only. The kit writes sizes into style
 * attributes when a page is drawn on the server, which a nonce cannot cover.
 * @param developing a page being worked on is changed in place: styles are put in by script, news come over a socket
 */
export function pageHeaders(nonce: string, developing: boolean): Record<string, string> {
  const policy = [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    developing ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    developing ? 'connect-src *' : "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'cache-control': 'private, no-store',
    // So that somebody without script gets the colours of their device too; browsers that know the hint send it from then on.
    'accept-ch': 'Sec-CH-Prefers-Color-Scheme',
    vary: 'cookie, accept-language, sec-ch-prefers-color-scheme',
  };
}
