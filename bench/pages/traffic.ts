import type { CDPSession } from 'playwright-core';

/** Counts what comes over the wire, headers included, compressed as it comes. */
export class Traffic {
  private readonly arrivals: { at: number; bytes: number }[] = [];
  private readonly kept = new Set<string>();
  /** When the page was asked for, in seconds of the browser's clock. */
  private asked = 0;

  constructor(cdp: CDPSession) {
    cdp.on('Network.requestWillBeSent', ({ timestamp, type }) => {
      if (type === 'Document') this.asked = timestamp;
    });
    // What was kept from an earlier page is told with the size that it once had.
    cdp.on('Network.requestServedFromCache', ({ requestId }) => this.kept.add(requestId));
    cdp.on('Network.responseReceived', ({ requestId, timestamp, response }) => {
      const here = this.kept.has(requestId) || response.fromDiskCache === true;
      if (!here) this.add(timestamp, response.encodedDataLength);
    });
    cdp.on('Network.dataReceived', ({ timestamp, encodedDataLength }) => this.add(timestamp, encodedDataLength));
  }

  private add(at: number, bytes: number): void {
    this.arrivals.push({ at, bytes });
  }

  /** Forgets what came until now. */
  restart(): void {
    this.arrivals.length = 0;
  }

  /** Bytes that came within so many milliseconds of asking for the page; all where left out. */
  bytes(within = Infinity): number {
    const until = this.asked + within / 1000;
    return this.arrivals.reduce((sum, { at, bytes }) => (at <= until ? sum + bytes : sum), 0);
  }
}
