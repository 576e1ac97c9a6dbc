const kilobyte = 1024;
const megabyte = kilobyte * kilobyte;

/** What is smaller is said to be this large, in kilobytes: nothing that is there has none. */
const smallest = 0.1;

/** A number of bytes in words. */
export function fileSize(bytes: number, language: string): string {
  const large = bytes >= megabyte;
  const value = Math.max(bytes / (large ? megabyte : kilobyte), smallest);
  const unit = large ? 'megabyte' : 'kilobyte';
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(
    value,
  );
}
