import type { ProcedureShown } from './procedures-shown';

/** Where the cases of each procedure are listed. */
export const placeOf: Readonly<Record<ProcedureShown, string>> = {
  accreditation: '/applications',
  withdrawal: '/withdrawals',
};

/** The procedure whose cases are listed at an address. */
export const procedureAt = (request: Request): ProcedureShown =>
  /\/withdrawals(?:\.data)?$/.test(new URL(request.url).pathname) ? 'withdrawal' : 'accreditation';
