// Keeps the elements of the page as the module wants them: applies the commands of ui/page/page_diff.h.
// Elements that were served are adopted by their key, so nothing is replaced that is right already.

const enum Command {
  Page = 1,
  Remove,
  Element,
  Children,
  Place,
  Unplace,
}

const enum PlaceKind {
  None,
  InAncestor,
  InViewport,
}

// What Place says, for the style sheet, where each is 0 unless it is set.
const placeVariables = ['--x', '--y', '--w', '--h', '--px', '--py', '--pr'];
const layoutUnits = 64; // of a px: what browsers lay out in

const svgNamespace = 'http://www.w3.org/2000/svg';
const svgTags = new Set(['svg', 'path']);
// Attributes that belong to this layer and to the served document, not to the module.
const ownAttributes = new Set(['data-k', 'data-at', 'data-off', 'data-fixed', 'data-shown', 'style', 'tabindex']);

class CommandReader {
  private readonly view: DataView;
  private readonly texts: string;
  private position: number;
  private textPosition = 0;

  // `names`: those that earlier buffers have brought, by number.
  constructor(bytes: Uint8Array, private readonly names: string[]) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.position = 4 + this.view.getUint32(0, true);
    this.texts = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(4, this.position));
  }

  get isAtEnd(): boolean {
    return this.position >= this.view.byteLength;
  }
  byte(): number {
    return this.view.getUint8(this.position++);
  }
  short(): number {
    this.position += 2;
    return this.view.getUint16(this.position - 2, true);
  }
  integer(): number {
    this.position += 4;
    return this.view.getUint32(this.position - 4, true);
  }
  float(): number {
    this.position += 4;
    return this.view.getFloat32(this.position - 4, true);
  }
  text(): string {
    const begin = this.textPosition;
    this.textPosition += this.integer();
    return this.texts.slice(begin, this.textPosition);
  }
  name(): string {
    const number = this.short();
    return (this.names[number] ??= this.text());
  }
}

type PageElement = HTMLElement | SVGElement;

const controls = 'a, button, summary, input, select, textarea';

export class PageLayer {
  private readonly elements = new Map<number, PageElement>();
  private readonly served = new Map<string, PageElement>();
  private readonly names: string[] = [];

  // Disclosures that the module has open; the browser may have opened others.
  private readonly opened = new WeakSet<Element>();

  private beforeDialog: HTMLElement[] = [];

  // `root`: the element that holds the page's elements and nothing else.
  constructor(private readonly root: HTMLElement) {
    for (const element of root.querySelectorAll<PageElement>('[data-k]')) {
      this.served.set(element.dataset.k ?? '', element);
    }
  }

  apply(bytes: Uint8Array): void {
    const focused = document.activeElement;
    const around = focused?.parentElement;
    const before = focused instanceof HTMLButtonElement ? this.controlsBefore(focused) : [];
    const reader = new CommandReader(bytes, this.names);
    while (!reader.isAtEnd) {
      const command: Command = reader.byte();
      switch (command) {
        case Command.Page:
          this.describePage(reader);
          break;
        case Command.Remove:
          this.remove(reader.integer());
          break;
        case Command.Element:
          this.bringUpToDate(reader);
          break;
        case Command.Children:
          this.arrange(reader);
          break;
        case Command.Place:
          this.place(reader);
          break;
        case Command.Unplace:
          this.unplace(this.element(reader.integer()));
          break;
        default:
          throw new Error(`The module sent command ${command as number}, which this page does not know.`);
      }
    }
    // What was served and not taken over by now is no part of the page.
    this.served.clear();
    this.openDialog();
    if (focused instanceof HTMLButtonElement && !focused.isConnected) {
      // It went with what it did, and leaves the focus to what came in its place, or to the nearest control before it.
      const successor = around?.isConnected ? around.querySelector<HTMLElement>(controls) : null;
      const nearest = before.filter((control) => control.isConnected && control.checkVisibility()).at(-1);
      if (focused.matches('dialog *')) this.returnFocus();
      else (successor ?? nearest)?.focus({ preventScroll: true });
    }
  }

  // What lies behind it waits: the browser keeps focus and reading within.
  private openDialog(): void {
    const dialog = this.root.querySelector<HTMLDialogElement>('dialog:not([open])');
    if (!dialog) return;
    const opener = document.activeElement;
    this.beforeDialog = opener ? [...this.controlsBefore(opener), opener as HTMLElement] : [];
    dialog.showModal();
  }

  // To what opened the dialog, or to the nearest control before it that is still there. Browsers give it back to an element
  // that has gone.
  private returnFocus(): void {
    const nearest = this.beforeDialog.filter((control) => control.isConnected && control.checkVisibility()).at(-1);
    this.beforeDialog = [];
    nearest?.focus({ preventScroll: true });
  }

  private controlsBefore(control: Element): HTMLElement[] {
    const all = Array.from(this.root.querySelectorAll<HTMLElement>(controls));
    return all.slice(0, all.findIndex((one) => one === control));
  }

  isOpenByModule(disclosure: Element): boolean {
    return this.opened.has(disclosure);
  }

