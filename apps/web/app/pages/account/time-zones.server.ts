/** Zones whose city has another name today than in the list that comes with the calendar. */
const renamed: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

const known = Intl.supportedValuesOf('timeZone').map((zone) => renamed[zone] ?? zone);

/**
 * IANA names of the zones to choose from, UTC first.
 * @param own that is chosen now; in the list whatever it is
 */
export function timeZones(own: string): readonly string[] {
  return [...new Set(['UTC', ...[...known, own].toSorted()])];
}
