// Pages of the portal follow each other without loading the document again; the address, the history and the scroll
// position behave as if they were loaded.

interface HistoryState {
  scrollY: number;
}

export interface Destination {
  path: string; // "/en/faq/"
  parameters: URLSearchParams;
  fragment: string; // without "#"
}

function destinationOf(url: URL): Destination {
  return { path: url.pathname, parameters: url.searchParams, fragment: decodeURIComponent(url.hash.slice(1)) };
}

function storedScroll(): number {
  const state = history.state as HistoryState | null;
  return typeof state?.scrollY === 'number' ? state.scrollY : 0;
}

export class Navigation {
  // `show` brings the destination on screen and says whether it could; where not, the document is loaded instead.
  constructor(private readonly show: (destination: Destination) => Promise<boolean>) {}

  current(): Destination {
    return destinationOf(new URL(location.href));
  }

  // From now on links lead to pages of the portal. Call it once the first page is shown.
  start(): void {
    history.scrollRestoration = 'manual';
    document.addEventListener('click', (event) => this.clicked(event));
    window.addEventListener('popstate', () => void this.returned());
    window.addEventListener('pagehide', () => this.rememberScroll());
    if (storedScroll() > 0) window.scrollTo(0, storedScroll());
  }

  // Filters show in the address; going back does not undo them one by one.
  replaceAddress(pathAndQuery: string): void {
    history.replaceState({ scrollY: window.scrollY } satisfies HistoryState, '', pathAndQuery + location.hash);
  }

  private rememberScroll(): void {
    history.replaceState({ scrollY: window.scrollY } satisfies HistoryState, '');
  }

  private clicked(event: MouseEvent): void {
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || !isPlain || event.defaultPrevented || link.download || (link.target && link.target !== '_self')) return;
    const url = new URL(link.href);
    const isPage = url.origin === location.origin && url.pathname.endsWith('/') && url.pathname !== '/';
    const isSamePage = url.pathname === location.pathname && url.search === location.search;
    if (!isPage || (isSamePage && url.hash !== '')) return; // the browser finds its way within a page
    event.preventDefault();
    void this.follow(url);
  }

  private async follow(url: URL): Promise<void> {
    this.rememberScroll();
    history.pushState({ scrollY: 0 } satisfies HistoryState, '', url.href);
    const destination = destinationOf(url);
    if (!(await this.show(destination))) {
      location.reload();
      return;
    }
    this.scrollTo(destination.fragment);
    this.focusHeading();
  }

  private async returned(): Promise<void> {
    if (!(await this.show(this.current()))) {
      location.reload();
      return;
    }
    window.scrollTo(0, storedScroll());
  }

  private scrollTo(fragment: string): void {
    const target = fragment ? document.getElementById(fragment) : null;
    if (target) target.scrollIntoView();
    else window.scrollTo(0, 0);
  }

  // Whoever listens hears where they are.
  private focusHeading(): void {
    const heading = document.querySelector<HTMLElement>('main h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}
