import { createApplication } from './http/application.js';
import type { AppOptions } from './app.module.js';
import type { Config } from './config.js';

/** The product, answering. */
export interface Serving {
  /** Address to open, for example `http://127.0.0.1:3000`. */
  readonly url: string;
  /** Takes no more requests, finishes those that run, stops the background work and the pool. */
  close(): Promise<void>;
}

/**
 * Serves the product on the configured address. The database must be migrated.
 * @throws Error where the address is taken or the database cannot be reached
 */
export async function serve(config: Config, options: AppOptions = {}): Promise<Serving> {
  const application = await createApplication(config, options);
  try {
    await application.listen(config.port, config.host);
    return { url: await application.getUrl(), close: () => application.close() };
  } catch (error) {
    await application.close();
    throw error;
  }
}
