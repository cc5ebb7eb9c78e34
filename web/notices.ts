// The served page holds a sentence for each thing that can go wrong; it is shown when that happens. And one that says that
// there is more to come.

export type Trouble =
  | 'module'
  | 'content'
  | 'stalled'
  | 'version'
  | 'fonts'
  | 'fonts_damaged'
  | 'webgl'
  | 'language';

const noticeOf = (trouble: Trouble): Element | null => document.querySelector(`[data-trouble="${trouble}"]`);

export function showTrouble(trouble: Trouble): void {
  noticeOf(trouble)?.removeAttribute('hidden');
}

export function hideTrouble(trouble: Trouble): void {
  noticeOf(trouble)?.setAttribute('hidden', '');
}

// The notice's own button.
export function onRemedy(trouble: Trouble, act: () => void): void {
  noticeOf(trouble)?.querySelector('button')?.addEventListener('click', act);
}

const quietMs = 2000; // what is there sooner is not worth a word

// "More is on its way", as a region that speaks politely when its text appears.
export class LoadingNotice {
  private timer: number | undefined;
  private readonly text = document.querySelector('.loading > span');

  begin(): void {
    this.end();
    this.timer = window.setTimeout(() => this.show(), quietMs);
  }

  // Without waiting longer: somebody did something that has to wait.
  show(): void {
    window.clearTimeout(this.timer);
    this.text?.removeAttribute('hidden');
  }

  end(): void {
    window.clearTimeout(this.timer);
    this.text?.setAttribute('hidden', '');
  }
}
