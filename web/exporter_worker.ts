// The worker in which documents are written, so that the page answers meanwhile. Started by exporter.ts with the first
// document; it keeps the module and the typefaces for the next.
import { buildVersion, expectContentVersion, expectVersion, OtherVersion } from './build_facts';
import { deliverBytes, deliverScript } from './delivery';
import { checkedFont } from './font_check';
import { ExportError, ExporterModule, type ExporterLoader } from './exporter_module';
import type { ExporterAnswer, ExporterOrder } from './exporter';

// In the order of pdf::Face.
const fontFiles = ['source-sans-regular', 'source-sans-semibold', 'source-sans-italic', 'source-code-regular'].map(
  (name) => `documents/${name}`,
);

const addressOf = (file: string): string => new URL(file, import.meta.url).href;

function answer(message: ExporterAnswer, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

async function loadBytes(file: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await deliverBytes(addressOf(file));
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new ExportError(`/${file} could not be loaded (${problem}). Check the connection and try again.`);
  }
}

async function loadLoader(): Promise<ExporterLoader> {
  let loader;
  try {
    loader = (await deliverScript(addressOf('exporter.js'))) as { default: ExporterLoader; version?: string };
  } catch {
    throw new ExportError('/exporter.js could not be loaded. Check the connection and try again.');
  }
  expectVersion('The loader of the exporter', loader.version ?? '');
  return loader.default;
}

// The build writes the version at the end of the code.
async function loadCode(): Promise<ArrayBuffer> {
  const code = await loadBytes('exporter.wasm');
  expectVersion('The exporter', new TextDecoder().decode(code.subarray(-buildVersion.length)));
  return code.buffer;
}

async function loadContent(language: string): Promise<Uint8Array<ArrayBuffer>> {
  const bundle = await loadBytes(`content/${language}.json`);
  expectContentVersion(bundle);
  return bundle;
}

async function loadModule(): Promise<ExporterModule> {
  const [create, code] = await Promise.all([loadLoader(), loadCode()]);
  return ExporterModule.load(create, code);
}

let module: ExporterModule | undefined;
let hasFonts = false;

async function write(request: ExporterOrder): Promise<void> {
  const progressed = (fraction: number): void => answer({ type: 'progressed', fraction });
  expectVersion('The page', request.version);
  const content = loadContent(request.language);
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
    const fonts = await Promise.all(fontFiles.map(async (name) => checkedFont(name, await loadBytes(`fonts/${name}.ttf`))));
    for (const [face, bytes] of fonts.entries()) module.setFont(face, bytes);
    hasFonts = true;
  }
  progressed(0.7);
  const bytes = module.write(request.format, request.today);
  progressed(1);
  answer({ type: 'written', fileName: request.fileName, bytes }, [bytes.buffer]);
}

addEventListener('message', (event: MessageEvent<ExporterOrder>) => {
  write(event.data).catch((error: unknown) => {
    const message = error instanceof ExportError ? error.message : String(error);
    answer({ type: 'failed', message, isOutdated: error instanceof OtherVersion });
  });
});
