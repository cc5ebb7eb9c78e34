// Drawn text is as sharp as the browser's own at every density and zoom: the canvas has a pixel for each of the screen's,
// and the edges of its glyphs are as steep as those of the plain page. Zoom is what the browser makes of it: fewer CSS
// pixels of more device pixels each.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hex, pictureOf, pictureOfCanvas } from './pixels.mjs';
import { withPortal } from './portal_in_chromium.mjs';

const densities = [1, 1.25, 1.5, 2, 3];
const zooms = [0.67, 0.8, 1.1, 1.5, 2, 3];
const enough = 0.9; // of the steepness of the plain page

const withDevTools = (path, options, use) =>
  withPortal(path, options, async (portal, page) => use(portal, page, await page.context().newCDPSession(page)));

// A window of 1280 x 800 pixels or just below, of whole pixels as windows are; where Chromium is told to pretend, it would
// stretch the canvas over half pixels. It does not tell a page of another density alone, so the window changes as well.
async function show(portal, devTools, { density = 1, zoom = 1 }) {
  const [width, height] = [1280, 800].map((side) => 100 * Math.floor(side / zoom / 100) - 20 * densities.indexOf(density));
  await devTools.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: density * zoom, mobile: false });
  await portal.settled();
  await portal.settled();
}

// Playwright's own pictures are taken at the density that the page was opened with.
const take = (devTools) => async () => Buffer.from((await devTools.send('Page.captureScreenshot', { format: 'png' })).data, 'base64');

async function assertPixelForPixel(page, name) {
  const [canvas, screen] = await page.evaluate(() => {
    const { width, height } = document.getElementById('canvas');
    return [[width, height], [innerWidth * devicePixelRatio, innerHeight * devicePixelRatio]];
  });
  for (const side of [0, 1]) assert.ok(Math.abs(canvas[side] - screen[side]) < 0.01, `${name}: ${canvas} pixels for ${screen}`);
}

// How much of the way from ground to ink the colour goes in one step between neighbouring pixels, at the steepest steps:
// the upper tenth of all steps that can be seen. 1 is an edge between two pixels.
function steepness(picture, area) {
  const { ink, ground } = picture.inkAndGround(area);
  const part = picture.pixelsWithin(area);
  const green = (color) => (color >> 8) & 255;
  const range = Math.abs(green(ink) - green(ground));
  const steps = [];
  for (let y = part.top; y < part.bottom; ++y) {
    for (let x = part.left + 1; x < part.right; ++x) {
      const step = Math.abs(green(picture.at(x, y)) - green(picture.at(x - 1, y))) / range;
      if (step > 0.1) steps.push(step);
    }
  }
  assert.ok(steps.length > 100, 'there is text');
  steps.sort((a, b) => b - a);
  return steps[Math.floor(steps.length / 10)];
}

// The picture blown up, as a canvas of too few pixels would be.
function enlarged(picture, times) {
  const copy = Object.create(Object.getPrototypeOf(picture));
  Object.assign(copy, { width: Math.floor(picture.width * times), height: Math.floor(picture.height * times), scale: picture.scale * times });
  copy.at = (x, y) => {
    const [left, top] = [x, y].map((value) => Math.max(0, (value + 0.5) / times - 0.5));
    const [x0, y0] = [Math.floor(left), Math.floor(top)];
    const [x1, y1] = [Math.min(x0 + 1, picture.width - 1), Math.min(y0 + 1, picture.height - 1)];
    const mix = (bit) => {
      const part = (px, py) => (picture.at(px, py) >> bit) & 255;
      const upper = part(x0, y0) + (part(x1, y0) - part(x0, y0)) * (left - x0);
      const lower = part(x0, y1) + (part(x1, y1) - part(x0, y1)) * (left - x0);
      return Math.round(upper + (lower - upper) * (top - y0));
    };
    return mix(0) | (mix(8) << 8) | (mix(16) << 16);
  };
  return copy;
}

// The paragraph under the heading.
const text = (page) =>
  page.locator('main .lead').first().evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  });

