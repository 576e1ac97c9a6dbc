import type { EntityManager } from 'typeorm';
import { ProblemError } from '../../../../libs/problems/index.js';

/**
 * What the same request of this person led to before.
 * @returns id of what was made or changed; null where they have not used the key
 * @throws ProblemError `idempotency-key-reused`
 */
export async function earlierResult(
  manager: EntityManager,
  person: string,
  key: string,
  mac: Buffer,
): Promise<string | null> {
  const [earlier] = await manager.query<{ mac: Buffer; result: string }[]>(
    'SELECT request_mac AS mac, result FROM office_trail WHERE person = $1 AND request_key = $2',
    [person, key],
  );
  if (!earlier) return null;
  if (earlier.mac.equals(mac)) return earlier.result;
  throw new ProblemError('idempotency-key-reused', 'You used this Idempotency-Key for another request. Use a new one.');
}
