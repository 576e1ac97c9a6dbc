/** Jest's global tear-down of the project `api`. */
export default async function stop() {
  await globalThis.alsTestServer?.stop();
}
