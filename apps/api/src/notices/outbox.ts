import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Letters as files, where there is no mail server: `<dataDir>/outbox/<id>.eml`, readable by the operator only. */
export class Outbox {
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'outbox');
  }

  /** Keeps a letter. The same id again replaces it, so that a letter sent twice is there once. */
  async put(id: string, message: Buffer): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = join(this.folder, `${id}.eml`);
    const fresh = `${file}.${process.pid}.new`;
    await writeFile(fresh, message, { mode: 0o600 });
    await rename(fresh, file);
  }

  /** The newest letters first; none where nothing was ever sent. */
  async newest(most: number): Promise<{ readonly id: string; readonly message: Buffer }[]> {
    const names = await readdir(this.folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    const ids = names.filter((name) => name.endsWith('.eml')).map((name) => name.slice(0, -'.eml'.length));
    const chosen = ids.sort().reverse().slice(0, most);
    return Promise.all(chosen.map(async (id) => ({ id, message: await readFile(join(this.folder, `${id}.eml`)) })));
  }
}
