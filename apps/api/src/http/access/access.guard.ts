import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { mayAsk } from '../../../../../libs/policy/index.js';
import { ProblemError } from '../../../../../libs/problems/index.js';
import type { Config } from '../../config.js';
import { configuration } from '../../configuration.js';
import { poolOf } from '../../database/pool.js';
import { recordRefusal } from '../../refusals/record-refusal.js';
import { SignInService } from '../../sign-in/sign-in.service.js';
import { doneBy, freshKey, mustBeFresh } from './fresh.js';
import type { FreshFor } from './fresh.js';
import { seatName } from './reader.js';
import type { Reader } from './reader.js';
import { neededKey } from './who-may.js';
import type { GuardedRequest, Needed } from './who-may.js';

function inSeat(reader: Reader, wanted: string | undefined): Reader {
  if (wanted === undefined) return reader;
  const seats = reader.seats.filter((seat) => seatName(seat) === wanted);
  if (seats.length === 0) throw new ProblemError('not-your-role', 'You do not hold the seat that Acting-Seat names.');
  return { ...reader, seats };
}

/** By the policy; an endpoint that names no right of it is closed to everybody. Null where the reader may. */
function refusalOf(reader: Reader, needed: Needed | undefined): ProblemError | null {
  const asking = { signedIn: reader.account !== null, seats: reader.seats };
  if (needed && mayAsk(asking, needed.resource, needed.action as never)) return null;
  if (!reader.account)
    return new ProblemError(
      'not-signed-in',
      'Sign in (GET /api/v1/sign-in says how), or send Authorization: Bearer <token>.',
    );
  const right = needed ? `the right ${needed.resource}.${needed.action}` : 'a right to this';
  return new ProblemError('not-your-role', `None of the seats in which you ask has ${right}.`);
}

/** Finds out who asks and whether they may. An endpoint that does not say who may call it is closed to everybody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly signIn: SignInService,
    private readonly reflector: Reflector,
    @Inject(configuration) private readonly config: Config,
    private readonly database: DataSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const handler = context.getHandler();
    const wanted = request.headers['acting-seat'];
    // Kept before it is narrowed, so that a refusal names the person.
    request.reader = await this.signIn.whoAsks(request);
    request.reader = inSeat(request.reader, typeof wanted === 'string' ? wanted : undefined);
    const needed = this.reflector.get<Needed | undefined>(neededKey, handler);
    const refusal = refusalOf(request.reader, needed);
    if (refusal) {
      await this.keep(request, request.reader, needed);
      throw refusal;
    }
    const done = doneBy(this.reflector.get<FreshFor | undefined>(freshKey, handler), request.body);
    mustBeFresh(request.reader, done, this.config.signIn);
    return true;
  }

  /** What somebody known tried to change without the right to, for auditors; reading is no attempt, pages ask by themselves. */
  private async keep(
    { id, method }: GuardedRequest,
    { account, seats }: Reader,
    needed: Needed | undefined,
  ): Promise<void> {
    if (!account || !needed || ['GET', 'HEAD'].includes(method)) return;
    await recordRefusal(poolOf(this.database), {
      ...{ case: null, revision: null, type: `${needed.resource}.${needed.action}`, unnamed: false, requestId: id },
      actor: seats[0] ?? { person: account.person, role: 'applicant' },
      refusal: { status: 403, code: 'not-your-role', detail: '', errors: [], allowed: [], rule: null },
    });
  }
}
