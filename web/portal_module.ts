// The module of the portal (shell/web/portal) as an object of this page: texts instead of bytes in memory, and one
// place where a module that breaks down is noticed.
import type { PortalEvent, PortalRequest, RequestHandlers } from '../build/generated/messages';
import { expectVersion } from './build_facts';
import { deliver, deliverScript } from './delivery';
import { missingAdvance } from './missing_advance';
import { yieldToBrowser } from './yield_to_browser';

// The module's exports; see shell/web/portal/main.cpp.
interface Exports {
  _flytt_receive(size: number): void;
  _flytt_set_font(face: number): void;
  _flytt_open_display(): number;
  _flytt_begin_content(): void;
  _flytt_read_content(): number;
  _flytt_show_content(): number;
  _flytt_attach(): void;
  _flytt_take_event(): number;
  _flytt_set_viewport(
    width: number,
    frameWidth: number,
    height: number,
    scale: number,
    textScale: number,
    lineScale: number,
    deviceWidth: number,
    deviceHeight: number,
    isPointerCoarse: number,
    partsAfterSlash: number,
  ): void;
  _flytt_set_scroll(y: number): void;
  _flytt_set_focus(): void;
  _flytt_set_pressed(): void;
  _flytt_theme_changed(): void;
  _flytt_bring_up_to_date(): void;
  _flytt_frame(): number;
}

// The module's imports; see shell/web/portal/host_library.js.
interface Host {
  wantFrame(): void;
  takeBytes(): Uint8Array;
  request(json: string, attachment: Uint8Array): void;
  applyElements(commands: Uint8Array): void;
  color(variable: string): number;
  advance(face: number, codePoint: number): number;
  wantFont(face: number): void;
  displayLost(isLost: boolean): void;
}

