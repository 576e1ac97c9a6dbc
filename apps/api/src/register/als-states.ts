/**
 * What has become of an ALS. `withdrawn` by the ALAC, `left` of its own accord, `reversed`: its accreditation did not stand
 * before the Board, `merged`: another ALS goes on in its place. Only `accredited` is in force.
 */
export const alsStates = ['accredited', 'withdrawn', 'left', 'reversed', 'merged'] as const;
export type AlsState = (typeof alsStates)[number];
