// Follows the size of the canvas in real pixels: windows, zoom, screens of another density. What it returns reports the
// size anew, after a change of text size or line spacing.
import type { PageSize } from './portal_module';
import { engineName } from './world';

const coarsePointer = matchMedia('(pointer: coarse)');

export function watchPageSize(canvas: HTMLCanvasElement, changed: (size: PageSize) => void): () => void {
  let devicePixels: { width: number; height: number } | undefined;
  const report = (): void => {
    const style = getComputedStyle(document.documentElement);
    const scale = window.devicePixelRatio;
    const width = canvas.clientWidth || window.innerWidth;
    const height = canvas.clientHeight || window.innerHeight;
    // Where a browser pretends to another density, its real pixels say nothing.
    const isTrue = devicePixels !== undefined && Math.abs(devicePixels.width - width * scale) < 2;
    changed({
      width: document.documentElement.clientWidth,
      frameWidth: window.innerWidth,
      height,
      scale,
      textScale: Number.parseFloat(style.fontSize) / 16,
      lineScale: Number.parseFloat(style.getPropertyValue('--line-scale')),
      deviceWidth: isTrue && devicePixels ? devicePixels.width : Math.round(width * scale),
      deviceHeight: isTrue && devicePixels ? devicePixels.height : Math.round(height * scale),
      isPointerCoarse: coarsePointer.matches,
      partsAfterSlash: engineName(navigator.userAgent) === 'gecko',
    });
  };
  const observer = new ResizeObserver((entries) => {
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- Safari does not know it
    const box = entries[0]?.devicePixelContentBoxSize?.[0];
    devicePixels = box && box.inlineSize > 0 ? { width: box.inlineSize, height: box.blockSize } : undefined;
    report();
  });
  try {
    observer.observe(canvas, { box: 'device-pixel-content-box' });
  } catch {
    observer.observe(canvas); // older Safari does not know real pixels
  }
  coarsePointer.addEventListener('change', report);
  report();
  return report;
}