const screens = [...densities.map((density) => ({ density })), ...zooms.map((zoom) => ({ zoom })), { density: 1.5, zoom: 1.1 }];
const nameOf = ({ density = 1, zoom = 1 }) => `density ${density}, zoom ${Math.round(100 * zoom)} %`;

test('the canvas has the pixels of the screen, and edges are as steep as those of the browser', async () => {
  await withDevTools('/en/?plain=1', {}, async (plainPortal, plain, plainTools) => {
    await withDevTools('/en/', {}, async (portal, page, devTools) => {
      let coarse;
      for (const screen of screens) {
        await show(portal, devTools, screen);
        await show(plainPortal, plainTools, screen);
        const name = nameOf(screen);
        await assertPixelForPixel(page, name);
        const area = await text(page);
        const picture = await pictureOfCanvas(page, take(devTools));
        const drawn = steepness(picture, area);
        const own = steepness(await pictureOf(plain, take(plainTools)), await text(plain));
        coarse ??= picture;
        const blownUp = steepness(enlarged(coarse, picture.width / coarse.width), area);
        const figures = `${drawn.toFixed(2)} drawn, ${own.toFixed(2)} plain, ${blownUp.toFixed(2)} blown up`;
        assert.ok(drawn >= enough * own, `${name}: steepest edges ${figures}`);
        // What would be seen if the canvas had the pixels of density 1; a zoomed page has other lines.
        if (screen.zoom === undefined && screen.density > 1) assert.ok(blownUp < enough * own, `${name}: ${figures}`);
        console.log(`${name}: steepest edges ${figures}`);
      }
    });
  });
});

test('modules of a QR code are whole pixels, black or white', async () => {
  for (const deviceScaleFactor of [1, 1.25, 1.5, 2, 3]) {
    await withDevTools('/en/mobile/', { deviceScaleFactor, viewport: { width: 640, height: 900 } }, async (portal, page) => {
      const box = await page.locator('main figure').first().evaluate((figure) => {
        const { left, top, right, bottom } = figure.getBoundingClientRect();
        return { left, top, right, bottom };
      });
      const picture = await pictureOfCanvas(page);
      const part = picture.pixelsWithin(box);
      const edge = Math.ceil(10 * deviceScaleFactor); // the light border has round corners
      const runs = new Set();
      const columns = new Set();
      for (let y = part.top + edge; y < part.bottom - edge; ++y) {
        let begin;
        for (let x = part.left + edge; x < part.right - edge; ++x) {
          const color = picture.at(x, y);
          assert.ok(color === 0 || color === 0xffffff, `density ${deviceScaleFactor}: ${hex(color)} at ${x}, ${y}`);
          if (color === picture.at(x - 1, y)) continue;
          if (begin !== undefined) runs.add(x - begin);
          begin = x;
          columns.add(x);
        }
      }
      const module = Math.min(...runs);
      const [first] = columns;
      assert.ok(module >= 4 * deviceScaleFactor, `a module has ${module} pixels`);
      assert.deepEqual([...runs].filter((run) => run % module !== 0), [], `density ${deviceScaleFactor}: runs of odd lengths`);
      assert.deepEqual([...columns].filter((x) => (x - first) % module !== 0), [], `density ${deviceScaleFactor}: columns apart`);
    });
  }
});

test('a pinch enlarges the page and breaks nothing', async () => {
  await withDevTools('/en/faq/', { viewport: { width: 400, height: 800 }, hasTouch: true, isMobile: true }, async (portal, page, devTools) => {
    const canvas = () => page.evaluate(() => [document.getElementById('canvas').width, document.getElementById('canvas').height]);
    const before = await canvas();
    await devTools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    await portal.settled();
    assert.equal(await page.evaluate(() => visualViewport.scale), 2);
    assert.deepEqual(await canvas(), before);
    await page.evaluate(() => document.querySelector('main summary').click());
    await page.locator('main details[open] p').first().waitFor();
    await devTools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
    await portal.settled();
    assert.deepEqual(await canvas(), before);
    const { ink, ground } = (await pictureOfCanvas(page)).inkAndGround();
    assert.notEqual(ink, ground);
  });
});
