import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { mayAsk } from '../../../../../libs/policy/index.js';
import { ProblemError } from '../../../../../libs/problems/index.js';
import type { Config } from '../../config.js';
import { configuration } from '../../configuration.js';
import { SignInService } from '../../sign-in/sign-in.service.js';
import { doneBy, freshKey, mustBeFresh } from './fresh.js';
import type { FreshFor } from './fresh.js';
import { holds, seatName } from './reader.js';
import type { Reader } from './reader.js';
import { whoMayKey } from './who-may.js';
import type { GuardedRequest, Needed, WhoMay } from './who-may.js';

function inSeat(reader: Reader, wanted: string | undefined): Reader {
  if (wanted === undefined) return reader;
  const seats = reader.seats.filter((seat) => seatName(seat) === wanted);
  if (seats.length === 0) throw new ProblemError('not-your-role', 'You do not hold the seat that Acting-Seat names.');
  return { ...reader, seats };
}

/** By the policy. Where nobody needs to sign in, a person is not refused either. */
function checkRight(reader: Reader, { resource, action }: Needed): void {
  if (mayAsk({ signedIn: reader.account !== null, seats: reader.seats }, resource, action as never)) return;
  if (!reader.account)
    throw new ProblemError(
      'not-signed-in',
      'Sign in (GET /api/v1/sign-in says how), or send Authorization: Bearer <token>.',
    );
  throw new ProblemError('not-your-role', `Nobody in your seats has the right ${resource}.${action}.`);
}

function check(reader: Reader, whoMay: WhoMay): void {
  if (whoMay === 'everybody') return;
  if (typeof whoMay === 'object' && 'resource' in whoMay) return checkRight(reader, whoMay);
  if (!reader.account)
    throw new ProblemError(
      'not-signed-in',
      'Sign in (GET /api/v1/sign-in says how), or send Authorization: Bearer <token>.',
    );
  if (whoMay !== 'signedIn' && !holds(reader, whoMay)) {
    throw new ProblemError('not-your-role', `Only these roles may ask for this: ${whoMay.join(', ')}.`);
  }
}

/** Finds out who asks and whether they may. An endpoint that does not say who may call it is closed to everybody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly signIn: SignInService,
    private readonly reflector: Reflector,
    @Inject(configuration) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const handler = context.getHandler();
    const wanted = request.headers['acting-seat'];
    // Kept before it is narrowed, so that a refusal names the person.
    request.reader = await this.signIn.whoAsks(request);
    request.reader = inSeat(request.reader, typeof wanted === 'string' ? wanted : undefined);
    check(request.reader, this.reflector.get<WhoMay | undefined>(whoMayKey, handler) ?? []);
    const done = doneBy(this.reflector.get<FreshFor | undefined>(freshKey, handler), request.body);
    mustBeFresh(request.reader, done, this.config.signIn);
    return true;
  }
}
