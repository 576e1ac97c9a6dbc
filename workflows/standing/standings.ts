/**
 * How an ALS stands in its region. Apart from its accreditation: an inactive ALS stays accredited, has no vote in its
 * region until it is active again, and can come back. `lessActive` and `finalWarning` are AFRALO's.
 */
export const standings = ['active', 'lessActive', 'inactive', 'finalWarning'] as const;
export type Standing = (typeof standings)[number];
