import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Config } from '../../config.js';
import { configuration } from '../../configuration.js';
import { scanWithClamd } from './clamd.js';
import type { Scanned } from './scanned.js';

/** Has files scanned where a scanner is configured. */
@Injectable()
export class Scanner {
  private readonly logger = new Logger(Scanner.name);

  constructor(@Inject(configuration) private readonly config: Config) {}

  /** Never fails: with a scanner that does not answer a file is `pending`, so that nobody misses a date because of it. */
  async scan(bytes: Buffer): Promise<Scanned> {
    const { scanner } = this.config.documents;
    if (!scanner) return { result: 'notScanned', finding: null };
    try {
      return await scanWithClamd(scanner, bytes);
    } catch (error) {
      this.logger.warn(`A file could not be scanned: ${String(error)}`);
      return { result: 'pending', finding: null };
    }
  }
}
