// Where the visitor's own colours count ("high contrast"), nothing is shown in ours.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { colours } from '../../core/look/colours.mjs';
import { FaultySite } from './faulty_site.mjs';
import { inBoth, startBoth } from './in_both.mjs';
import { screens } from './pages.mjs';
import { hex, Picture } from './pixels.mjs';

// All colours of the style sheet but those that a visitor's colours may well be, too.
const ours = new Set(Object.values(colours).flatMap(({ light, dark }) => [light, dark].map((value) => `#${value.toLowerCase()}`)));
ours.delete('#ffffff');
let site;

startBoth();
before(async () => (site = await FaultySite.serve()));
after(() => site?.close());

for (const colorScheme of ['light', 'dark']) {
  inBoth(`no screen shows a colour of ours, ${colorScheme}`, async (visit, firefox) => {
    assert.ok(ours.size > 20);
    const isFirefox = visit.engine === 'Firefox';
    if (isFirefox) {
      const dark = { 'browser.display.background_color': '#000000', 'browser.display.foreground_color': '#FFFFFF' };
      await firefox.setPreferences({ 'browser.display.document_color_use': 2, ...(colorScheme === 'dark' ? dark : {}) });
    } else {
      await visit.page.emulateMedia({ forcedColors: 'active', colorScheme });
    }
    try {
      for (const path of Object.values(screens)) {
        await visit.page.goto(`${site.base}/en/${path}`);
        await visit.state('html.live:not(.glass)', 20_000);
        const picture = Picture.of(await visit.page.screenshot());
        const shown = [...picture.colors()].filter(([color, count]) => count > 4 && ours.has(hex(color))).map(([color, count]) => `${hex(color)} ${count}`);
        assert.deepEqual(shown, [], path);
      }
      // A code is still dark on light.
      await visit.page.goto(`${site.base}/en/mobile/`);
      await visit.state('html.live', 20_000);
      const [paper, ink] = await visit.page.evaluate(() => {
        const style = getComputedStyle(document.querySelector('figure svg'));
        return [style.backgroundColor, style.fill];
      });
      assert.deepEqual([paper, ink], ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    } finally {
      if (isFirefox) await firefox.restorePreferences();
    }
  });
}
