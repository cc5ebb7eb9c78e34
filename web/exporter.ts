// Writes documents in a worker of its own: one at a time, cancelled by ending the worker.
import { buildVersion } from './build_facts';
import { patienceMs } from './delivery';

export interface HandoutRequest {
  format: string; // "pdf"
  set: string; // "faq"
  language: string;
  fileName: string;
  company: string; // for which it is written; empty = for everyone
  today: string; // 2026-11-24
}

// What is posted to the worker.
export interface ExporterOrder extends HandoutRequest {
  version: string; // of the build that asks
}

export interface ExporterEvents {
  progressed(fraction: number): void; // 0 to 1
  written(fileName: string, bytes: Uint8Array<ArrayBuffer>): void;
  failed(message: string, isOutdated: boolean): void; // sentences in English; whether files of two builds have met
}

// What the worker posts.
export type ExporterAnswer =
  | { type: 'progressed'; fraction: number }
  | { type: 'written'; fileName: string; bytes: Uint8Array<ArrayBuffer> }
  | { type: 'failed'; message: string; isOutdated: boolean };

export class Exporter {
  private worker: Worker | undefined;
  private isWriting = false;
  private silence: number | undefined; // timer

  constructor(private readonly events: ExporterEvents) {}

  // Ends in `written` or `failed`, later. A document that is still being written is given up for this one.
  write(request: HandoutRequest): void {
    if (this.isWriting) this.cancel();
    this.isWriting = true;
    this.worker ??= this.startWorker();
    this.worker.postMessage({ ...request, version: buildVersion } satisfies ExporterOrder);
  }

  // No event comes any more of what was asked before.
  cancel(): void {
    if (this.isWriting) this.endWorker();
  }

  private endWorker(): void {
    window.clearTimeout(this.silence);
    this.worker?.terminate();
    this.worker = undefined;
    this.isWriting = false;
  }

  private startWorker(): Worker {
    const worker = new Worker(new URL('./exporter_worker.js', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event: MessageEvent<ExporterAnswer>) => {
      if (worker === this.worker) this.take(event.data);
    });
    const failed = (): void => {
      if (worker !== this.worker) return;
      const message = '/exporter_worker.js could not be started. Check the connection and try again.';
      this.take({ type: 'failed', message, isOutdated: false });
    };
    worker.addEventListener('error', failed);
    // It speaks as soon as it has its first order; later it watches its own files.
    this.silence = window.setTimeout(failed, patienceMs);
    return worker;
  }

  private take(answer: ExporterAnswer): void {
    window.clearTimeout(this.silence);
    switch (answer.type) {
      case 'progressed':
        this.events.progressed(answer.fraction);
        break;
      case 'written':
        this.isWriting = false;
        this.events.written(answer.fileName, answer.bytes);
        break;
      case 'failed':
        this.endWorker(); // what failed may have lost its state
        this.events.failed(answer.message, answer.isOutdated);
        break;
    }
  }
}
