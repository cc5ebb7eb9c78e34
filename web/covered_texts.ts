// Where the page is drawn, some texts are still the browser's own and lie above the canvas, on which bars and open menus
// are drawn: those of fields, and those with characters that our typefaces lack. What of one lies below a bar or a menu is
// clipped away.

const texts = 'main .field > :is(input, select), main [data-shown]';
const covers = '.banner, .bottom, :is(.banner, .bottom) details[open], :is(.banner, .bottom) details[open] > *';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

// As an object of its own: the sides of a DOMRect are not copied with it.
function boxOf(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return { left, top, right, bottom };
}

const area = (box: Box): number => Math.max(0, box.right - box.left) * Math.max(0, box.bottom - box.top);

// The largest part of the box above, below, left or right of the cover.
function uncovered(box: Box, cover: Box): Box {
  const isApart =
    cover.left >= box.right || cover.right <= box.left || cover.top >= box.bottom || cover.bottom <= box.top;
  if (isApart) return box;
  const parts = [
    { ...box, bottom: Math.min(box.bottom, cover.top) },
    { ...box, top: Math.max(box.top, cover.bottom) },
    { ...box, right: Math.min(box.right, cover.left) },
    { ...box, left: Math.max(box.left, cover.right) },
  ];
  return parts.reduce((largest, part) => (area(part) > area(largest) ? part : largest));
}

function clipOf(box: Box, covering: Box[]): string {
  const visible = covering.reduce(uncovered, box);
  if (visible === box) return '';
  if (area(visible) === 0) return 'inset(50%)';
  const { left, top, right, bottom } = visible;
  return `inset(${top - box.top}px ${box.right - right}px ${box.bottom - bottom}px ${left - box.left}px)`;
}

export class CoveredTexts {
  private readonly clips = new WeakMap<HTMLElement, string>(); // as they were written: browsers write them otherwise

  constructor(private readonly page: HTMLElement) {
    window.addEventListener('scroll', () => this.clip(), { passive: true });
  }

  // To be called whenever elements have changed or moved.
  clip(): void {
    const shown = this.page.querySelectorAll<HTMLElement>(texts);
    if (shown.length === 0) return;
    const isDrawn = document.documentElement.classList.contains('glass');
    const covering = isDrawn
      ? Array.from(this.page.querySelectorAll(covers), boxOf)
      : [];
    const clips = Array.from(shown, (text) => clipOf(boxOf(text), covering));
    shown.forEach((text, i) => {
      const clip = clips[i] ?? '';
      const isLost = text.style.clipPath === '' && clip !== ''; // elements that change place lose it
      if (this.clips.get(text) === clip && !isLost) return;
      text.style.clipPath = clip;
      this.clips.set(text, clip);
    });
  }
}
