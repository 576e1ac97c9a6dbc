import { Inject, Injectable } from '@nestjs/common';
import { eventTypes } from '../../../../libs/engine/index.js';
import { may } from '../../../../libs/policy/index.js';
import type { Actor } from '../../../../workflows/shared/roles.js';
import type { Config } from '../config.js';
import { configuration } from '../configuration.js';
import type { NewDocument } from '../documents/store/new-document.js';
import { chooseActor } from '../http/access/choose-actor.js';
import type { Reader } from '../http/access/reader.js';
import { bodyMac } from '../http/body-mac.js';
import type { Envelope } from '../http/sent-with.js';
import { RememberedReaders } from '../sign-in/remembered.js';
import { CaseReader } from './case-reader.js';
import type { CaseReading } from './case-reader.js';
import { CaseService } from './case.service.js';
import { DraftService } from './draft.service.js';
import { toActDto } from './dto/act.dto.js';
import type { ActDto } from './dto/act.dto.js';
import { toDraftDto } from './dto/draft.dto.js';
import type { DraftDto, SaveDraftDto } from './dto/draft.dto.js';
import type { EventDto } from './dto/event.dto.js';
import { toOpenRequest } from './dto/open-case.dto.js';
import type { OpenCaseDto } from './dto/open-case.dto.js';
import { OpeningService } from './opening.service.js';

/** Somebody without any seat speaks for the organisation that they are about to name. */
const newApplicant = (reader: Reader): Reader =>
  reader.account && reader.seats.length === 0
    ? { ...reader, seats: [{ person: reader.account.person, role: 'applicant' }] }
    : reader;

/** From a person with several seats to the one in which they act, and on to the services that write. */
@Injectable()
export class CaseDesk {
  constructor(
    private readonly remembered: RememberedReaders,
    private readonly reader: CaseReader,
    private readonly cases: CaseService,
    private readonly openings: OpeningService,
    private readonly drafts: DraftService,
    @Inject(configuration) private readonly config: Config,
  ) {}

  async open(reader: Reader, body: OpenCaseDto, sent: Envelope): Promise<ActDto> {
    const input = toOpenRequest(body);
    const known = 'id' in input.organisation ? input.organisation.id : null;
    const fits = ({ role, organisation }: Actor): boolean =>
      role === 'applicant' && (known ?? organisation) === organisation;
    const withdrawal = input.procedure === 'withdrawal';
    const opens = (seat: Actor): boolean =>
      seat.role === 'staff' || fits(seat) || (withdrawal && seat.role === 'raloLeader');
    const actor = chooseActor(withdrawal ? reader : newApplicant(reader), opens);
    const act = await this.openings.open(actor, input, this.requestOf(sent));
    // Whoever opened a case for a new organisation represents it from this instant on.
    this.remembered.forget(actor.person);
    return toActDto(act);
  }

  /** @param document a file that goes into the case with the event */
  async act(
    reader: Reader,
    caseId: string,
    { type, payload, with: others = [] }: EventDto,
    sent: Envelope,
    document?: NewDocument,
  ): Promise<ActDto> {
    const actor = reader.seats.length > 1 ? await this.seatFor(reader, caseId, type) : chooseActor(reader, () => true);
    const together = others.map(({ case: id, revision = null }) => ({ case: id.toLowerCase(), revision }));
    const request = { ...this.requestOf(sent), together, ...(document && { document }) };
    return toActDto(await this.cases.act(actor, caseId, { type, payload }, request));
  }

  async saveDraft(
    reader: Reader,
    caseId: string,
    { form }: SaveDraftDto,
    expected: number | undefined,
  ): Promise<DraftDto> {
    const actor = chooseActor(reader, (seat) => seat.role === 'applicant' || may([seat], 'forms', 'save') !== 'none');
    return toDraftDto(await this.drafts.save(actor, caseId, form, expected ?? null));
  }

  private async seatFor(reader: Reader, caseId: string, type: string): Promise<Actor> {
    const reading = await this.reader.read(reader.seats, caseId);
    const able = reading.actions.find(({ actions }) => actions.some(({ event }) => event === type));
    return able?.seat ?? chooseActor(reader, ({ role }) => rolesFor(reading, type).includes(role));
  }

  private requestOf(sent: Envelope): {
    expectedRevision: number | null;
    idempotencyKey: string;
    bodyMac: Buffer;
    requestId: string;
  } {
    const { expectedRevision = null, idempotencyKey, requestId } = sent;
    return { expectedRevision, idempotencyKey, requestId, bodyMac: bodyMac(this.config.secretKey, sent) };
  }
}

function rolesFor({ procedure, version }: CaseReading, type: string): readonly string[] {
  return eventTypes({ procedure, version }).find((event) => event.type === type)?.roles ?? [];
}
