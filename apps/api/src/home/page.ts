import type { DemoAccount } from '../demo/accounts-file.js';

/** Text as HTML. */
export function escaped(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

const style = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { max-width: 70rem; margin: 0 auto; padding: 1rem; }
  .wide { overflow-x: auto; }
  table { border-collapse: collapse; width: 100%; }
  caption { text-align: start; padding-block: .5rem; }
  th, td { text-align: start; padding: .25rem .75rem .25rem 0; border-block-end: 1px solid #8888; vertical-align: top; }
  code { overflow-wrap: anywhere; user-select: all; }`;

function row({ name, seats, organisation, token }: DemoAccount): string {
  const capacities = organisation
    ? `applicant for ${organisation.name}`
    : seats.map((seat) => `${seat.role} (${seat.seat})`).join(', ');
  return `<tr><th scope="row">${escaped(name)}</th><td>${escaped(capacities)}</td><td><code>${escaped(token)}</code></td></tr>`;
}

function people(accounts: readonly DemoAccount[]): string {
  return `<h2>Demo people</h2>
<p>Made at random for this installation and shown only to a browser on this machine.
Send a token as <code>Authorization: Bearer &lt;token&gt;</code>.</p>
<div class="wide" role="region" aria-labelledby="people" tabindex="0"><table>
<caption id="people">${accounts.length} people with their roles and tokens</caption>
<thead><tr><th scope="col">Name</th><th scope="col">Acts as</th><th scope="col">Token</th></tr></thead>
<tbody>${accounts.map(row).join('\n')}</tbody></table></div>`;
}

/** What the start page says about demo people: nothing outside demo mode, their tokens only on this machine. */
export type Demo =
  { readonly mode: 'off' | 'elsewhere' } | { readonly mode: 'here'; readonly accounts: readonly DemoAccount[] };

function demoPart(demo: Demo): string {
  if (demo.mode === 'off') return '<p>This server runs without demo people.</p>';
  if (demo.mode === 'here') return people(demo.accounts);
  return '<p>This server runs with demo people. Their tokens are shown only to a browser on the machine itself.</p>';
}

/** The start page, until there is a user interface: no script, readable with a screen reader and on a small screen. */
export function startPage(demo: Demo): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>At-Large accreditation</title><style>${style}</style></head>
<body><main><h1>At-Large accreditation</h1>
<p>Applications of organisations that want to become At-Large Structures, from the form to the reviewed decision, with a trail of every step.</p>
<ul>
<li><a href="/api/docs">The API and its documentation</a> (<a href="/api/openapi.json">as OpenAPI</a>)</li>
<li><a href="/api/v1/procedures">The procedures and their rules</a></li>
<li><a href="/api/v1/cases">Cases, as the public sees them</a></li>
<li><a href="/api/v1/health">Is it well</a></li>
</ul>
${demoPart(demo)}
</main></body></html>
`;
}
