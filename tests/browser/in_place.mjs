// Whether a page stays where it is when the canvas takes over.
import assert from 'node:assert/strict';

const mayMovePx = 2;

// Left and top edges of the texts that matter, by key, once the typefaces are there.
export async function textEdges(page) {
  await page.evaluate(() => document.fonts.ready.then(() => true));
  return page.evaluate(() => {
    const edges = {};
    for (const element of document.querySelectorAll('main :is(h1, h2, h3, p, a, button, li)')) {
      const { left, top, width } = element.getBoundingClientRect();
      if (width > 0 && element.checkVisibility()) edges[element.dataset.k] = [left + scrollX, top + scrollY];
    }
    return edges;
  });
}

// `where`: the page, for whoever reads the message.
export function assertInPlace(plain, drawn, where) {
  assert.ok(Object.keys(plain).length > 3, where);
  for (const [key, [left, top]] of Object.entries(plain)) {
    assert.ok(drawn[key], `${where}: ${key} is missing in the drawing`);
    const distance = Math.max(Math.abs(left - drawn[key][0]), Math.abs(top - drawn[key][1]));
    assert.ok(distance <= mayMovePx, `${where}: ${key} moves by ${distance} px`);
  }
}
