// Follows the size of the canvas in real pixels: windows, zoom, screens of another density.
import type { PageSize } from './portal_module';

const coarsePointer = matchMedia('(pointer: coarse)');

export function watchPageSize(canvas: HTMLCanvasElement, changed: (size: PageSize) => void): void {
  let devicePixels: { width: number; height: number } | undefined;
  const report = (): void => {
    const scale = window.devicePixelRatio;
    changed({
      width: document.documentElement.clientWidth,
      height: canvas.clientHeight || window.innerHeight,
      scale,
      deviceWidth: devicePixels?.width ?? Math.round((canvas.clientWidth || window.innerWidth) * scale),
      deviceHeight: devicePixels?.height ?? Math.round((canvas.clientHeight || window.innerHeight) * scale),
      isPointerCoarse: coarsePointer.matches,
    });
  };
  const observer = new ResizeObserver((entries) => {
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
}
