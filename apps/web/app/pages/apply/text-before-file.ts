/** What was typed beside a file. */
export interface PaperTyped {
  readonly title: string;
  readonly kind: string;
  readonly isPublic: boolean;
  readonly replaces: string;
}

/** Room for a title of 300 characters and some short words, with what a form puts around them. */
const most = 8192;

/** A field of a form with files, as browsers write it. */
function fieldIn(head: string, name: string): string {
  const [, value = ''] = new RegExp(`name="${name}"\\r\\n\\r\\n([^]*?)\\r\\n--`).exec(head) ?? [];
  return value;
}

/** The body of a form with a file, and what was typed before the file as soon as it has passed. */
export function headOf(request: Request): { body: ReadableStream<Uint8Array> | null; head: () => PaperTyped } {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const watcher = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, out) {
      if (length < most) chunks.push(chunk.slice(0, most - length));
      length += chunk.length;
      out.enqueue(chunk);
    },
  });
  const head = (): PaperTyped => {
    const decoder = new TextDecoder();
    const text = chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('');
    return {
      title: fieldIn(text, 'title'),
      kind: fieldIn(text, 'kind'),
      isPublic: fieldIn(text, 'isPublic') === 'true',
      replaces: fieldIn(text, 'replaces'),
    };
  };
  return { body: request.body?.pipeThrough(watcher) ?? null, head };
}
