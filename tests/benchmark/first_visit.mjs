// A first visit as over a slow mobile network and on a slow telephone: what is transferred, and when the page is there.
// Chromium slows itself down, so that the machine's own speed still counts: compare visits of one run only.
const slowNetwork = {
  offline: false,
  latency: 150, // ms
  downloadThroughput: 1.6e6 / 8, // bytes a second
  uploadThroughput: 0.75e6 / 8,
};
const slowProcessor = 4; // times slower
const idleSeconds = 5;

export const telephone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

// Runs in the page before all else: notes when it is ready, and counts what it lets run by itself.
function observe() {
  const seen = { readyMs: 0, largestMs: 0, shift: 0, longestTaskMs: 0, frames: 0, timers: 0 };
  globalThis.seen = seen;
  const ready = () => (seen.readyMs ||= performance.now());
  // The portal says so in a class of the root …
  new MutationObserver(() => {
    if (document.documentElement?.matches('.glass, .live')) ready();
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['class'] });
  // … and Vue leaves itself in the element that it has taken over.
  Object.defineProperty(Element.prototype, '__vue_app__', {
    set(app) {
      Object.defineProperty(this, '__vue_app__', { value: app });
      ready();
    },
  });
  const watch = (type, use) =>
    new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({ type, buffered: true });
  watch('largest-contentful-paint', (paint) => (seen.largestMs = paint.startTime));
  watch('layout-shift', (shift) => (seen.shift += shift.value));
  watch('longtask', (task) => (seen.longestTaskMs = Math.max(seen.longestTaskMs, task.duration)));
  const count = (name, what) => {
    const original = window[name];
    window[name] = (callback, ...rest) =>
      original.call(
        window,
        (...values) => {
          ++seen[what];
          callback(...values);
        },
        ...rest,
      );
  };
  count('requestAnimationFrame', 'frames');
  for (const name of ['setTimeout', 'setInterval', 'requestIdleCallback']) count(name, 'timers');
}

export const later = (seconds) => new Promise((resolve) => setTimeout(resolve, 1000 * seconds));

async function processorSeconds(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value;
}

// { bytes, firstPaintMs, largestMs, readyMs, shift, longestTaskMs, idle: { share, frames, timers } }
export async function visitFirst(browser, url) {
  const context = await browser.newContext(telephone);
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    let bytes = 0;
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    await devtools.send('Network.enable');
    await devtools.send('Performance.enable');
    await devtools.send('Network.emulateNetworkConditions', slowNetwork);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowProcessor });
    await page.addInitScript(observe);
    await page.goto(url);
    await page.waitForFunction(() => globalThis.seen.readyMs > 0, undefined, { polling: 200, timeout: 60_000 });
    await later(3);
    const at = await page.evaluate(() => ({
      ...globalThis.seen,
      firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    }));
    const before = await processorSeconds(devtools);
    await later(idleSeconds);
    const share = ((await processorSeconds(devtools)) - before) / idleSeconds;
    const after = await page.evaluate(() => globalThis.seen);
    return { ...at, bytes, idle: { share, frames: after.frames - at.frames, timers: after.timers - at.timers } };
  } finally {
    await context.close();
  }
}
