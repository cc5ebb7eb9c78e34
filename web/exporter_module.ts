// The module of the document writers (shell/web/exporter) as an object: texts and files instead of bytes in memory.

// The module's exports; see shell/web/exporter/exporter.cpp.
interface Exports {
  _exporter_receive(size: number): void;
  _exporter_set_font(face: number): void;
  _exporter_set_portal_url(): void;
  _exporter_set_company(): void;
  _exporter_set_content(): number;
  _exporter_choose_set(): number;
  _exporter_choose_format(): number;
  _exporter_write(): number;
}

// The module's imports; see shell/web/exporter/host_library.js.
interface ExporterHost {
  takeBytes(): Uint8Array;
  written(bytes: Uint8Array): void;
  failed(reason: string): void;
}

export type ExporterLoader = (options: { wasmBinary: ArrayBuffer; host: ExporterHost }) => Promise<Exports>;

// A sentence for people.
export class ExportError extends Error {}

// Every function throws ExportError. After one that says the module stopped, the object is of no more use.
export class ExporterModule {
  private exports: Exports | undefined;
  private pending = new Uint8Array();
  private file: Uint8Array<ArrayBuffer> = new Uint8Array();
  private reason = '';

  private constructor() {}

  static async load(create: ExporterLoader, wasmBinary: ArrayBuffer): Promise<ExporterModule> {
    const module = new ExporterModule();
    try {
      module.exports = await create({
        wasmBinary,
        host: {
          takeBytes: () => module.pending,
          written: (bytes) => {
            module.file = bytes as Uint8Array<ArrayBuffer>; // the module copies its memory, which is not shared
          },
          failed: (reason) => {
            module.reason = reason;
          },
        },
      });
    } catch (error) {
      throw new ExportError(`The browser did not start the program that writes documents (${String(error)}).`);
    }
    return module;
  }

  // `face` is the number of a pdf::Face.
  setFont(face: number, bytes: Uint8Array<ArrayBuffer>): void {
    this.call(bytes, (exports) => {
      exports._exporter_set_font(face);
      return 1;
    });
  }
  // Where links lead that leave the document: "https://portal.example".
  setPortalUrl(url: string): void {
    this.call(new TextEncoder().encode(url), (exports) => {
      exports._exporter_set_portal_url();
      return 1;
    });
  }
  // Whose name and address stand by the code for phones; empty = the address for everyone.
  setCompany(name: string): void {
    this.call(new TextEncoder().encode(name), (exports) => {
      exports._exporter_set_company();
      return 1;
    });
  }
  setContent(bundle: Uint8Array<ArrayBuffer>): void {
    this.call(bundle, (exports) => exports._exporter_set_content());
  }
  chooseSet(name: string): void {
    this.call(new TextEncoder().encode(name), (exports) => exports._exporter_choose_set());
  }
  // `format`: an id of core/handout/handout_format.h, "pdf"; `today`: "2026-11-24".
  write(format: string, today: string): Uint8Array<ArrayBuffer> {
    this.call(new TextEncoder().encode(format), (exports) => exports._exporter_choose_format());
    this.call(new TextEncoder().encode(today), (exports) => exports._exporter_write());
    return this.file;
  }

  private call(bytes: Uint8Array<ArrayBuffer>, use: (exports: Exports) => number): void {
    if (this.exports === undefined) throw new ExportError('The program that writes documents has stopped.');
    this.pending = bytes;
    let isDone: boolean;
    try {
      this.exports._exporter_receive(bytes.length);
      isDone = use(this.exports) === 1;
    } catch (error) {
      this.exports = undefined; // a module that trapped has lost its state
      throw new ExportError(
        `The program that writes documents has stopped (${String(error)}). If memory is short, close other pages and try again.`,
      );
    }
    if (!isDone) throw new ExportError(this.reason);
  }
}
