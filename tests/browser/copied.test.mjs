// That something was copied is said on the button that was pressed, where the eye is, and read out each time.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { FaultySite } from './faulty_site.mjs';
import { inBoth, startBoth } from './in_both.mjs';
import { wordsOf } from './words.mjs';

let site;

startBoth();
before(async () => (site = await FaultySite.serve()));
after(() => site?.close());

for (const [language, address] of [
  ['en', '/en/breaking-changes/'],
  ['sv', '/sv/breaking-changes/?plain=1'],
]) {
  inBoth(`at ${address} it is said on the screen, on the button, twice in a row`, async (visit) => {
    const words = wordsOf(language);
    const isPlain = address.includes('plain');
    visit.goTo(site.base + address);
    await visit.state(isPlain ? 'html.live' : 'html.glass', 20_000);
    // One with a text and one with an icon alone, deep in the page.
    for (const selector of ['main button[data-k$="/copy/0"]', 'main article:last-of-type button[data-k$="/copy_link"]']) {
      const key = await visit.page.evaluate((wanted) => [...document.querySelectorAll(wanted)].at(-1).dataset.k, selector);
      const button = `main button[data-k="${key}"]`;
      await visit.page.evaluate((wanted) => document.querySelector(wanted).scrollIntoView({ block: 'center' }), button);
      const heard = [];
      for (let press = 0; press < 2; ++press) {
        await visit.page.click(button);
        await visit.until(([wanted, text]) => document.querySelector(wanted).innerText.trim() === text, [button, words('action.copied')]);
        await visit.until((before) => document.querySelector('[data-k="notice"]').textContent !== before, heard.at(-1) ?? '');
        heard.push(await visit.page.evaluate(() => document.querySelector('[data-k="notice"]').textContent));
        const { top, bottom } = await visit.page.evaluate((wanted) => document.querySelector(wanted).getBoundingClientRect().toJSON(), button);
        assert.ok(top > 64 && bottom < 800, `${top} to ${bottom} is not on the screen`);
        assert.equal(await visit.page.evaluate((wanted) => document.activeElement.matches(wanted), button), true, 'the focus stays');
      }
      assert.ok(heard.every((text) => text.trim() === words('action.copied')));
    }
  });
}
