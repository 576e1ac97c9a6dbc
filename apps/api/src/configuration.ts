/** Injection token of the validated {@link Config}. */
export const configuration = Symbol('configuration');
