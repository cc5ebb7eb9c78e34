// The address of what is seen, and where on the page, in the browser's history. Browsers refuse when a page writes there
// too often (Firefox 200 times in 10 s, Safari 100 times in 30 s), so what comes too fast waits, and the last counts.

const leastGap = 400; // ms between two addresses; 25 in 10 s
const gapAfterRefusal = 10_000; // ms

export interface HistoryState {
  scrollY: number;
}

// What is searched for stands behind it: a fragment is sent to no server, and to nobody who is told where a visitor
// comes from.
export const queryMark = '#q=';

export class AddressBar {
  private waiting: string | undefined;
  private timer: number | undefined;
  private lastWritten = -Infinity; // performance.now()

  // The address of what is seen has become another; going back does not undo that. Without a fragment of its own it
  // keeps the one that is there, unless that is a query.
  replace(address: string): void {
    this.waiting = address;
    const wait = this.lastWritten + leastGap - performance.now();
    if (wait <= 0) this.settle();
    else this.timer ??= window.setTimeout(() => this.settle(), wait);
  }

  // Another page is seen. False where the browser refuses: the document is to be loaded.
  push(address: string, scrollY: number): boolean {
    this.settle();
    const isPushed = this.write(() => history.pushState({ scrollY } satisfies HistoryState, '', address));
    if (isPushed) this.forget(); // what was refused belongs to the page before
    return isPushed;
  }

  rememberScroll(): void {
    this.settle();
    this.write(() => history.replaceState({ scrollY: window.scrollY } satisfies HistoryState, ''));
  }

  // The visitor went back or forth: what waited belongs to a page that is no longer seen.
  forget(): void {
    window.clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting = undefined;
  }

  // Writes now what waits.
  private settle(): void {
    const address = this.waiting;
    if (address === undefined) return;
    this.forget();
    const keepsFragment = !address.includes('#') && !location.hash.startsWith(queryMark);
    const whole = keepsFragment ? address + location.hash : address;
    const state: HistoryState = { scrollY: window.scrollY };
    if (this.write(() => history.replaceState(state, '', whole))) return;
    this.waiting = address;
    this.timer = window.setTimeout(() => this.settle(), gapAfterRefusal);
  }

  private write(change: () => void): boolean {
    try {
      change();
    } catch {
      return false; // a SecurityError: too often
    }
    this.lastWritten = performance.now();
    return true;
  }
}
