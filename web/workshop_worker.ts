// The worker in which long work is done, so that the page answers meanwhile. Started by jobs.ts; it keeps the module and the
// typefaces for the next job.
import { buildVersion, expectContentVersion, expectVersion, OtherVersion } from './build_facts';
import { deliverBytes, deliverScript } from './delivery';
import { checkedFont } from './font_check';
import type { JobInput, WorkshopAnswer, WorkshopOrder } from './jobs';
import { JobError, WorkshopModule, type WorkshopLoader } from './workshop_module';

const addressOf = (file: string): string => new URL(file, import.meta.url).href;

function answer(message: WorkshopAnswer, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

async function loadBytes(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await deliverBytes(addressOf(file));
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new JobError(`/${file} could not be loaded (${problem}). Check the connection and try again.`);
  }
}

async function loadLoader(): Promise<WorkshopLoader> {
  let loader;
  try {
    loader = (await deliverScript(addressOf('workshop.js'))) as { default: WorkshopLoader; version?: string };
  } catch {
    throw new JobError('/workshop.js could not be loaded. Check the connection and try again.');
  }
  expectVersion('The loader of the workshop', loader.version ?? '');
  return loader.default;
}

// The build writes the version at the end of the code.
async function loadCode(): Promise<ArrayBuffer> {
  const code = await loadBytes('workshop.wasm');
  expectVersion('The workshop', new TextDecoder().decode(code.subarray(-buildVersion.length)));
  return code.buffer;
}

async function loadModule(): Promise<WorkshopModule> {
  const [create, code] = await Promise.all([loadLoader(), loadCode()]);
  return WorkshopModule.load(create, code);
}

let module: WorkshopModule | undefined;
const keptFonts = new Map<string, Uint8Array>();

// A file of the portal that a job needs, known to be of this build.
async function loadNeeded(file: string): Promise<Uint8Array> {
  const kept = keptFonts.get(file);
  if (kept) return kept;
  const bytes = await loadBytes(file);
  const font = /^fonts\/(.+)\.ttf$/.exec(file)?.[1];
  if (font !== undefined) keptFonts.set(file, checkedFont(font, bytes));
  else expectContentVersion(bytes);
  return bytes;
}

const pieceBytes = 1_000_000;

// In pieces, of which one at a time is in memory. `progressed` is told the fraction of all that has been fed.
async function feed(inputs: JobInput[], into: WorkshopModule, progressed: (fraction: number) => void): Promise<void> {
  const all = inputs.reduce((sum, { file }) => sum + file.size, 0);
  let fed = 0;
  for (const { name, file } of inputs) {
    into.openInput(name, file.size);
    for (let at = 0; at < file.size; at += pieceBytes) {
      let piece;
      try {
        piece = new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer());
      } catch (error) {
        throw new JobError(`${name} could not be read (${String(error)}). If it has changed since, choose it again.`);
      }
      into.feed(piece);
      fed += piece.length;
      progressed(fed / all);
    }
  }
}

// How much of the whole each part is.
const startedAt = 0.1;
const loadedAt = 0.3;
const suppliedAt = 0.5;
const fedAt = 0.8;

// Whole per cents only: a file of 50 MB comes in a thousand pieces.
function teller(): (fraction: number) => void {
  let told = -1;
  return (fraction) => {
    const percent = Math.floor(100 * Math.min(fraction, 1));
    if (percent === told) return;
    told = percent;
    answer({ type: 'progressed', fraction: Math.min(fraction, 1) });
  };
}

async function work(order: WorkshopOrder): Promise<void> {
  const progressed = teller();
  expectVersion('The page', order.version);
  progressed(startedAt);
  module ??= await loadModule();
  progressed(loadedAt);
  const needed = module.begin(order.kind, order.parameters);
  const files = await Promise.all(needed.map(loadNeeded));
  needed.forEach((name, i) => module?.give(name, files[i] ?? new Uint8Array()));
  progressed(suppliedAt);
  await feed(order.inputs, module, (fraction) => progressed(suppliedAt + (fedAt - suppliedAt) * fraction));
  const steppingFrom = order.inputs.length > 0 ? fedAt : suppliedAt;
  for (let done = 0; done < 1; ) {
    done = module.step();
    progressed(steppingFrom + (1 - steppingFrom) * done);
  }
  const result = module.finish();
  answer(
    { type: 'finished', ...result },
    result.files.map(({ bytes }) => bytes.buffer),
  );
}

addEventListener('message', (event: MessageEvent<WorkshopOrder>) => {
  work(event.data).catch((error: unknown) => {
    const message = error instanceof JobError ? error.message : String(error);
    answer({ type: 'failed', message, isOutdated: error instanceof OtherVersion });
  });
});
