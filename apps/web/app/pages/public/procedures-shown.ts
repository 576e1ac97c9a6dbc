/** The procedures that these pages tell of, the most asked for first. */
export const proceduresShown = ['accreditation', 'withdrawal'] as const;
export type ProcedureShown = (typeof proceduresShown)[number];

/** The procedure that a page is asked for; that of accreditation unless it is another that is known. */
export const procedureAsked = (wanted: string | undefined): ProcedureShown =>
  proceduresShown.find((one) => one === wanted) ?? 'accreditation';
