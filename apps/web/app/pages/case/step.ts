import type { ActorDto, HistoryItemDto } from '../../../../../libs/api-client';

/** Something that was said in a step and that the reader may read. */
export interface SaidValue {
  /** Names from the outside in, for example `['findings', 'informs']`. */
  readonly path: readonly string[];
  readonly value: unknown;
  /** Who reads it; null for what stands in the record itself, open to everybody. */
  readonly access: string | null;
}

/** A step of a case as its reader sees it: what a page needs of {@link HistoryItemDto}. */
export interface Step {
  readonly revision: number;
  readonly type: string;
  readonly procedure: string;
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly actor: ActorDto | null;
  readonly unnamed: boolean;
  readonly byTime: boolean;
  readonly said: readonly SaidValue[];
  /** Answers of the application form among it; they are shown on a page of their own. */
  readonly answers: number;
  readonly withheld: number;
  readonly erased: number;
  readonly onRequest: number;
  readonly hash: string;
  readonly previousHash: string;
}

/** What the house looked up by itself: nobody said it. A text of that name is somebody's account of what happened. */
const isLookedUp = (name: string | undefined, more: boolean): boolean => name === 'facts' && more;

function leaves(value: unknown, path: readonly string[] = []): SaidValue[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ path, value, access: null }];
  return Object.entries(value).flatMap(([name, member]) => leaves(member, [...path, name]));
}

const namesIn = (pointer: string): string[] => pointer.split('/').slice(1);

/** The application form is recorded whole under `form`, corrections of it under `changes`. */
const isAnswer = (pointer: string): boolean => /^\/(?:form|changes)\//.test(pointer);

/** What a page shows of a step. */
export function toStep(item: HistoryItemDto): Step {
  const { revision, type, procedure, at, from, to, actor, unnamed, deadline, hash, previousHash } = item;
  const sealed = item.sealed.filter(({ path }) => {
    const [name, ...more] = namesIn(path);
    return !isAnswer(path) && !isLookedUp(name, more.length > 0);
  });
  const count = (what: string): number => sealed.filter(({ shown }) => shown === what).length;
  const shown = sealed.flatMap(({ path, value, access, shown: how }) =>
    how === 'shown' ? [{ path: namesIn(path), value, access }] : [],
  );
  const inline = from === '' || deadline !== null ? [] : Object.entries(item.payload);
  const open = inline.flatMap(([name, value]) =>
    isLookedUp(name, typeof value === 'object') ? [] : leaves(value, [name]),
  );
  return {
    ...{ revision, type, procedure, at, from, to, actor, unnamed, hash, previousHash },
    byTime: deadline !== null,
    said: [...open, ...shown],
    answers: item.sealed.filter(({ path, shown: how }) => isAnswer(path) && how === 'shown').length,
    withheld: count('withheld'),
    erased: count('erased'),
    onRequest: count('onRequest'),
  };
}
