// The worker in which documents are written, so that the page answers meanwhile. Started by exporter.ts with the first
// document; it keeps the module and the typefaces for the next.
import { ExportError, ExporterModule, type ExporterLoader } from './exporter_module';
import type { ExporterAnswer, HandoutRequest } from './exporter';

// In the order of pdf::Face.
const fontFiles = ['source-sans-regular', 'source-sans-semibold', 'source-sans-italic', 'source-code-regular'];

const addressOf = (file: string): string => new URL(file, import.meta.url).href;

function answer(message: ExporterAnswer, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

async function loadBytes(file: string): Promise<Uint8Array<ArrayBuffer>> {
  let problem: string;
  try {
    const response = await fetch(addressOf(file));
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    problem = `the server says ${response.status}`;
  } catch (error) {
    problem = error instanceof Error ? error.message : String(error);
  }
  throw new ExportError(`/${file} could not be loaded (${problem}). Check the connection and try again.`);
}

async function loadLoader(): Promise<ExporterLoader> {
  try {
    return ((await import(addressOf('exporter.js'))) as { default: ExporterLoader }).default;
  } catch {
    throw new ExportError('/exporter.js could not be loaded. Check the connection and try again.');
  }
}

async function loadModule(): Promise<ExporterModule> {
  const [create, wasm] = await Promise.all([loadLoader(), loadBytes('exporter.wasm')]);
  return ExporterModule.load(create, wasm.buffer);
}

let module: ExporterModule | undefined;
let hasFonts = false;

async function write(request: HandoutRequest): Promise<void> {
  const progressed = (fraction: number): void => answer({ type: 'progressed', fraction });
  const content = loadBytes(`content/${request.language}.json`);
  content.catch(() => undefined); // told when it is waited for
  progressed(0.1);
  module ??= await loadModule();
  progressed(0.3);
  module.setPortalUrl(location.origin);
  module.setCompany(request.company);
  module.setContent(await content);
  module.chooseSet(request.set);
  progressed(0.5);
  if (request.format === 'pdf' && !hasFonts) {
    const fonts = await Promise.all(fontFiles.map((name) => loadBytes(`fonts/documents/${name}.ttf`)));
    for (const [face, bytes] of fonts.entries()) module.setFont(face, bytes);
    hasFonts = true;
  }
  progressed(0.7);
  const bytes = module.write(request.format, request.today);
  progressed(1);
  answer({ type: 'written', fileName: request.fileName, bytes }, [bytes.buffer]);
}

addEventListener('message', (event: MessageEvent<HandoutRequest>) => {
  write(event.data).catch((error: unknown) => {
    answer({ type: 'failed', message: error instanceof ExportError ? error.message : String(error) });
  });
});
