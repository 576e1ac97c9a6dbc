/** As much of a body as its texts can take; the file comes after them. */
const mostTexts = 65_536;

/** Fields without a file at the front of a multipart body. */
function fieldsIn(front: string, contentType: string): [string, string][] {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return [];
  return front.split(`--${boundary}`).flatMap((part): [string, string][] => {
    const [head = '', ...rest] = part.split('\r\n\r\n');
    const name = /;\s*name="([^"]*)"/i.exec(head)?.[1];
    if (name === undefined || /;\s*filename/i.test(head) || rest.length === 0) return [];
    return [[name, rest.join('\r\n\r\n').replace(/\r\n$/, '')]];
  });
}

/** A body that goes on as it comes, and what was typed at its front: a page that has to be shown again keeps it. */
export interface PassedOn {
  readonly body: ReadableStream<Uint8Array>;
  /** After the body has gone through: fields by name. */
  readonly fields: () => Record<string, string>;
}

/** Lets the body of a form through without holding the file, and remembers the texts before it. */
export function passedOn(body: ReadableStream<Uint8Array>, contentType: string): PassedOn {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const watching = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, out) {
      if (length < mostTexts) chunks.push(chunk.slice(0, mostTexts - length));
      length += chunk.length;
      out.enqueue(chunk);
    },
  });
  const front = (): string => new TextDecoder().decode(Buffer.concat(chunks));
  return { body: body.pipeThrough(watching), fields: () => Object.fromEntries(fieldsIn(front(), contentType)) };
}
