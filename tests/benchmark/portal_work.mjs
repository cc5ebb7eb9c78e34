// How long the processor is busy with the portal, without a slowed browser: the module's frames, changes of the route,
// and a pack of many entries. The calls into the module are timed where the page makes them. A display that draws in
// software works in a process of its own, for which the module's calls of WebGL wait where it falls behind: they are
// timed too.
import { later } from './first_visit.mjs';

// Stands in for the module's loader: the same module, with its calls noted.
const timedLoader = `
import create from '/flytt.js?own';
export default async (options) => {
  const own = await create(options);
  const timed = Object.create(own);
  globalThis.frames = [];
  timed._flytt_frame = () => {
    globalThis.webglMs = 0;
    const begin = performance.now();
    const shown = own._flytt_frame();
    const wholeMs = performance.now() - begin;
    globalThis.frames.push({ wholeMs, ownMs: wholeMs - globalThis.webglMs });
    return shown;
  };
  globalThis.moduleBytes = () => own.HEAPU8.length;
  return timed;
};`;

export async function openTimed(browser, url, { slowFor = 60_000 } = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.route(/\/flytt\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body: timedLoader }));
  await page.addInitScript(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => globalThis.longTasks.push(...list.getEntries().map((task) => task.duration))).observe({
      type: 'longtask',
      buffered: true,
    });
    const { prototype } = WebGL2RenderingContext;
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (typeof value !== 'function' || name === 'constructor') continue;
      prototype[name] = function (...values) {
        const begin = performance.now();
        const result = value.apply(this, values);
        globalThis.webglMs += performance.now() - begin;
        return result;
      };
    }
  });
  page.setDefaultTimeout(slowFor);
  await page.goto(url, { timeout: slowFor });
  await page.waitForSelector('html.glass');
  await later(1);
  return page;
}

// The longest task since the last call, in ms; 0 where none took 50 ms.
export async function longestTask(page) {
  await later(0.5);
  return page.evaluate(() => Math.max(0, ...globalThis.longTasks.splice(0)));
}

export async function scroll(page, steps, distance) {
  for (let step = 0; step < steps; ++step) {
    await page.evaluate((by) => window.scrollBy(0, by), step * 2 < steps ? distance : -distance);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  }
}

// { whole, own } of the frames of a scroll through the page, each { middleMs, lateMs }: all of a frame, and without its
// calls of WebGL, whose sum is right in the middle only: the browser's clock is coarser than a call. Late: 95 of 100 are
// faster.
export async function timeFrames(page) {
  await scroll(page, 100, 150); // compiled and warm
  await page.evaluate(() => (globalThis.frames.length = 0));
  await scroll(page, 200, 150);
  const frames = await page.evaluate(() => globalThis.frames);
  const spread = (times) => {
    times.sort((a, b) => a - b);
    return { middleMs: times[times.length >> 1], lateMs: times[Math.floor(times.length * 0.95)] };
  };
  return { whole: spread(frames.map(({ wholeMs }) => wholeMs)), own: spread(frames.map(({ ownMs }) => ownMs)) };
}

// Bytes that the module's memory and the page's objects grow by over 300 frames of an unchanged page.
export async function growthOfSteadyFrames(page) {
  const devtools = await page.context().newCDPSession(page);
  const measure = async () => {
    await page.evaluate(() => (globalThis.frames.length = 0));
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return { objects: usedSize, module: await page.evaluate(() => globalThis.moduleBytes()) };
  };
  await scroll(page, 100, 1);
  const before = await measure();
  await scroll(page, 300, 1);
  const after = await measure();
  return { objects: after.objects - before.objects, module: after.module - before.module };
}

// { appliedMs, laidOutMs }: from the click on a link until the module has drawn the other page and its elements are
// there, and until the browser has laid them out too. Middle of the changes in both directions.
export function timeRouteChanges(page, paths, rounds) {
  return page.evaluate(
    async ([paths, rounds]) => {
      const times = [];
      for (let round = 0; round < rounds; ++round) {
        const path = paths[round % paths.length];
        const link = document.querySelector(`nav.rail a[href="${path}"]`);
        const begin = performance.now();
        link.click();
        const applied = performance.now();
        document.body.getBoundingClientRect();
        const laidOut = performance.now();
        if (round >= 2 * paths.length) times.push([applied - begin, laidOut - begin]);
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
      const middle = (at) => times.map((time) => time[at]).sort((a, b) => a - b)[times.length >> 1];
      return { appliedMs: middle(0), laidOutMs: middle(1) };
    },
    [paths, rounds],
  );
}
