import { EngineIncident, replay, stateText } from '../../../../../libs/engine/index.js';
import { canonicalBytes, genesisHash, verifyChain } from '../../../../../libs/trail/index.js';
import type { ChainFault } from '../../../../../libs/trail/index.js';
import type { StoredCase } from '../../cases/store/stored-case.js';
import type { StoredRecord } from './stored-records.js';

/** Why a case is not what its records say. */
export type CaseFault = ChainFault | 'columns-differ' | 'replay-differs' | 'state-differs';

/** What is wrong, and at which record, counted from 1. */
export interface FoundFault {
  readonly at: number;
  readonly reason: CaseFault;
  readonly detail: string;
}

/** Hashes, order, sealed values, and the columns beside them. */
export function chainFault(
  records: readonly StoredRecord[],
  head?: { revision: number; hash: string },
): FoundFault | null {
  const verdict = verifyChain(
    records.map(({ link }) => link),
    head,
  );
  if (!verdict.ok) return { at: verdict.revision, reason: verdict.reason, detail: verdict.detail };
  const astray = records.findIndex(
    ({ previousHash }, i) => previousHash !== (records[i - 1]?.link.hash ?? genesisHash),
  );
  if (astray >= 0) {
    return { at: astray + 1, reason: 'hash-differs', detail: 'The hash of the record before is not the one it names.' };
  }
  const other = records.findIndex(({ columnsAgree }) => !columnsAgree);
  if (other < 0) return null;
  return {
    at: other + 1,
    reason: 'columns-differ',
    detail: 'Lists name somebody else than the record that is hashed.',
  };
}

const same = (one: unknown, other: unknown): boolean =>
  Buffer.compare(canonicalBytes(JSON.parse(JSON.stringify(one))), canonicalBytes(JSON.parse(JSON.stringify(other)))) ===
  0;

/** The case gone through again by the procedure it ran under, compared with every state and with where it stands. */
export function replayFault({ snapshot }: StoredCase, records: readonly StoredRecord[]): FoundFault | null {
  try {
    const again = replay(
      snapshot,
      records.map(({ recorded }) => recorded),
    );
    const { state, context } = again;
    if (stateText(state) === stateText(snapshot.state) && same(context, snapshot.context)) return null;
    const detail = 'The case does not stand where its records lead.';
    return { at: records.length, reason: 'state-differs', detail };
  } catch (error) {
    if (!(error instanceof EngineIncident)) throw error;
    const at = Number(/^transition (\d+):/.exec(error.message)?.[1] ?? records.length);
    return { at: Math.min(at, records.length), reason: 'replay-differs', detail: error.message };
  }
}
