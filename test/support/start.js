import './typescript.js';

/** Jest's global set-up of the project `api`. */
export default async function start() {
  const { startTestServer } = await import('./postgres.ts');
  const server = await startTestServer();
  process.env.ALS_TEST_CONNECTION = JSON.stringify(server.connection);
  globalThis.alsTestServer = server;
}
