// Files that are waited for only while something comes. A server may accept and never answer, or stop in the middle;
// browsers then wait for minutes. As long as something arrives, of whatever file, the line is slow and not dead.

// Nothing has come for so long.
export const patienceMs = 10_000;
export class Stalled extends Error {}

let lastByteAt = 0; // performance.now(), of any file

// `work` ends by itself, or in Stalled; `giveUp` is called before that.
async function whileSomethingComes<Result>(
  name: string,
  work: Promise<Result>,
  giveUp: () => void = () => {},
): Promise<Result> {
  const begin = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stalled = new Promise<never>((_, reject) => {
    const look = (): void => {
      const quietMs = performance.now() - Math.max(begin, lastByteAt);
      if (quietMs < patienceMs) {
        timer = setTimeout(look, patienceMs - quietMs);
        return;
      }
      reject(new Stalled(`${name} does not arrive.`));
      giveUp();
    };
    look();
  });
  work.catch(() => undefined); // may fail when it is no longer waited for
  try {
    return await Promise.race([work, stalled]);
  } finally {
    clearTimeout(timer);
  }
}

function watched(body: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, controller) {
        lastByteAt = performance.now();
        controller.enqueue(piece);
      },
    }),
  );
}

// Asks for the file and passes the answer to `use`. Throws TypeError where there is no network, Error where the server has
// no such file, Stalled.
export function deliver<Result>(
  url: string,
  use: (response: Response) => Promise<Result>,
  cache: RequestCache = 'default',
): Promise<Result> {
  const aborted = new AbortController();
  const work = async (): Promise<Result> => {
    const response = await fetch(url, { signal: aborted.signal, cache });
    lastByteAt = performance.now();
    if (!response.ok) throw new Error(`the server says ${response.status}`); // browsers say of what
    return use(new Response(response.body && watched(response.body), response));
  };
  return whileSomethingComes(url, work(), () => aborted.abort());
}

export function deliverBytes(url: string, cache?: RequestCache): Promise<Uint8Array<ArrayBuffer>> {
  return deliver(url, async (response) => new Uint8Array(await response.arrayBuffer()), cache);
}

let attempts = 0;

// A script's module. A browser asks for each address once, and waits for it for ever, so another attempt needs another one.
export function deliverScript(url: string): Promise<unknown> {
  const address = attempts++ === 0 ? url : `${url}?attempt=${attempts}`;
  return whileSomethingComes(url, import(address));
}
