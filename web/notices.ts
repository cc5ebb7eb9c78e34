// The served page holds a sentence for each thing that can go wrong; it is shown when that happens.

export type Trouble = 'module' | 'content' | 'fonts' | 'webgl' | 'language';

export function showTrouble(trouble: Trouble): void {
  document.querySelector(`[data-trouble="${trouble}"]`)?.removeAttribute('hidden');
}

export function hideTrouble(trouble: Trouble): void {
  document.querySelector(`[data-trouble="${trouble}"]`)?.setAttribute('hidden', '');
}
