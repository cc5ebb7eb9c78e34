// The module of all work that takes long (shell/web/workshop) as an object: texts and files instead of bytes in memory.
import type { MadeFile } from './jobs';

// The module's exports; see shell/web/workshop/workshop.cpp.
interface Exports {
  _workshop_receive(size: number): void;
  _workshop_begin(kindSize: number): number;
  _workshop_give(nameSize: number): number;
  _workshop_open_input(bytes: number): number;
  _workshop_feed(): number;
  _workshop_step(): number;
  _workshop_finish(): number;
}

// The module's imports; see shell/web/workshop/host_library.js.
interface WorkshopHost {
  takeBytes(): Uint8Array;
  needs(name: string): void;
  file(name: string, mediaType: string, bytes: Uint8Array): void;
  report(text: string): void;
  failed(reason: string): void;
}

export type WorkshopLoader = (options: { wasmBinary: ArrayBuffer; host: WorkshopHost }) => Promise<Exports>;

// A sentence for people.
export class JobError extends Error {}

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}

// One job at a time. Every function throws JobError. After one that says the module stopped, the object is of no more use.
export class WorkshopModule {
  private exports: Exports | undefined;
  private pending: Uint8Array = new Uint8Array();
  private needed: string[] = [];
  private files: MadeFile[] = [];
  private resultReport = '';
  private reason = '';

  private constructor() {}

  static async load(create: WorkshopLoader, wasmBinary: ArrayBuffer): Promise<WorkshopModule> {
    const module = new WorkshopModule();
    try {
      module.exports = await create({
        wasmBinary,
        host: {
          takeBytes: () => module.pending,
          needs: (name) => void module.needed.push(name),
          // The module copies its memory, which is not shared.
          file: (name, mediaType, bytes) => void module.files.push({ name, mediaType, bytes: bytes as Uint8Array<ArrayBuffer> }),
          report: (text) => {
            module.resultReport = text;
          },
          failed: (reason) => {
            module.reason = reason;
          },
        },
      });
    } catch (error) {
      throw new JobError(`The browser did not start the program that does this work (${String(error)}).`);
    }
    return module;
  }

  // Gives up what was begun before. The names of the portal's files that the job needs; all are to be given first.
  begin(kind: string, parameters: string): string[] {
    this.needed = [];
    const name = encode(kind);
    this.call(joined(name, encode(parameters)), (exports) => exports._workshop_begin(name.length));
    return this.needed;
  }
  give(file: string, bytes: Uint8Array): void {
    const name = encode(file);
    this.call(joined(name, bytes), (exports) => exports._workshop_give(name.length));
  }
  // A file of the visitor's; its bytes follow, in pieces of any size.
  openInput(name: string, size: number): void {
    this.call(encode(name), (exports) => exports._workshop_open_input(size));
  }
  feed(piece: Uint8Array): void {
    this.call(piece, (exports) => exports._workshop_feed());
  }
  // How much is done after it, 0 to 1.
  step(): number {
    let done = 0;
    this.call(new Uint8Array(), (exports) => {
      done = exports._workshop_step();
      return done < 0 ? 0 : 1;
    });
    return done;
  }
  finish(): { files: MadeFile[]; report: string } {
    this.files = [];
    this.resultReport = '';
    this.call(new Uint8Array(), (exports) => exports._workshop_finish());
    return { files: this.files, report: this.resultReport };
  }

  private call(bytes: Uint8Array, use: (exports: Exports) => number): void {
    if (this.exports === undefined) throw new JobError('The program that does this work has stopped.');
    this.pending = bytes;
    let isDone: boolean;
    try {
      this.exports._workshop_receive(bytes.length);
      isDone = use(this.exports) === 1;
    } catch (error) {
      this.exports = undefined; // a module that trapped has lost its state
      throw new JobError(
        `The program that does this work has stopped (${String(error)}). If memory is short, close other pages and try again.`,
      );
    }
    if (!isDone) throw new JobError(this.reason);
  }
}
