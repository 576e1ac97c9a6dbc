/**
 * Closed vocabularies as they were when the tables were made. Copied, not imported: a migration that has run must not
 * change its meaning when the code does.
 */
export const roles = `'applicant', 'staff', 'raloLeader', 'alacMember', 'alacChair', 'alacViceChair', 'ombudsman', 'boardReviewer', 'auditor', 'admin'`;

/** The five regional organisations. */
export const regions = `'AFRALO', 'APRALO', 'EURALO', 'LACRALO', 'NARALO'`;
