import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Rounds } from '../../background/rounds.js';
import { poolOf } from '../../database/pool.js';
import { insertScan } from '../store/insert-document.js';
import { Scanner } from './scanner.js';

const pending = `
  SELECT s.version_id AS id FROM document_scans s
  WHERE s.result = 'pending' AND NOT EXISTS (
    SELECT 1 FROM document_scans later WHERE later.version_id = s.version_id AND later.result <> 'pending')
  ORDER BY s.id LIMIT 20`;

/** Scans what came in while the scanner did not answer. Two processes may scan the same file: both results stand. */
@Injectable()
export class PendingScans {
  constructor(
    private readonly database: DataSource,
    private readonly scanner: Scanner,
  ) {}

  /**
   * Tries again; stops at the first file for which the scanner still does not answer.
   * @returns how many files are settled now
   */
  async look(): Promise<number> {
    const pool = poolOf(this.database);
    const { rows } = await pool.query<{ id: string }>({ name: 'pending-scans', text: pending });
    let settled = 0;
    for (const { id } of rows) {
      const found = await pool.query<{ bytes: Buffer }>('SELECT bytes FROM document_versions WHERE id = $1', [id]);
      const scanned = await this.scanner.scan(found.rows[0]?.bytes ?? Buffer.alloc(0));
      if (scanned.result === 'pending') break;
      await insertScan(pool, id, scanned);
      settled += 1;
    }
    return settled;
  }
}

/** Looks again and again for as long as the application runs. */
@Injectable()
export class PendingScansWork extends Rounds {
  constructor(scans: PendingScans) {
    super({ what: 'Files to be scanned', look: async () => (await scans.look()) > 0, pause: 30_000 });
  }
}
