const forms = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** Whether a text is a year, a month or a day that the calendar has: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function isPartialDay(text: string): boolean {
  const [, year, month = '01', day = '01'] = forms.exec(text) ?? [];
  if (year === undefined || Number(year) < 1990 || Number(year) > 2200) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** What an import says where a day is none. */
export const notADay = 'is not YYYY, YYYY-MM or YYYY-MM-DD';
