import type { CDPSession } from 'playwright-core';

/** A phone of the cheaper kind far from a city: what the aims are set for. */
export const slowLink = {
  /** Bits in a second, each way. */
  bitsPerSecond: 400_000,
  /** Until the first byte of an answer, in milliseconds. */
  latency: 400,
  /** How many times slower the processor is than this one. */
  processor: 4,
} as const;

/** Makes a browser's page as slow as that. */
export async function slowDown(cdp: CDPSession): Promise<void> {
  const bytesPerSecond = slowLink.bitsPerSecond / 8;
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slowLink.latency,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowLink.processor });
}
