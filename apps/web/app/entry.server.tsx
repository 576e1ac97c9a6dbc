import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
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

/** Draws a page. It waits for all of it: a page that is streamed in parts cannot be read without script. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  page: EntryContext,
  context: RouterContextProvider,
): Promise<Response> | Response {
  headers.set('content-type', 'text/html; charset=utf-8');
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
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
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