  // A dialog that is higher than the window: the browser scrolls it, and the canvas cannot.
  get hasTallDialog(): boolean {
    const dialog = this.root.querySelector('dialog');
    return dialog !== null && Number.parseFloat(dialog.style.getPropertyValue('--h')) > window.innerHeight;
  }

  private element(id: number): PageElement {
    const element = id === 0 ? this.root : this.elements.get(id);
    if (!element) throw new Error(`The module speaks of element ${id}, which does not exist.`);
    return element;
  }

  private describePage(reader: CommandReader): void {
    const language = reader.text();
    const title = reader.text();
    const description = reader.text();
    const height = reader.float();
    // Each of these is news to the whole page, also where nothing is new.
    if (document.documentElement.lang !== language) document.documentElement.lang = language;
    if (document.title !== title) document.title = title;
    document.querySelector('meta[name="description"]')?.setAttribute('content', description);
    this.root.style.setProperty('--page-h', `${height}px`);
  }

  private remove(id: number): void {
    const element = this.elements.get(id);
    if (element instanceof HTMLDialogElement && element.open) element.close();
    if (element?.isConnected) element.remove(); // with its subtree
    this.elements.delete(id);
  }

  private bringUpToDate(reader: CommandReader): void {
    const id = reader.integer();
    const isNew = reader.byte() === 1;
    const element = isNew ? this.adoptOrCreate(id, reader.text(), reader.name()) : this.element(id);
    const present = element.getAttributeNames();
    const isBare = present.length <= 1; // as created, with its key
    const wanted: string[] = [];
    for (let count = reader.short(); count > 0; --count) {
      const name = reader.name();
      const value = reader.text();
      if (isBare) element.setAttribute(name, value);
      else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
      setState(element, name, value);
      wanted.push(name);
    }
    for (const name of present) {
      // Opened before the module was there, which is told of it; or a dialog, which the browser opens.
      const isNotModules = name === 'open' && (isNew || element instanceof HTMLDialogElement);
      if (!wanted.includes(name) && !ownAttributes.has(name) && !isNotModules) removeAttribute(element, name);
    }
    if (wanted.includes('open')) this.opened.add(element);
    else this.opened.delete(element);
    if (reader.byte() === 1) {
      const text = reader.text();
      if (element instanceof HTMLTextAreaElement) {
        if (element.value !== text) element.value = text;
      } else if (element.childElementCount > 0 || element.textContent !== text) element.textContent = text;
    } else if (element.childElementCount === 0 && element.firstChild) {
      element.textContent = '';  // it held text, elements come
    }
  }

  private adoptOrCreate(id: number, key: string, tag: string): PageElement {
    let element = this.served.get(key);
    if (element?.localName !== tag) {
      element = svgTags.has(tag)
        ? document.createElementNS(svgNamespace, tag)
        : document.createElement(tag);
      element.setAttribute('data-k', key);
    }
    this.elements.set(id, element);
    return element;
  }

  private arrange(reader: CommandReader): void {
    const parent = this.element(reader.integer());
    const wanted: PageElement[] = [];
    for (let count = reader.integer(); count > 0; --count) wanted.push(this.element(reader.integer()));
    const isWanted = new Set<Node>(wanted);
    // Elements that stay are not moved, because that would take focus and selection from them.
    let next: ChildNode | null = parent.firstChild;
    const skipUnwanted = (): void => {
      while (next && !isWanted.has(next)) {
        const unwanted: ChildNode = next;
        next = next.nextSibling;
        unwanted.remove();
      }
    };
    for (const element of wanted) {
      skipUnwanted();
      if (next === element) {
        next = next.nextSibling;
      } else {
        parent.insertBefore(element, next);
      }
    }
    skipUnwanted();
  }

  private place(reader: CommandReader): void {
    const element = this.element(reader.integer());
    const kind: PlaceKind = reader.byte();
    if (kind === PlaceKind.None) {
      this.unplace(element);
      element.setAttribute('data-off', '');
      return;
    }
    const isTextShown = reader.byte() === 1;
    let style = '';
    for (const name of placeVariables) {
      const value = reader.float();
      if (value !== 0) style += `${name}:${Math.round(value * layoutUnits) / layoutUnits}px;`;
    }
    element.style.cssText = style;
    element.removeAttribute('data-off');
    element.setAttribute('data-at', '');
    element.toggleAttribute('data-fixed', kind === PlaceKind.InViewport);
    element.toggleAttribute('data-shown', isTextShown);
  }

  private unplace(element: PageElement): void {
    for (const name of ['style', 'data-at', 'data-off', 'data-fixed', 'data-shown']) element.removeAttribute(name);
  }
}

// Some attributes are only the beginning of a state that lives in a property.
function setState(element: PageElement, name: string, value: string): void {
  if (name === 'value' && element instanceof HTMLInputElement && element.value !== value) element.value = value;
  if (name === 'checked' && element instanceof HTMLInputElement) element.checked = true;
  if (name === 'selected' && element instanceof HTMLOptionElement) element.selected = true;
}

function removeAttribute(element: PageElement, name: string): void {
  element.removeAttribute(name);
  if (name === 'value' && element instanceof HTMLInputElement && element.value !== '') element.value = '';
  if (name === 'checked' && element instanceof HTMLInputElement) element.checked = false;
}
