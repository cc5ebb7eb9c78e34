// Pages of the portal follow each other without loading the document again; the address, the history and the scroll
// position behave as if they were loaded.

import { AddressBar, queryMark, type HistoryState } from './address_bar';

export interface Destination {
  path: string; // "/en/faq/"
  parameters: URLSearchParams; // filters, and "q" for what is searched for
  fragment: string; // without "#"; empty where something is searched for
}

// Where it failed, the document is loaded instead. Where it cannot be reached, since there is no network, the visitor stays:
// the browser's own page on that would take everything away. Where the visitor went on meanwhile, it is no longer wanted.
export type Outcome = 'shown' | 'failed' | 'unreachable' | 'overtaken';

function destinationOf(url: URL): Destination {
  const parameters = new URLSearchParams(url.search);
  if (!url.hash.startsWith(queryMark)) return { path: url.pathname, parameters, fragment: decoded(url.hash.slice(1)) };
  parameters.set('q', decoded(url.hash.slice(queryMark.length)));
  return { path: url.pathname, parameters, fragment: '' };
}

// As it stands, where it is no text in percent encoding.
function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function storedScroll(): number {
  const state = history.state as HistoryState | null;
  return typeof state?.scrollY === 'number' ? state.scrollY : 0;
}

// "/en/faq/" and "/sv/faq/": addresses differ in their first part only.
function isTranslation(url: URL): boolean {
  const withoutLanguage = (path: string): string => path.split('/').slice(2).join('/');
  return url.pathname !== location.pathname && withoutLanguage(url.pathname) === withoutLanguage(location.pathname);
}

// What stands at the top of the window, by the key that it has in every language.
class PlaceOnPage {
  private readonly key: string | undefined;
  private readonly top: number = 0;

  constructor() {
    if (window.scrollY === 0) return;
    for (const element of document.querySelectorAll('main :is(h2, h3, p, summary, li, tr)')) {
      const { top, height } = element.getBoundingClientRect();
      if (top < 0 || height === 0 || !element.checkVisibility()) continue;
      this.key = element.getAttribute('data-k') ?? undefined;
      this.top = top;
      return;
    }
  }

  restore(): void {
    const element = this.key === undefined ? null : document.querySelector(`[data-k="${CSS.escape(this.key)}"]`);
    if (element) window.scrollBy(0, element.getBoundingClientRect().top - this.top);
  }
}

// As the browser does for a link to a place on the page.
function goTo(id: string): void {
  const target = document.getElementById(id);
  if (!target) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
  target.scrollIntoView();
}

export class Navigation {
  private readonly addressBar = new AddressBar();
  private outcome: Outcome = 'shown'; // of what was wanted last
  private shownAddress = location.pathname;

  // `show` brings the destination on screen and says how it went.
  constructor(private readonly show: (destination: Destination) => Promise<Outcome>) {}

  current(): Destination {
    return destinationOf(new URL(location.href));
  }

  // From now on links lead to pages of the portal. Call it once the first page is shown.
  start(): void {
    history.scrollRestoration = 'manual';
    document.addEventListener('click', (event) => this.clicked(event));
    window.addEventListener('popstate', () => void this.returned());
    window.addEventListener('pagehide', () => this.addressBar.rememberScroll());
    const { fragment } = this.current();
    if (storedScroll() > 0) window.scrollTo(0, storedScroll());
    else if (fragment && window.scrollY === 0) this.scrollTo(fragment); // the drawing was faster than the browser
  }

  // Filters and search show in the address; going back does not undo them one by one.
  replaceAddress(address: string): void {
    this.addressBar.replace(address);
  }

  private clicked(event: MouseEvent): void {
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || !isPlain || event.defaultPrevented || link.download || (link.target && link.target !== '_self')) return;
    const url = new URL(link.href);
    const isPage = url.origin === location.origin && url.pathname.endsWith('/') && url.pathname !== '/';
    if (!isPage) return;
    this.addressBar.rememberScroll();
    const isSamePage = url.pathname === location.pathname && url.search === location.search;
    const isWithinPage = isSamePage && url.hash !== '';
    const showsResults = location.hash.startsWith(queryMark);
    if (isWithinPage && !showsResults) return; // the browser finds its way
    event.preventDefault();
    // In results it would take the query's place in the address, and the results with it.
    if (isWithinPage && link.getAttribute('href')?.startsWith('#')) goTo(url.hash.slice(1));
    else void this.follow(url);
  }

  private async follow(url: URL): Promise<void> {
    if (isTranslation(url)) return this.translate(url);
    if (!this.addressBar.push(url.href, 0)) {
      location.assign(url.href);
      return;
    }
    const destination = destinationOf(url);
    if (await this.isShown(destination)) {
      this.scrollTo(destination.fragment);
      this.focusHeading();
    } else {
      this.returnIfUnreachable();
    }
  }

  // The same page in another language: filters, fragment, focus and the entry that is read stay.
  private async translate(url: URL): Promise<void> {
    url.search = location.search;
    url.hash = location.hash;
    if (!this.addressBar.push(url.href, window.scrollY)) {
      location.assign(url.href);
      return;
    }
    const place = new PlaceOnPage();
    if (await this.isShown(destinationOf(url))) place.restore();
    else this.returnIfUnreachable();
  }

  private async returned(): Promise<void> {
    this.addressBar.forget();
    if (await this.isShown(this.current())) window.scrollTo(0, storedScroll());
    else if (this.outcome === 'unreachable') this.addressBar.replace(this.shownAddress);
  }

  private async isShown(destination: Destination): Promise<boolean> {
    this.outcome = await this.show(destination);
    if (this.outcome === 'failed') location.reload();
    if (this.outcome === 'shown') this.shownAddress = destination.path;
    return this.outcome === 'shown';
  }

  // From an address that was written for a page which did not come, to the one that is shown.
  private returnIfUnreachable(): void {
    if (this.outcome === 'unreachable') history.back();
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
