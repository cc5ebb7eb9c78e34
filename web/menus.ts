// The menus of the bars lie over the page: they close by Esc, and when something beside them is pressed or gets the focus.
// When another page follows, the module closes them.

const openMenus = ':is(.banner, .bottom) details[open]';

export class Menus {
  constructor(private readonly root: HTMLElement) {
    // Before the search hears of Esc.
    window.addEventListener('keydown', (event) => this.keyPressed(event), true);
    window.addEventListener('pointerdown', (event) => this.closeBeside(event.target));
    window.addEventListener('focusin', (event) => this.closeBeside(event.target));
  }

  private get open(): HTMLDetailsElement[] {
    return Array.from(this.root.querySelectorAll<HTMLDetailsElement>(openMenus));
  }

  private keyPressed(event: KeyboardEvent): void {
    const menus = this.open;
    if (event.key !== 'Escape' || event.isComposing || menus.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    for (const menu of menus) {
      const hadFocus = menu.contains(document.activeElement);
      menu.open = false;
      if (hadFocus) menu.querySelector('summary')?.focus({ preventScroll: true });
    }
  }

  private closeBeside(place: EventTarget | null): void {
    for (const menu of this.open) {
      if (!(place instanceof Node) || !menu.contains(place)) menu.open = false;
    }
  }
}
