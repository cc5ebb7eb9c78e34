// The elements are the controls: what is done to them is reported, once, and nothing else is. What is done before the module
// is there waits, looks like it, and is reported then.
import type { PortalEvent } from '../build/generated/messages';
import type { PageLayer } from './page_layer';
import type { PortalModule } from './portal_module';
import { currentWorld } from './world';

// "search/field#field" is a part of the node "search/field".
function nodeKey(element: Element): string {
  return (element.getAttribute('data-k') ?? '').replace(/#.*$/, '');
}

function elementKey(element: Element | null): string {
  return element?.closest('[data-k]')?.getAttribute('data-k') ?? '';
}

// What is written may be of any length: it goes beside the event.
interface Report {
  event: PortalEvent;
  attachment: string;
}

export class Controls {
  private module: PortalModule | undefined;
  private layer: PageLayer | undefined;
  private waiting: Report[] = [];

  // `mustWait` is called when something was done that has to wait.
  constructor(
    private readonly root: HTMLElement,
    private readonly mustWait: () => void,
  ) {
    root.addEventListener('click', (event) => this.clicked(event));
    root.addEventListener('input', (event) => this.entered(event));
    // The browser opens a disclosure itself where a search within the page finds something in it.
    root.addEventListener('toggle', (event) => this.toggled(event.target), true);
    // Esc closes a dialog; that does what its first button does.
    root.addEventListener('cancel', ({ target }) => this.cancelled(target), true);
    root.addEventListener('focusin', (event) => this.focused(event.target as Element));
    root.addEventListener('focusout', () => this.module?.setFocus(''));
    root.addEventListener('pointerdown', (event) => this.pressed(event));
    for (const type of ['pointerup', 'pointercancel', 'blur'] as const) {
      window.addEventListener(type, () => this.module?.setPressed(''));
    }
  }

  // The module shows the route by now. What was done meanwhile is carried out, in the same order.
  connect(module: PortalModule, layer: PageLayer): void {
    this.module = module;
    this.layer = layer;
    for (const { event, attachment } of this.waiting) module.take(event, attachment);
    this.giveUpWaiting();
  }

  giveUpWaiting(): void {
    this.waiting = [];
    for (const element of this.root.querySelectorAll('[aria-busy]')) element.removeAttribute('aria-busy');
  }

  // Once the module has taken over the elements: what the reader, or a search, had opened in the served page stays open,
  // and what has the focus shows it.
  takeOver(): void {
    const focused = document.activeElement;
    if (focused && this.root.contains(focused)) this.focused(focused);
    const opened = Array.from(this.root.querySelectorAll('details')).filter((disclosure) => this.isNews(disclosure));
    for (const disclosure of opened) this.toggled(disclosure);
    if (opened.length > 0) this.module?.showNow();
  }

  report(element: Element, event: PortalEvent, attachment = ''): void {
    if (this.module) {
      this.module.take(event, attachment);
      return;
    }
    this.waiting.push({ event, attachment });
    element.setAttribute('aria-busy', 'true');
    this.mustWait();
  }

  private activate(control: Element): void {
    this.module?.take(currentWorld());
    this.report(control, { type: 'activated', key: nodeKey(control) });
  }

  private clicked(event: MouseEvent): void {
    if (this.module?.isRunning === false) return; // answers open as the browser has it
    const control = (event.target as Element).closest('button, summary, input[type="checkbox"], input[type="radio"]');
    if (!control || !this.root.contains(control) || control.hasAttribute('aria-disabled')) return;
    if (control.localName === 'summary') {
      if (!this.module) return; // the browser opens it; takeOver() tells
      event.preventDefault();
    }
    if (control instanceof HTMLButtonElement && control.dataset.copies !== undefined) {
      void this.copy(control, control.dataset.copies);
      return;
    }
    this.activate(control);
  }

  private async copy(button: HTMLButtonElement, text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.activate(button);
    } catch {
      this.report(button, { type: 'copy_failed' });
    }
  }

  private entered(event: Event): void {
    const field = event.target;
    const isField =
      field instanceof HTMLSelectElement ||
      field instanceof HTMLTextAreaElement ||
      (field instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(field.type));
    // Firefox enters a letter of two surrogates, as of an emoji, in two steps.
    const isHalfALetter = isField && /\p{Surrogate}/u.test(field.value);
    if (isField && !isHalfALetter) this.report(field, { type: 'value', key: nodeKey(field) }, field.value);
  }

  private cancelled(dialog: EventTarget | null): void {
    const button = dialog instanceof HTMLDialogElement ? dialog.querySelector('button') : null;
    if (button) this.activate(button);
  }

  private toggled(disclosure: EventTarget | null): void {
    if (!this.module || !(disclosure instanceof HTMLDetailsElement) || !this.isNews(disclosure)) return;
    const summary = disclosure.querySelector(':scope > summary');
    if (summary) this.activate(summary);
  }

  private isNews(disclosure: HTMLDetailsElement): boolean {
    return disclosure.open !== this.layer?.isOpenByModule(disclosure);
  }

  private focused(element: Element): void {
    this.module?.setFocus(element.matches(':focus-visible') ? elementKey(element) : '');
  }

  private pressed(event: PointerEvent): void {
    const control = (event.target as Element).closest('a, button, summary, label');
    this.module?.setPressed(event.button === 0 ? elementKey(control) : '');
  }
}
