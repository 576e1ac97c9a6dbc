const kilobyte = 1024;
const megabyte = kilobyte * kilobyte;

/** A number of bytes in words. */
export function fileSize(bytes: number, language: string): string {
  const large = bytes >= megabyte;
  const value = bytes / (large ? megabyte : kilobyte);
  const unit = large ? 'megabyte' : 'kilobyte';
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(
    value,
  );
}
