// The style sheet says the same as the drawing: colours, type, measures; and it knows every class of the pages.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const read = (file) => readFileSync(file, 'utf8');
const sheet = read('web/flytt.css').replace(/\/\*[\s\S]*?\*\//g, '');
const metrics = read('ui/metrics.h');

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

const tokenNames = [...read('ui/theme.cpp').match(/kVariables = \{([\s\S]*?)\}/)[1].matchAll(/"(--[a-z-]+)"/g)].map((m) => m[1]);

function drawnTheme(name) {
  const body = read('tests/support/drawing.cpp').match(new RegExp(`Theme ${name}\\(\\) \\{([\\s\\S]*?)\\n\\}`))[1];
  const values = [...body.matchAll(/"(#[0-9A-F]{6})"/g)].map((m) => m[1].toLowerCase());
  return Object.fromEntries(tokenNames.map((token, index) => [token, values[index]]));
}

const styledTheme = (selector, media) => Object.fromEntries(tokenNames.map((token) => [token, declared(selector, token, media)]));

const light = styledTheme(':root', '');
const dark = styledTheme(':root:not([data-theme="light"])', 'screen and (prefers-color-scheme: dark)');

test('the tokens are those of the drawing, in both themes and however a theme is chosen', () => {
  assert.equal(tokenNames.length, 15);
  assert.deepEqual(light, drawnTheme('light_theme'));
  assert.deepEqual(dark, drawnTheme('dark_theme'));
  assert.deepEqual(styledTheme(':root[data-theme="dark"]', 'screen'), dark);
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
    ...grounds.map((ground) => [`--${tone}`, ground]),
  ]),
];
const controlPairs = ['--muted', '--accent'].flatMap((line) => grounds.map((ground) => [line, ground]));

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

// --- Type and measures ----------------------------------------------------------------------------------------------

const constants = new Map(
  [...metrics.matchAll(/constexpr (?:float|int) (k\w+) = ([\d.]+)F?;/g)].map(([, name, value]) => [name, Number(value)]),
);
const measure = (name) => {
  assert.ok(constants.has(name), `${name} is not in ui/metrics.h`);
  return constants.get(name);
};
const types = new Map(
  [...metrics.matchAll(/\{([\d.]+), ([\d.]+), Face::(\w+)(?:, ([\d.]+)F)?\},\s*\/\/ (\w+)/g)].map((m) => [
    m[5],
    { size: Number(m[1]), lineHeight: Number(m[2]), weight: m[3] === 'Semibold' ? '600' : '400' },
  ]),
);

const narrow = '(width < 640px)';
const cards = `@container (width < ${measure('kTableFrom') / 16}rem)`; // where rows of a table become cards
const rem = (px) => `${px / 16}rem`;

test('sizes and line heights of type are those of the drawing', () => {
  const styles = [
    ['Body', 'body'],
    ['Small', '.small'],
    ['Lead', '.lead'],
    ['Heading1', 'h1'],
    ['Heading1Narrow', 'h1', narrow],
    ['Heading1', '.large'],
    ['Heading1Narrow', '.large', narrow],
    ['Heading2', 'h2'],
    ['Heading3', 'h3'],
    ['Heading3', '.door .title'],
    ['SmallStrong', '.badge'],
    ['SmallStrong', '.chip'],
    ['SmallStrong', '.field label'],
    ['SmallStrong', '[role="columnheader"]'],
    ['Small', '.key'],
    ['Code', '.code'],
  ];
  for (const [style, selector, media] of styles) {
    const { size, lineHeight } = types.get(style);
    assert.equal(declared(selector, 'font-size', media), rem(size), `${selector}: ${style}`);
    assert.equal(declared(selector, 'line-height', media), `calc(${rem(lineHeight)} * var(--line-scale))`, `${selector}: ${style}`);
  }
  const { size, lineHeight } = types.get('BarLabel');
  const grown = (px) => `min(${rem(px)}, max(${px}px, 100vw * ${px} / ${measure('kBarLabelsFitAt')}))`;
  assert.equal(declared('.bottom', 'font-size'), grown(size));
  assert.equal(declared('.bottom', 'line-height'), `calc(${grown(lineHeight)} * var(--line-scale))`);
  const codeSize = parseFloat(declared('code', 'font-size')) * types.get('Body').size;
  assert.ok(Math.abs(codeSize - measure('kInlineCodeSize')) < 0.01);
});

