/** The proof of what happened: canonical bytes, commitments to sealed values, the hash chain of a case. */
export { canonicalBytes } from './canonical.js';
export { verifyChain } from './chain.js';
export type { ChainFault, ChainHead, ChainLink, ChainVerdict, OpenedValue } from './chain.js';
export { commitment, saltLength } from './commitment.js';
export { genesisHash, hashRecord, leafBytes } from './leaf.js';
export type { TrailActor, TrailRecord } from './record.js';
