// What assistive technology is told: every screen and state as an outline, compared with the reviewed one, the same drawn
// and plain. FLYTT_WRITE_TREES=yes writes the outlines anew.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { accessibilityTree } from './accessibility_tree.mjs';
import { isComplete, screens } from './pages.mjs';
import { browser, site } from './portal_in_chromium.mjs';
import { PortalPage } from './portal_page.mjs';
import { states, visitState } from './states.mjs';

const folder = 'tests/browser/accessibility_trees';
const day = '2026-01-15'; // plans are past, current or to come

// How long something took differs from run to run.
const settledTree = async (page) => (await accessibilityTree(page)).map((line) => line.replace(/\d+ ms/g, 'N ms'));

function compareWithFile(name, lines) {
  const file = `${folder}/${name}.txt`;
  const text = `${lines.join('\n')}\n`;
  if (process.env.FLYTT_WRITE_TREES === 'yes') writeFileSync(file, text);
  assert.equal(text, readFileSync(file, 'utf8'), `${name}: FLYTT_WRITE_TREES=yes writes the outline anew`);
}

const roleOf = (line) => /^ *(\w+)/.exec(line)?.[1] ?? 'text';
const nameOf = (line) => /"([^"]*)"/.exec(line)?.[1] ?? '';
const depthOf = (line) => line.search(/\S/);

// What any outline must have.
function assertMakesSense(lines) {
  const landmarks = lines.filter((line) => ['banner', 'main', 'contentinfo', 'navigation', 'search', 'complementary', 'region'].includes(roleOf(line)));
  const landmarkNames = landmarks.map((line) => `${roleOf(line)} ${nameOf(line)}`);
  assert.equal(new Set(landmarkNames).size, landmarkNames.length, `landmarks that cannot be told apart: ${landmarkNames}`);
  for (const role of ['banner', 'main', 'contentinfo']) assert.ok(landmarkNames.includes(`${role} `), role);
  for (const name of landmarkNames) assert.doesNotMatch(name, /^(navigation|search|complementary|region) $/);

  let level = 0;
  for (const line of lines.filter((one) => roleOf(one) === 'heading')) {
    const own = Number(/level (\d)/.exec(line)[1]);
    assert.ok(own <= level + 1, `${line.trim()} comes after level ${level}`);
    level = own;
  }
  assert.equal(lines.filter((line) => /^ *heading .*level 1\b/.test(line)).length, 1);

  const around = []; // names of what a line is in
  const buttons = new Set();
  for (const line of lines) {
    const depth = depthOf(line) / 2;
    around.length = depth;
    around[depth] = nameOf(line);
    const role = roleOf(line);
    if (!['link', 'button', 'checkbox', 'combobox', 'textbox', 'searchbox', 'DisclosureTriangle', 'image', 'progressbar', 'table', 'article'].includes(role)) continue;
    assert.notEqual(nameOf(line), '', `no name: ${line}`);
    if (role !== 'button') continue;
    const inContext = around.filter((name) => name).join(' > ');
    assert.ok(!buttons.has(inContext), `buttons that cannot be told apart: ${inContext}`);
    buttons.add(inContext);
  }
  for (const [i, line] of lines.entries()) {
    if (roleOf(line) !== 'table') continue;
    const rows = lines.slice(i + 1).findIndex((below) => depthOf(below) <= depthOf(line));
    const below = lines.slice(i + 1, i + 1 + rows).map(roleOf);
    assert.ok(below.includes('columnheader') && below.includes('rowheader'), `${line.trim()} has no headers`);
  }
}

// Links of one name lead to one place, whatever stands around them.
async function assertLinksSayWhereTheyLead(page) {
  const links = await page.evaluate(() =>
    [...document.querySelectorAll('a[href]')]
      .filter((link) => link.checkVisibility())
      .map((link) => [link.getAttribute('aria-label') ?? link.textContent, link.getAttribute('href').replace(/^.*#/, '#')]),
  );
  const targets = new Map();
  for (const [name, target] of links) {
    assert.equal(targets.get(name) ?? target, target, `"${name}" leads to two places`);
    targets.set(name, target);
  }
}

// Where not everything is gone through: plain pages in one language, states in one and the other in turn.
const isLookedAtPlain = (language) => isComplete || language === 'sv';
const hasStates = (language, i) => isComplete || language === ['en', 'sv'][i % 2];

for (const language of ['en', 'sv']) {
  describe(`the accessibility tree in ${language}`, () => {
    for (const [name, path] of Object.entries(screens)) {
      test(`of the screen ${name}`, async () => {
        await PortalPage.visit(browser, site.base, `/${language}/${path}`, { day }, async (portal, page) => {
          const drawn = await settledTree(page);
          assertMakesSense(drawn);
          await assertLinksSayWhereTheyLead(page);
          compareWithFile(`${language}_${name}`, drawn);
        });
        if (!isLookedAtPlain(language)) return;
        await PortalPage.visit(browser, site.base, `/${language}/${path}?plain=1`, { day }, async (portal, page) => {
          compareWithFile(`${language}_${name}`, await settledTree(page));
        });
      });
    }

    for (const name of Object.keys(states).filter((_, i) => hasStates(language, i))) {
      test(`in the state ${name}`, async () => {
        await visitState(browser, site.base, language, name, { day }, async (portal, page) => {
          const drawn = await settledTree(page);
          assertMakesSense(drawn);
          compareWithFile(`${language}_${name}`, drawn);
        });
        if (name === 'large_text') return; // says whether pages are plain
        await visitState(browser, site.base, language, name, { day, isPlain: true }, async (portal, page) => {
          compareWithFile(`${language}_${name}`, await settledTree(page));
        });
      });
    }
  });
}
