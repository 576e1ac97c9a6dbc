import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { ServerRouter } from 'react-router';
import type { EntryContext, HandleErrorFunction, RouterContextProvider } from 'react-router';
import { languageOfPath } from './language/path';
import { textsIn } from './language/texts.server';
import { NonceContext } from './nonce';
import { visit } from './visit';

/** Longest time for the parts of a page that come later, in milliseconds. */
export const streamTimeout = 10_000;

/** The style sheets, named before the page itself: the browser fetches them ahead of the scripts, without which a page works. */
const stylesOf = ({ manifest }: EntryContext): string =>
  [...new Set(Object.values(manifest.routes).flatMap((route) => route?.css ?? []))]
    .map((file) => `<${file}>; rel=preload; as=style`)
    .join(', ');

/** Lets the browser fetch scripts when it has what it needs to show the page: on a slow link they share one small pipe. */
const scriptsLast = (html: string): string =>
  html.replaceAll('<link rel="modulepreload"', '<link rel="modulepreload" fetchpriority="low"');

/** Draws a page. It waits for all of it: a page that is streamed in parts cannot be read without script. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  page: EntryContext,
  context: RouterContextProvider,
): Promise<Response> | Response {
  headers.set('content-type', 'text/html; charset=utf-8');
  const styles = stylesOf(page);
  if (styles) headers.set('link', styles);
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const { nonce } = context.get(visit);
  const language = languageOfPath(new URL(request.url).pathname);
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <I18nextProvider i18n={textsIn(language)}>
        <NonceContext value={nonce}>
          <ServerRouter context={page} url={request.url} nonce={nonce} />
        </NonceContext>
      </I18nextProvider>,
      {
        nonce,
        onAllReady() {
          clearTimeout(tooLong);
          const body = new PassThrough();
          resolve(text(body).then((html) => new Response(scriptsLast(html), { status, headers })));
          pipe(body);
        },
        onShellError: reject,
        onError: reject,
      },
    );
    const tooLong = setTimeout(abort, streamTimeout);
  });
}

/** What a loader or a page threw that nobody foresaw; what the API refused is not among it. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (!request.signal.aborted) context.get(visit).report(error);
};
