// Work that takes long is done in workers, one for each job under way. One whose job has ended well waits for the next: it
// has loaded everything already.
import { buildVersion } from './build_facts';
import { patienceMs } from './delivery';

export interface JobInput {
  name: string;
  file: Blob; // read by the worker in pieces of a megabyte; what crosses to it is a reference
}

export interface JobOrder {
  job: number; // by which it is spoken of
  kind: string;
  parameters: string; // JSON, as the kind wants it
  inputs: JobInput[];
}

// What is posted to the worker.
export interface WorkshopOrder extends JobOrder {
  version: string; // of the build that asks
}

export interface MadeFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

// What the worker posts.
export type WorkshopAnswer =
  | { type: 'progressed'; fraction: number }
  | { type: 'finished'; files: MadeFile[]; report: string }
  | { type: 'failed'; message: string; isOutdated: boolean };

export interface JobEvents {
  progressed(job: number, fraction: number): void; // 0 to 1
  finished(job: number, files: MadeFile[], report: string): void;
  failed(job: number, message: string, isOutdated: boolean): void; // sentences in English; whether files of two builds have met
}

interface Running {
  worker: Worker;
  silence: number; // timer
}

const workerFile = './workshop_worker.js';

export class Jobs {
  private readonly running = new Map<number, Running>();
  private idle: Worker | undefined;

  constructor(private readonly events: JobEvents) {}

  // Ends in `finished` or `failed`, later.
  begin(order: JobOrder): void {
    let worker: Worker;
    try {
      worker = this.idle ?? new Worker(new URL(workerFile, import.meta.url), { type: 'module' });
    } catch (error) {
      // Later, as always: the caller is at work.
      void Promise.resolve().then(() => this.events.failed(order.job, `The browser starts no worker (${String(error)}).`, false));
      return;
    }
    this.idle = undefined;
    let hasSpoken = false;
    const failed = (): void => {
      const what = hasSpoken ? 'has stopped' : 'could not be started';
      const message = `${workerFile.slice(1)} ${what}. Check the connection and try again.`;
      this.take(order.job, worker, { type: 'failed', message, isOutdated: false });
    };
    worker.onmessage = (event: MessageEvent<WorkshopAnswer>) => {
      hasSpoken = true;
      this.take(order.job, worker, event.data);
    };
    worker.onerror = failed;
    // It speaks as soon as it has its order; later it watches its own files.
    this.running.set(order.job, { worker, silence: window.setTimeout(failed, patienceMs) });
    worker.postMessage({ ...order, version: buildVersion } satisfies WorkshopOrder);
  }

  // No event comes any more of it.
  cancel(job: number): void {
    this.end(job)?.terminate();
  }

  private end(job: number): Worker | undefined {
    const running = this.running.get(job);
    if (!running) return undefined;
    window.clearTimeout(running.silence);
    this.running.delete(job);
    return running.worker;
  }

  private take(job: number, worker: Worker, answer: WorkshopAnswer): void {
    const running = this.running.get(job);
    if (running?.worker !== worker) return;
    window.clearTimeout(running.silence);
    switch (answer.type) {
      case 'progressed':
        this.events.progressed(job, answer.fraction);
        break;
      case 'finished':
        this.end(job);
        this.idle?.terminate();
        this.idle = worker;
        this.events.finished(job, answer.files, answer.report);
        break;
      case 'failed':
        this.end(job)?.terminate(); // what failed may have lost its state
        this.events.failed(job, answer.message, answer.isOutdated);
        break;
    }
  }
}
