import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Actor } from '../../../../workflows/shared/roles.js';
import { CaseDesk } from '../cases/case-desk.js';
import { CaseReader } from '../cases/case-reader.js';
import type { Config } from '../config.js';
import { configuration } from '../configuration.js';
import { poolOf } from '../database/pool.js';
import { chooseActor } from '../http/access/choose-actor.js';
import type { Reader } from '../http/access/reader.js';
import type { Envelope } from '../http/sent-with.js';
import { recordRefusal } from '../refusals/record-refusal.js';
import { safeFileName } from './content/file-name.js';
import { mediaTypeOf } from './content/media-type.js';
import { refusedFile } from './content/refused-file.js';
import type { UploadedDto } from './dto/uploaded.dto.js';
import { toVersionDto } from './dto/version.dto.js';
import { Scanner } from './scan/scanner.js';
import type { NewDocument } from './store/new-document.js';
import { readVersions } from './store/read-versions.js';
import { receive } from './upload/receive.js';
import { uploadForm } from './upload/upload-form.js';
import type { UploadForm } from './upload/upload-form.js';
import { UploadSlots } from './upload/upload-slots.js';

/** Takes files in: read, looked into, scanned, and only then put into the case with the paper that they belong to. */
@Injectable()
export class DocumentDesk {
  constructor(
    private readonly cases: CaseReader,
    private readonly desk: CaseDesk,
    private readonly scanner: Scanner,
    private readonly slots: UploadSlots,
    private readonly database: DataSource,
    @Inject(configuration) private readonly config: Config,
  ) {}

  /**
   * @throws ProblemError as `paper.add` is refused, `unsupported-media-type`, `payload-too-large`, `malformed-request`,
   *   `invalid-payload`, `unknown-document`, `too-busy`
   */
  async upload(reader: Reader, caseId: string, request: FastifyRequest, sent: Envelope): Promise<UploadedDto> {
    const actor = chooseActor(reader, () => true);
    await this.cases.read(reader.seats, caseId);
    return this.slots.hold(actor.person, async () => {
      const form = uploadForm(await receive(request.raw, this.config.documents.perFile));
      const document = await this.lookInto(form);
      if (document.scanned.result === 'infected') await this.refuse(actor, caseId, sent.requestId);
      return this.add(reader, caseId, form, document, sent);
    });
  }

  private async lookInto({ file: { name, bytes }, replaces }: UploadForm): Promise<NewDocument> {
    const mediaType = await mediaTypeOf(bytes);
    return {
      id: uuid(),
      replaces,
      mediaType,
      fileName: safeFileName(name, mediaType),
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes,
      scanned: await this.scanner.scan(bytes),
      perCase: this.config.documents.perCase,
    };
  }

  /** That somebody sent a virus is kept; the virus is not. */
  private async refuse(actor: Actor, caseId: string, requestId: string): Promise<never> {
    const refusal = {
      status: 422,
      code: 'document-infected',
      detail: '',
      errors: [],
      allowed: [],
      rule: null,
    } as const;
    const about = { case: caseId, revision: null, type: 'paper.add', actor, unnamed: false, requestId };
    await recordRefusal(poolOf(this.database), { ...about, refusal });
    throw refusedFile('infected', 'holds what the virus scanner takes for a virus');
  }

  private async add(
    reader: Reader,
    caseId: string,
    { payload, replaces }: UploadForm,
    document: NewDocument,
    sent: Envelope,
  ): Promise<UploadedDto> {
    const { fileName, sha256 } = document;
    const event = { type: 'paper.add', payload: { ...payload } };
    const asSent = { ...sent, body: { ...payload, replaces, fileName, sha256 } };
    const act = await this.desk.act(reader, caseId, event, asSent, document);
    const wanted = { case: act.case, classes: ['public', 'restricted'], revision: act.revision };
    const [row] = await readVersions(poolOf(this.database), wanted);
    if (!row) throw new Error('A step that took a document has it.');
    return { ...act, added: toVersionDto(row) };
  }
}