export type PortalLoader = (options: {
  host: Host;
  instantiateWasm: (imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => object;
}) => Promise<Exports>;

export interface PortalHost {
  readonly handlers: RequestHandlers;
  applyElements(commands: Uint8Array): void;
  wantFont(face: number): void;
  shown(isDrawn: boolean): void;
  displayLost(isLost: boolean): void;
  brokeDown(error: unknown): void;
}

export interface PageSize {
  width: number; // CSS px, without the scroll bar
  frameWidth: number; // with it, as media queries count
  height: number;
  scale: number; // device px per CSS px
  textScale: number; // 1 at the root font size of the design, 16 px
  lineScale: number; // 1 at the line spacing of the design
  deviceWidth: number;
  deviceHeight: number;
  isPointerCoarse: boolean;
  partsAfterSlash: boolean; // whether the browser ends lines there
}

// Of content at one go: short enough for whatever a visitor does meanwhile, on slow devices too.
const readingMs = 8;

export class PortalModule {
  private exports: Exports | undefined;
  private pending: Uint8Array = new Uint8Array();
  private isFrameWanted = false;
  private isShown = false;
  private isBroken = false;
  private readings = 0;

  private constructor(private readonly host: PortalHost) {}

  // Throws where the code does not run.
  static async start(create: PortalLoader, code: WebAssembly.Module, host: PortalHost): Promise<PortalModule> {
    const module = new PortalModule(host);
    module.exports = await new Promise((resolve, reject) => {
      create({
        instantiateWasm: (imports, receive) => {
          WebAssembly.instantiate(code, imports).then(receive, reject);
          return {};
        },
        host: {
          wantFrame: () => module.wantFrame(),
          takeBytes: () => module.pending,
          request: (json, attachment) => module.handle(json, attachment),
          applyElements: (commands) => host.applyElements(commands),
          color: readColor,
          advance: missingAdvance,
          wantFont: (face) => host.wantFont(face),
          displayLost: (isLost) => host.displayLost(isLost),
        },
      }).then(resolve, reject);
    });
    return module;
  }

  // Not after a trap; then nothing that is asked of the module has an effect.
  get isRunning(): boolean {
    return !this.isBroken;
  }

  setFont(face: number, bytes: Uint8Array): void {
    this.receive(bytes, (exports) => exports._flytt_set_font(face));
  }
  openDisplay(): boolean {
    return this.call((exports) => exports._flytt_open_display()) === 1;
  }
  // Where the bundle holds nothing to show, or other content was asked for meanwhile, what was shown before stays.
  async showContent(bundle: Uint8Array): Promise<'shown' | 'empty' | 'overtaken'> {
    const reading = ++this.readings;
    this.receive(bundle, (exports) => exports._flytt_begin_content());
    while (this.readForAWhile()) {
      await yieldToBrowser();
      if (reading !== this.readings) return 'overtaken';
    }
    return this.call((exports) => exports._flytt_show_content()) === 1 ? 'shown' : 'empty';
  }
  // Content that is being read is no longer wanted.
  giveUpReading(): void {
    ++this.readings;
  }
  // True while there is more to read.
  private readForAWhile(): boolean {
    const end = performance.now() + readingMs;
    while (performance.now() < end) {
      if (this.call((exports) => exports._flytt_read_content()) !== 1) return false;
    }
    return true;
  }
  // `attachment` is what belongs to the event and is too long for a message.
  take(event: PortalEvent, attachment = ''): void {
    const encoder = new TextEncoder();
    if (attachment !== '') this.receive(encoder.encode(attachment), (exports) => exports._flytt_attach());
    const isUnderstood = this.receive(encoder.encode(JSON.stringify(event)), (exports) => exports._flytt_take_event());
    if (isUnderstood === 0) this.breakDown(new Error(`The module does not understand "${event.type}".`));
  }
  setPageSize(size: PageSize): void {
    this.call((exports) =>
      exports._flytt_set_viewport(
        size.width,
        size.frameWidth,
        size.height,
        size.scale,
        size.textScale,
        size.lineScale,
        size.deviceWidth,
        size.deviceHeight,
        size.isPointerCoarse ? 1 : 0,
        size.partsAfterSlash ? 1 : 0,
      ),
    );
  }
  setScroll(y: number): void {
    this.call((exports) => exports._flytt_set_scroll(y));
  }
  setFocus(elementKey: string): void {
    this.receive(new TextEncoder().encode(elementKey), (exports) => exports._flytt_set_focus());
  }
  setPressed(elementKey: string): void {
    this.receive(new TextEncoder().encode(elementKey), (exports) => exports._flytt_set_pressed());
  }
  themeChanged(): void {
    this.call((exports) => exports._flytt_theme_changed());
  }

  // The elements, and where they lie; what is shown comes with the next frame.
  bringUpToDate(): void {
    this.call((exports) => exports._flytt_bring_up_to_date());
  }

  // Brings elements and canvas up to date at once instead of with the next animation frame. Before it is called for the
  // first time there are no frames.
  showNow(): void {
    this.isShown = true;
    const shown = this.call((exports) => exports._flytt_frame()) ?? 0;
    if (shown > 0) this.host.shown(shown === 2);
  }

  // A request that is not known here is one of another version: nothing can be relied on any more.
  private handle(json: string, attachment: Uint8Array): void {
    const request = JSON.parse(json) as PortalRequest;
    if (!Object.hasOwn(this.host.handlers, request.type)) {
      this.breakDown(new Error(`The page does not understand "${request.type}".`));
      return;
    }
    const handler = this.host.handlers[request.type] as (request: PortalRequest, attachment: Uint8Array) => void;
    handler(request, attachment);
  }

  private breakDown(error: unknown): void {
    if (this.isBroken) return;
    this.isBroken = true;
    this.host.brokeDown(error);
  }

  private wantFrame(): void {
    if (this.isFrameWanted || !this.isShown) return;
    this.isFrameWanted = true;
    requestAnimationFrame(() => {
      this.isFrameWanted = false;
      this.showNow();
    });
  }

  private receive<Result>(bytes: Uint8Array, use: (exports: Exports) => Result): Result | undefined {
    this.pending = bytes;
    return this.call((exports) => {
      exports._flytt_receive(bytes.length);
      return use(exports);
    });
  }

  // A module that trapped has lost its state: nothing is called any more.
  private call<Result>(use: (exports: Exports) => Result): Result | undefined {
    if (this.isBroken || !this.exports) return undefined;
    try {
      return use(this.exports);
    } catch (error) {
      this.breakDown(error);
      return undefined;
    }
  }
}

// Loader and code are asked for at once: left to itself the loader asks for the code, which is the most of a visit, after it
// has come itself. Both functions throw what deliver() throws, and OtherVersion.

export async function loadLoader(url: string): Promise<PortalLoader> {
  const loader = (await deliverScript(url)) as { default: PortalLoader; version?: string };
  expectVersion('The loader', loader.version ?? '');
  return loader.default;
}

// Compiled while it comes in, where the server names its type.
export async function loadCode(url: string): Promise<WebAssembly.Module> {
  const code = await deliver(url, async (response) => {
    const isTyped = response.headers.get('Content-Type') === 'application/wasm';
    return isTyped ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
  });
  const [version] = WebAssembly.Module.customSections(code, 'version');
  expectVersion('The module', new TextDecoder().decode(version));
  return code;
}

function readColor(variable: string): number {
  const value = getComputedStyle(document.documentElement).getPropertyValue(variable).trim();
  const isShort = /^#[0-9a-f]{3}$/i.test(value);  // as minifiers write #ffffff
  const digits = isShort ? value.replace(/[0-9a-f]/gi, '$&$&') : value;
  return /^#[0-9a-f]{6}$/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : -1;
}
