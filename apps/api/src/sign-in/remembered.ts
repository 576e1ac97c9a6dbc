import { Injectable } from '@nestjs/common';
import type { Reader } from '../http/access/reader.js';

/** How long it is remembered who somebody is: long enough for one page's requests, short enough for a session that ended elsewhere. */
const rememberedFor = 2_000;

/** Readers remembered at once. A thousand people do not ask within two seconds. */
const mostRemembered = 1_000;

/** Who has just asked, so that the requests of one page do not each ask the database who they are. */
@Injectable()
export class RememberedReaders {
  private readonly byHash = new Map<string, { readonly reader: Reader; readonly until: number }>();

  find(hash: Buffer): Reader | undefined {
    const known = this.byHash.get(hash.toString('hex'));
    return known && known.until > Date.now() ? known.reader : undefined;
  }

  keep(hash: Buffer, reader: Reader): Reader {
    if (this.byHash.size >= mostRemembered) this.byHash.clear();
    this.byHash.set(hash.toString('hex'), { reader, until: Date.now() + rememberedFor });
    return reader;
  }

  /** After many people have changed at once. */
  forgetAll(): void {
    this.byHash.clear();
  }

  /** After their seats, organisations, sessions or tokens have changed. Other processes notice within two seconds. */
  forget(person: string): void {
    for (const [hash, { reader }] of this.byHash) if (reader.account?.person === person) this.byHash.delete(hash);
  }
}
