// The style sheet has the colours and measures of core/look, and knows every class of the pages.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { colours } from '../../core/look/colours.mjs';
import { expandStyleSheet } from '../../core/look/style_sheet.mjs';

const read = (file) => readFileSync(file, 'utf8');
const source = read('web/flytt.css').replace(/\/\*[\s\S]*?\*\//g, '');
const sheet = expandStyleSheet(source, 'web/flytt.css');

// Rules of the sheet as { media, selectors, declarations }; a nested rule's selectors are as written.
function rulesOf(css) {
  const rules = [];
  const blocks = [];
  const open = (head) => {
    const outer = blocks.at(-1);
    const isMedia = head.startsWith('@media') || head.startsWith('@container');
    const medium = head.replace('@media', '').trim();
    const block = { media: [...(outer?.media ?? []), ...(isMedia ? [medium] : [])], selectors: [], declarations: new Map() };
    if (!isMedia) block.selectors = head.split(/,(?![^(]*\))/).map((selector) => selector.trim());
    blocks.push(block);
    if (!isMedia) rules.push(block);
  };
  for (const [, text, mark] of css.matchAll(/([^{};]*)([{};])/g)) {
    const statement = text.trim();
    if (mark === '{') open(statement);
    else {
      const colon = statement.indexOf(':');
      if (colon > 0) blocks.at(-1).declarations.set(statement.slice(0, colon).trim(), statement.slice(colon + 1).trim());
      if (mark === '}') blocks.pop();
    }
  }
  return rules;
}

const rules = rulesOf(sheet);

// What the sheet says of `property` for this very selector, in the last rule that does.
function declared(selector, property, media = '') {
  const value = rules
    .filter((rule) => rule.media.join(' ') === media && rule.selectors.includes(selector))
    .map((rule) => rule.declarations.get(property))
    .filter((found) => found !== undefined)
    .at(-1);
  assert.notEqual(value, undefined, `${media} ${selector} { ${property} } is not in the style sheet`);
  return value;
}

// --- Colours ---------------------------------------------------------------------------------------------------------

const tokenNames = Object.keys(colours).map((name) => `--${name}`);
const themeOf = (theme) => Object.fromEntries(Object.entries(colours).map(([name, values]) => [`--${name}`, `#${values[theme].toLowerCase()}`]));
const declaredTheme = (selector, media) => Object.fromEntries(tokenNames.map((token) => [token, declared(selector, token, media)]));

const light = themeOf('light');
const dark = themeOf('dark');

test('each theme has its colours, however it is chosen', () => {
  assert.deepEqual(declaredTheme(':root', ''), light);
  assert.deepEqual(declaredTheme(':root:not([data-theme="light"])', 'screen and (prefers-color-scheme: dark)'), dark);
  assert.deepEqual(declaredTheme(':root[data-theme="dark"]', 'screen'), dark);
});

// WCAG 2.2, "contrast ratio".
function contrast(a, b) {
  const luminance = (color) => {
    const [red, green, blue] = [1, 3, 5]
      .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dim, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
}

const grounds = ['--ground', '--surface', '--raised'];
const textPairs = [
  ...['--text', '--muted', '--accent', '--accent-strong'].flatMap((ink) => grounds.map((ground) => [ink, ground])),
  ...['--accent', '--accent-strong'].map((ground) => ['--on-accent', ground]),
  ...['good', 'caution', 'bad'].flatMap((tone) => [
    [`--${tone}`, `--${tone}-tint`],
    ['--text', `--${tone}-tint`],
    ['--accent', `--${tone}-tint`],
    ...grounds.map((ground) => [`--${tone}`, ground]),
  ]),
];
const controlPairs = [...['--muted', '--accent'].flatMap((line) => grounds.map((ground) => [line, ground])), ['--accent', '--border']];

for (const [name, theme] of [['light', light], ['dark', dark]]) {
  test(`texts have a contrast of 4.5 and controls of 3 in the ${name} theme`, () => {
    for (const [pairs, least] of [[textPairs, 4.5], [controlPairs, 3]]) {
      for (const [ink, ground] of pairs) {
        const ratio = contrast(theme[ink], theme[ground]);
        assert.ok(ratio >= least, `${ink} on ${ground}: ${ratio.toFixed(2)}`);
      }
    }
  });
}

test('colours stand in the tokens only', () => {
  const own = rules.flatMap((rule) => [...rule.declarations].filter(([property]) => !tokenNames.includes(property)));
  const literal = own.filter(([, value]) => /#[0-9a-f]{3,8}\b|\brgb|\bhsl/.test(value)).map(([property, value]) => `${property}: ${value}`);
  // A QR symbol is dark on white in every theme.
  assert.deepEqual(literal.sort(), ['background: #fff', 'fill: #000']);
});

// --- Measures --------------------------------------------------------------------------------------------------------

test('sizes of type, line heights and widths of the frame are taken from the tables', () => {
  const literal = [...source.matchAll(/(?:font-size|line-height): *[\d.]+(?:rem|px)|@media[^{]*\d+px[^{]*/g)].map(([text]) => text);
  assert.deepEqual(literal, []);
});

test('an unknown name is an error, with the file that has it', () => {
  assert.throws(() => expandStyleSheet('a { color: $colour-pink; }', 'web/flytt.css'), /web\/flytt\.css: .*"colour-pink"/);
});

test('a measure grows as it says', () => {
  assert.equal(expandStyleSheet('$card-padding $icon $field-height $measure-em', ''), '24px 1.25rem calc(17px + 1.6875rem) 33.8em');
});

// --- Classes and files -----------------------------------------------------------------------------------------------

// `.name` as a whole class of some selector.
const styledClasses = new Set(rules.flatMap((rule) => rule.selectors).flatMap((s) => [...s.matchAll(/\.([a-z][\w-]*)/g)].map((m) => m[1])));
// A navigation within another part looks like any container, and a gap of 16 is what containers have.
const needNoRule = new Set(['nav', 'gap-16']);

function assertStyled(classes, where) {
  const unknown = [...classes].filter((name) => !styledClasses.has(name) && !needNoRule.has(name));
  assert.deepEqual(unknown, [], `classes of ${where} that the style sheet does not know`);
}

test('every class on the pages of the site is known', () => {
  const site = process.env.FLYTT_SITE ?? 'build/site';
  const pages = readdirSync(site, { recursive: true, withFileTypes: false }).filter((file) => file.endsWith('.html'));
  assert.ok(pages.length > 10, `${site} holds no site: run ./dev build`);
  for (const page of pages) {
    const html = read(path.join(site, page));
    assertStyled(new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap((m) => m[1].split(' '))), page);
  }
});

test('every gap and column width that a view can ask for is known', () => {
  const source = readdirSync('ui', { recursive: true })
    .filter((file) => file.endsWith('.cpp'))
    .map((file) => read(path.join('ui', file)))
    .join('\n');
  const gaps = [...source.matchAll(/gap_px = (\d+)/g), ...source.matchAll(/\b(?:row|stack)\([^;\n]*, (\d+)\);/g)];
  const columns = [...source.matchAll(/\bgrid\([^;\n]*?, (\d+)(?:, \d+)?\);/g)];
  assert.ok(gaps.length > 5 && columns.length > 1);
  assertStyled(new Set([...gaps.map((m) => `gap-${m[1]}`), ...columns.map((m) => `grid-${m[1]}`)]), 'the views');
});

test('the typefaces are those that the build cuts', () => {
  const served = [...sheet.matchAll(/url\("\/fonts\/([a-z-]+)\.ttf"\)/g)].map((m) => m[1]);
  const cut = [...read('shell/fonts/Fonts.cmake').match(/set\(FLYTT_FONTS\n([\s\S]*?)\)/)[1].matchAll(/^\s+([a-z-]+) /gm)].map((m) => m[1]);
  assert.deepEqual(served.sort(), cut.sort());
});
