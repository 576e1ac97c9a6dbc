import './typescript.js';

/** Jest's global set-up of the project `api`; the project `browser` uses the same server. */
export default async function start() {
  if (globalThis.alsTestServer) return;
  const { startTestServer } = await import('./postgres.ts');
  const server = await startTestServer();
  process.env.ALS_TEST_CONNECTION = JSON.stringify(server.connection);
  globalThis.alsTestServer = server;
}
