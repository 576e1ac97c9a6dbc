import { listDocuments } from '../../../../../libs/api-client';
import type { VersionDto } from '../../../../../libs/api-client';
import { apiOf } from '../../api/api.server';
import { answered } from '../../api/answered.server';
import { visit } from '../../visit';
import { applicationOf, represents } from './application.server';
import type { Asked } from './application.server';

/** A paper with its versions, newest first. */
export interface Paper {
  readonly document: string;
  readonly versions: readonly Pick<
    VersionDto,
    'version' | 'title' | 'kind' | 'access' | 'fileName' | 'size' | 'scan' | 'at' | 'href'
  >[];
}

/** The papers of an application, and whether one can be added. */
export interface Papers {
  readonly id: string;
  readonly organisation: string;
  readonly papers: readonly Paper[];
  /** Kinds of papers; empty where none can be added. */
  readonly kinds: readonly string[];
  /** Largest file, in bytes. */
  readonly limit: number;
  /** As whom a person with several seats adds it; empty for the only one. */
  readonly seat: string;
  readonly formKey: string;
  readonly mode: 'fill' | 'correct';
}

function byDocument(versions: readonly VersionDto[]): readonly Paper[] {
  const documents = [...new Set(versions.map(({ document }) => document))];
  return documents.map((document) => ({
    document,
    versions: versions
      .filter((one) => one.document === document)
      .map(({ version, title, kind, access, fileName, size, scan, at, href }) => ({
        ...{ version, title, kind, access, fileName, size, scan, at, href },
      })),
  }));
}

/** What has been added to an application. */
export async function loadPapers(asked: Asked): Promise<Papers> {
  const { found, me, mode } = await applicationOf(asked);
  const path = { id: found.id };
  const { items } = await answered(listDocuments({ client: apiOf(asked.context), path }), asked.request);
  const schema = found.actions.find(({ takes }) => takes.includes('document'))?.schema;
  const members = (schema?.['properties'] ?? {}) as Record<string, { enum?: readonly string[] }>;
  return {
    id: found.id,
    organisation: found.organisation.name,
    papers: byDocument(items),
    kinds: members['kind']?.enum ?? [],
    limit: asked.context.get(visit).fileLimit,
    seat: represents(me, found.organisation.id) ? found.organisation.id : '',
    formKey: crypto.randomUUID(),
    mode,
  };
}
