// The search field by keyboard: Ctrl K, Cmd K and "/" lead to it, arrows and Enter through what was found, Esc back to
// where the reader was. Focus is the browser's own throughout, so Enter on a result is a click on its link.
const writing = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

export class SearchKeys {
  private isSearching = false;
  private scrollBefore = 0; // of the page that the results stand in for
  private focusBefore = ''; // key of the element from which the field was entered

  // `showNow` brings the page up to date, once there is something to do that.
  constructor(
    private readonly root: HTMLElement,
    private readonly showNow: () => void,
  ) {
    window.addEventListener('keydown', (event) => this.keyPressed(event));
    root.addEventListener('focusin', (event) => this.focused(event));
    root.addEventListener('input', (event) => this.entered(event));
    root.addEventListener('click', (event) => this.clicked(event));
  }

  private get field(): HTMLInputElement | null {
    return this.root.querySelector<HTMLInputElement>('[role="search"] input');
  }

  private get results(): HTMLElement[] {
    return Array.from(this.root.querySelectorAll<HTMLElement>('[data-k="hits"] a'));
  }

  private keyPressed(event: KeyboardEvent): void {
    const field = this.field;
    const target = event.target as Element;
    const isControlled = event.ctrlKey || event.metaKey;
    if (!field?.checkVisibility() || event.isComposing || event.altKey) return;
    if (isControlled && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      this.enter(field);
    } else if (isControlled) {
      return;
    } else if (event.key === '/' && !target.matches(writing) && document.documentElement.dataset.slash !== 'off') {
      event.preventDefault(); // Firefox would open its own search
      this.enter(field);
    } else if (event.key === 'Escape' && (target === field || (field.value !== '' && !target.matches(writing)))) {
      event.preventDefault();
      this.leave(field);
    } else if (!event.shiftKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp' || event.key === 'Enter')) {
      this.move(event, field);
    }
  }

  private enter(field: HTMLInputElement): void {
    field.focus({ preventScroll: true }); // it is on the screen wherever the page stands
    field.select();
  }

  // From the field to the first result, from result to result, from the first one back to the field.
  private move(event: KeyboardEvent, field: HTMLInputElement): void {
    const results = this.results;
    const at = results.indexOf(event.target as HTMLElement);
    const isInField = event.target === field;
    if (event.key === 'Enter' ? !isInField : !isInField && at < 0) return;
    const next = event.key === 'ArrowUp' ? at - 1 : at + 1;
    const isOnFirst = at === 0 && event.key === 'ArrowUp';
    if (!isOnFirst && !results[next]) return;
    event.preventDefault();
    if (isOnFirst) this.enter(field);
    else results[next]?.focus();
  }

  private focused(event: FocusEvent): void {
    const field = this.field;
    const before = event.relatedTarget;
    if (event.target !== field || !field) return;
    this.isSearching = field.value !== '';
    if (before instanceof Element && !this.results.includes(before as HTMLElement)) {
      this.focusBefore = before.getAttribute('data-k') ?? '';
    }
  }

  // After Controls has told the module. Results begin at the top; without them the reader is where they were.
  private entered(event: Event): void {
    const field = this.field;
    if (event.target !== field || !field) return;
    const wasSearching = this.isSearching;
    this.isSearching = field.value !== '';
    if (this.isSearching === wasSearching) return;
    if (this.isSearching) this.scrollBefore = window.scrollY;
    this.showNow();
    window.scrollTo(0, this.isSearching ? 0 : this.scrollBefore);
  }

  private leave(field: HTMLInputElement): void {
    if (field.value !== '') {
      field.value = '';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    this.giveFocusBack(field);
  }

  // The button that clears the search goes away with the results.
  private clicked(event: MouseEvent): void {
    const field = this.field;
    if (!field || !(event.target as Element).closest('[data-k="clear"]')) return;
    this.isSearching = false;
    this.showNow();
    window.scrollTo(0, this.scrollBefore);
    this.giveFocusBack(field);
  }

  private giveFocusBack(field: HTMLInputElement): void {
    const before = this.root.querySelector<HTMLElement>(`[data-k="${CSS.escape(this.focusBefore)}"]`);
    field.blur();
    before?.focus({ preventScroll: true });
  }
}
