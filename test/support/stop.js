/** Jest's global tear-down of the projects `api` and `browser`. */
export default async function stop() {
  const server = globalThis.alsTestServer;
  globalThis.alsTestServer = undefined;
  await server?.stop();
}
