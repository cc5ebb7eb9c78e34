// Which of the sections that "on this page" lists is being read. The browser tells when a heading crosses a line; while
// nothing crosses it, nothing runs.

const listedLinks = '#page > .aside > a[href^="#"]';
const line = 0.3; // of the window's height, from above: what has passed it is being read

export class SectionInView {
  private path = '';
  private listed = '';
  private shown = ''; // anchor; the module begins each page without
  private observer: IntersectionObserver | undefined;

  constructor(private readonly report: (anchor: string) => void) {}

  // After each change of the page.
  follow(): void {
    const anchors = Array.from(document.querySelectorAll(listedLinks), (link) => link.getAttribute('href') ?? '');
    const path = location.pathname;
    const listed = anchors.join(' ');
    if (path === this.path && listed === this.listed) return;
    if (path !== this.path) this.shown = '';
    this.path = path;
    this.listed = listed;
    this.observer?.disconnect();
    const headings = anchors.map((anchor) => document.getElementById(anchor.slice(1))).filter((found) => found !== null);
    if (headings.length === 0) return;
    // All that is above the line counts as within, so that no jump can pass by unnoticed.
    const rootMargin = `10000000px 0px -${100 * (1 - line)}% 0px`;
    this.observer = new IntersectionObserver(() => this.crossed(headings), { rootMargin });
    for (const heading of headings) this.observer.observe(heading);
  }

  private crossed(headings: HTMLElement[]): void {
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top <= line * window.innerHeight);
    const anchor = passed.at(-1)?.id ?? '';
    if (anchor === this.shown) return;
    this.shown = anchor;
    this.report(anchor);
  }
}
