// Files of the visitor's: chosen by a field's own button, dropped onto it, or pasted. They stay here, where nothing but a job
// reads them; the module is told their names and sizes.
import type { PortalEvent } from '../build/generated/messages';
import type { JobInput } from './jobs';

type Report = (element: Element, event: PortalEvent) => void;

const fields = 'input[type="file"]';
const textFields = 'textarea, input:not([type="file"], [type="checkbox"], [type="radio"])';

const keyOf = (field: HTMLInputElement): string => (field.dataset.k ?? '').replace(/#.*$/, '');

const holdsFiles = (transfer: DataTransfer | null): boolean => transfer?.types.includes('Files') ?? false;

export class FileFields {
  private readonly chosen = new Map<string, File[]>();

  // `report`: of what happens to a field's element.
  constructor(
    private readonly root: HTMLElement,
    private readonly report: Report,
  ) {
    root.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'file') this.take(target, Array.from(target.files ?? []));
    });
    document.addEventListener('paste', (event) => this.pasted(event));
    // A file that misses its field would take the place of the page.
    window.addEventListener('dragover', (event) => {
      if (holdsFiles(event.dataTransfer)) event.preventDefault();
    });
    window.addEventListener('drop', (event) => this.dropped(event));
  }

  // What a job is to read, of the fields with these keys, blanks between.
  inputs(keys: string): JobInput[] {
    return keys.split(' ').flatMap((key) => (this.chosen.get(key) ?? []).map((file, i) => ({ name: `${key}/${i}`, file })));
  }

  forget(key: string): void {
    this.chosen.delete(key);
    for (const field of this.root.querySelectorAll<HTMLInputElement>(fields)) {
      if (keyOf(field) === key) field.value = '';
    }
  }

  // Nothing is chosen where the browser's window for it was closed.
  private take(field: HTMLInputElement, files: File[]): void {
    if (files.length === 0) return;
    const key = keyOf(field);
    this.chosen.set(key, files);
    this.report(field, { type: 'files_chosen', key, names: files.map(({ name }) => name), sizes: files.map(({ size }) => size) });
  }

  private dropped(event: DragEvent): void {
    if (!holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    const field = this.fieldFor(event.target);
    if (field) this.put(field, Array.from(event.dataTransfer?.files ?? []));
  }

  // Files wherever somebody is; a text, as copied out of a table, where a field has the focus.
  private pasted(event: ClipboardEvent): void {
    const target = document.activeElement;
    const field = target?.matches(textFields) === true ? undefined : this.fieldFor(target);
    if (!field || !event.clipboardData) return;
    const files = Array.from(event.clipboardData.files);
    const text = event.clipboardData.getData('text/plain');
    if (files.length === 0 && field === target && text !== '') files.push(new File([text], 'pasted.txt', { type: 'text/plain' }));
    if (files.length === 0) return;
    event.preventDefault();
    this.put(field, files);
  }

  // The field says that it holds them, as where they are chosen by its button.
  private put(field: HTMLInputElement, files: File[]): void {
    const held = new DataTransfer();
    for (const file of field.multiple ? files : files.slice(0, 1)) held.items.add(file);
    field.files = held.files;
    this.take(field, Array.from(held.files));
  }

  // The one that `target` is, or else the only one of the page.
  private fieldFor(target: EventTarget | null): HTMLInputElement | undefined {
    const all = Array.from(this.root.querySelectorAll<HTMLInputElement>(fields)).filter((field) => !field.disabled);
    const near = target instanceof Element ? target.closest('.file')?.querySelector<HTMLInputElement>(fields) : undefined;
    return all.find((field) => field === near) ?? (all.length === 1 ? all[0] : undefined);
  }
}
