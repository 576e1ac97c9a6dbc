/**
 * What is known of a version's bytes. `notScanned`: nothing scans here. `pending`: the scanner did not answer; not served
 * until it has.
 */
export const scanResults = ['clean', 'infected', 'notScanned', 'pending'] as const;
export type ScanResult = (typeof scanResults)[number];

/** A result with what the scanner calls the finding; null unless infected. */
export interface Scanned {
  readonly result: ScanResult;
  readonly finding: string | null;
}