test('measures are those of the drawing', () => {
  const px = (name) => `${measure(name)}px`;
  const growing = (name) => {
    const [, fixed, grown] = metrics.match(new RegExp(`constexpr Growing ${name} = \\{(\\d+), (\\d+)\\};`));
    return `calc(${fixed}px + ${rem(Number(grown))})`;
  };
  const expected = [
    ['p', 'max-width', `${measure('kMeasureEm')}em`],
    ['main', 'max-width', px('kContentMax')],
    ['main', 'margin-top', px('kMainPaddingTop')],
    ['main', 'margin-top', px('kMainPaddingTopNarrow'), narrow],
    ['main', 'margin-bottom', px('kMainPaddingBottom')],
    ['.footer', 'padding', `${px('kFooterPaddingTop')} 0 ${px('kFooterPaddingBottom')}`],
    [':root', '--pad', px('kPagePaddingWide')],
    [':root', '--pad', px('kPagePaddingMedium'), '(width < 1024px)'],
    [':root', '--pad', px('kPagePaddingNarrow'), narrow],
    [':root', '--rail', growing('kRailWidth'), '(width >= 1024px)'],
    ['.rail', 'padding', px('kRailPaddingX')],
    [':is(.rail, .banner details, .bottom details) :is(nav, div):not(:first-child, summary + *)', 'margin-top', px('kRailPartSpace')],
    [':is(.banner, .bottom) details[open]::details-content', 'padding', px('kPanelPadding')],
    [':is(.banner, .bottom) details[open]::details-content', 'min-width', px('kPanelWidth')],
    ['.banner', 'min-height', px('kBannerHeight')],
    [':root', '--banner', `max(${px('kBannerHeight')}, ${2 * measure('kBannerPaddingY')}px + var(--field))`],
    [':root', '--field', growing('kFieldHeight')],
    ['.banner', 'padding', `${px('kBannerPaddingY')} var(--pad)`],
    ['.bottom', 'min-height', px('kBottomBarHeight')],
    ['#page', 'padding-bottom', px('kBottomBarHeight'), narrow],
    ['.aside', 'width', px('kAsideWidth')],
    ['.aside', 'top', `calc(${px('kMainPaddingTop')} + var(--banner))`],
    ['#page:has(> .aside)', '--aside', `${measure('kAsideWidth') + measure('kAsideDistance')}px`, '(width >= 1200px)'],
    ['.aside > a', 'padding', `${px('kAsideLinkPaddingY')} ${px('kAsideLinkPaddingX')}`],
    [':root', '--card', px('kCardPadding')],
    [':root', '--card', px('kCardPaddingNarrow'), narrow],
    ['.callout', 'padding', `${px('kCalloutPaddingY')} ${px('kCalloutPaddingRight')} ${px('kCalloutPaddingY')} ${growing('kCalloutPaddingLeft')}`],
    ['.callout > .icon', 'left', px('kCalloutIconX')],
    ['.card', 'border-radius', px('kRadius')],
    ['code', 'border-radius', px('kRadiusSmall')],
    ['.code', 'padding', `${px('kCodePaddingY')} ${px('kCodePaddingX')}`],
    ['h2', '--above', px('kSpaceAboveHeading2')],
    ['h3', '--above', px('kSpaceAboveHeading3')],
    ['.icon', 'width', rem(measure('kIcon'))],
    ['.icon', 'stroke-width', px('kIconStroke')],
    [':is(.badge, .chip) .icon', 'width', rem(measure('kIconSmall'))],
    ['.door .icon', 'width', rem(measure('kIconLarge'))],
    ['.door', 'gap', px('kDoorTitleGap')],
    [':is(.badge, .chip)', 'gap', px('kIconGapSmall')],
    [':root', '--target', px('kButtonHeight')],
    [':root', '--target', px('kTargetCoarse'), '(pointer: coarse)'],
    ['button', 'padding', `0 ${px('kButtonPaddingX')}`],
    ['td button', 'padding', `0 ${px('kCellButtonPaddingX')}`, '(pointer: fine)'],
    ['.chip', 'min-height', px('kChipHeight')],
    ['.chip', 'padding', `0 ${px('kChipPaddingX')}`],
    ['.field', 'width', `min(100%, ${px('kFieldMax')})`],
    ['.field', 'gap', px('kFieldLabelGap')],
    ['.field > :is(input, select, textarea)', 'padding', `0 ${px('kFieldPaddingX')}`],
    ['.search .field > input', 'padding-left', growing('kFieldIconPadding')],
    ['.field > select', 'padding-right', growing('kFieldIconPadding')],
    ['.field > textarea', 'height', `calc(var(--field) + ${rem((measure('kLinesShown') - 1) * types.get('Body').lineHeight)} * var(--line-scale))`],
    ['.row > .field', 'flex', `1 1 ${px('kFieldBasis')}`],
    ['.row > .field:has(select)', 'flex', `0 1 ${growing('kSelectBasis')}`],
    ['.file > label:last-child', 'padding', `${px('kFilePaddingY')} ${px('kFieldPaddingX')}`],
    ['th > .quiet', 'min-height', px('kHeaderButtonHeight'), `(pointer: fine) @container (width >= ${measure('kTableFrom') / 16}rem)`],
    ['[role="columnheader"]:is(:has(> button), :empty)', 'padding', `${measure('kCellPaddingY') - measure('kHeaderButtonAbove')}px ${measure('kCellPaddingX') - measure('kCellButtonPaddingX')}px`],
    ['dialog', 'width', `min(${px('kDialogMax')}, 100% - 32px)`],
    ['dialog::backdrop', 'background', `color-mix(in srgb, var(--ground) ${(measure('kScrimAlpha') / 255) * 100}%, transparent)`],
    ['.checkbox > input', 'width', rem(measure('kCheckboxSide'))],
    ['.checkbox', 'gap', px('kCheckboxGap')],
    ['.badge', 'padding', `${px('kBadgePaddingY')} ${px('kBadgePaddingX')}`],
    ['progress', 'height', px('kProgressHeight')],
    ['summary', 'padding', `${px('kSummaryPaddingY')} ${px('kSummaryPaddingX')}`],
    ['summary', 'gap', px('kSummaryChevronGap')],
    ['details[open]', 'padding-bottom', px('kDisclosurePaddingBottom')],
    ['main details > :not(summary)', 'margin', `calc(12px + var(--above)) ${px('kSummaryPaddingX')} 0 ${growing('kDisclosureIndent')}`],
    ['main :is(ul, ol):not(.quiet, .row, .grid)', 'padding-left', rem(measure('kListIndent'))],
    ['main ol:not(.quiet, .row, .grid) > li::before', 'right', `calc(100% + ${px('kNumberGap')})`],
    ['th', 'padding', `${px('kCellPaddingY')} ${px('kCellPaddingX')}`],
    ['tr', 'padding', px('kStackedRowPadding'), cards],
    ['tr ~ tr ~ tr', 'margin-top', px('kStackedRowGap'), cards],
    ['tr > * + *', 'margin-top', px('kStackedCellGap'), cards],
    [':focus-visible', 'outline', `${px('kFocusRing')} solid var(--accent)`],
    [':focus-visible', 'outline-offset', px('kFocusRingOffset')],
  ];
  for (const [selector, property, value, media] of expected) {
    assert.equal(declared(selector, property, media), value, `${media ?? ''} ${selector} { ${property} }`);
  }
});

test('the frame changes at the widths at which the drawing changes', () => {
  const widths = new Set([...sheet.matchAll(/@media[^{]*/g)].flatMap(([head]) => head.match(/\d+(?=px)/g) ?? []).map(Number));
  assert.deepEqual([...widths].sort((a, b) => a - b), [measure('kNarrowBelow'), measure('kWideFrom'), measure('kAsideFrom')]);
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
