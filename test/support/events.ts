/** What comes through a stream of server-sent events. */
export interface Events {
  /** The data of the next event, parsed; `undefined`: the stream has ended. */
  next(): Promise<Readonly<Record<string, string>> | undefined>;
  /** Everything that came so far, as it came. */
  readonly raw: string;
  /** Goes away. */
  leaves(): Promise<void>;
}

/** Reads server-sent events as browsers do: comments and `retry` make no event. */
export function readEvents(stream: ReadableStream<Uint8Array>): Events {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let raw = '';
  let rest = '';
  const nextBlock = async (): Promise<string | undefined> => {
    for (;;) {
      const end = rest.indexOf('\n\n');
      if (end >= 0) {
        const block = rest.slice(0, end);
        rest = rest.slice(end + 2);
        return block;
      }
      const { done, value } = await reader.read();
      if (done) return undefined;
      raw += value;
      rest += value;
    }
  };
  return {
    get raw() {
      return raw;
    },
    next: async () => {
      for (;;) {
        const block = await nextBlock();
        if (block === undefined) return undefined;
        const data = block.split('\n').flatMap((line) => (line.startsWith('data: ') ? [line.slice(6)] : []));
        if (data.length > 0) return JSON.parse(data.join('\n'));
      }
    },
    leaves: () => reader.cancel(),
  };
}

/** Opens the stream of a petition's page. */
export async function openEvents(url: string, language = 'en'): Promise<Events> {
  const { body } = await fetch(url, { headers: { 'accept-language': language } });
  if (body === null) throw new Error('There is no stream.');
  return readEvents(body);
}
