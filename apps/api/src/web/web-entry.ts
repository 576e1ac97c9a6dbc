/** What the built interface exports: see `apps/web/server.ts`. */
export interface WebEntry {
  /** Answers a request for a page. */
  handle(request: Request, surroundings: Surroundings): Promise<Response>;
}

/** What each request for a page is given. */
export interface Surroundings {
  readonly nonce: string;
  readonly fetch: typeof fetch;
  /** Whether this server shows invented people and cases. */
  readonly demo: boolean;
  /** Largest file that can be added to a case, in bytes. */
  readonly fileLimit: number;
  /** Under which a fault is found again. */
  readonly reference: string;
  /** Records what nobody foresaw as an incident. */
  readonly report: (error: unknown) => void;
}
