import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Below this a compressed file saves no packet, in bytes. */
const worthIt = 1024;

/** Lays a Brotli copy beside each text file: compressed once, as well as can be, not at every request. */
export function compressFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(js|css|svg)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    if (content.length >= worthIt) writeFileSync(`${path}.br`, brotliCompressSync(content));
  }
}
