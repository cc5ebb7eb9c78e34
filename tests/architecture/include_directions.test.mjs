// Who may include whom. The directions stand in ARCHITECTURE.md ("Direction of dependencies") and are read from there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCpp, isScript, isWithin, readText, repositoryFiles } from './repository.mjs';

// Headers of packages: where they may be included. Tests may include every one.
const packages = [
  { header: /^nlohmann\//, name: 'nlohmann_json', folders: ['core/content', 'shell'] },
  { header: /^md4c\.h$/, name: 'md4c', folders: ['core/content'] },
  { header: /^utf8proc\.h$/, name: 'utf8proc', folders: ['core/handout'] },
  { header: /^libdeflate\.h$/, name: 'libdeflate', folders: ['core/pdf', 'core/png', 'core/zip'] },
  { header: /^(imgui|imgui_internal|imstb_\w+)\.h$/, name: 'Dear ImGui', folders: ['ui', 'shell/web'] },
  { header: /^tl\//, name: 'tl::expected', folders: ['core', 'ui', 'shell'] },
  { header: /^CLI\//, name: 'CLI11', folders: ['shell/command_line'] },
  { header: /^(emscripten|emscripten\/.*|GLES[23]\/.*)(\.h)?$/, name: 'Emscripten', folders: ['shell/web'] },
  { header: /^(gtest|gmock|qrcodegen)/, name: 'a package of the tests', folders: [] },
  { header: /^messages\/messages\.h$/, name: 'the generated messages', folders: ['shell/web'] },
  { header: /^look\/handout_style\.h$/, name: 'the made style sheet of handouts', folders: ['core/html'] },
  { header: /^look\/colours\.h$/, name: 'the made table of colours', folders: ['core/pdf', 'core/docx', 'ui'] },
  { header: /^look\/measures\.h$/, name: 'the made table of measures', folders: ['ui'] },
  { header: /^fonts\/embedded_fonts\.h$/, name: 'the embedded fonts', folders: ['shell'] },
];

// "core/a core/b -> core/c" lines of the document: folder -> folders it may include besides itself.
function readDirections(document) {
  const block = document.match(/## Direction of dependencies\n```\n([\s\S]*?)```/)[1];
  const directions = new Map();
  for (const line of block.trim().split('\n')) {
    const [from, to] = line.split('->').map((side) => side.trim().split(/[\s,]+/).filter(Boolean));
    for (const folder of from) directions.set(folder, to.filter((word) => word !== '-'));
  }
  return directions;
}

const includesOf = (text) => [...text.matchAll(/^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]/gm)].map(([whole, mark, header]) => ({
  header,
  isQuoted: mark === '"',
  line: text.slice(0, text.indexOf(whole)).split('\n').length,
}));

// The folder of the document's list to which a file belongs: the longest that fits.
const folderOf = (directions, path) =>
  [...directions.keys()].filter((folder) => isWithin(path, folder)).sort((a, b) => b.length - a.length)[0];

// "core/*.h" permits the headers that lie in the folder itself, "core" those below it too.
function isPermitted(permitted, header) {
  return permitted.some((entry) => {
    const folder = entry.replace(/\/\*\.h$/, '');
    return folder === entry ? isWithin(header, folder) : header.slice(0, header.lastIndexOf('/')) === folder;
  });
}

function brokenDirections(files, directions) {
  const findings = [];
  for (const { path, text } of files.filter(isCpp)) {
    if (isWithin(path, 'tests')) continue;
    const folder = folderOf(directions, path);
    for (const { header, isQuoted, line } of includesOf(text)) {
      const complain = (sentence) => findings.push(`${path}:${line}: ${sentence}`);
      const rule = packages.find((each) => each.header.test(header));
      if (rule) {
        if (!rule.folders.some((permitted) => isWithin(path, permitted))) {
          complain(`${rule.name} is included only in ${rule.folders.join(', ') || 'tests'}`);
        }
      } else if (!isQuoted) {
        const isStandard = /^[a-z0-9_]+$/.test(header);
        const isPlatform = isWithin(path, 'shell');
        if (!isStandard && !isPlatform) complain(`<${header}> is neither the standard library nor a package of Dependencies.cmake`);
      } else if (!header.includes('/')) {
        complain(`name "${header}" from the root of the repository`);
      } else if (folder === undefined) {
        complain(`ARCHITECTURE.md says nothing about the folder: add its direction there`);
      } else if (folderOf(directions, header) !== folder && !isPermitted(directions.get(folder), header)) {
        complain(`${folder} may include ${directions.get(folder).join(', ')}, not "${header}"`);
      }
    }
  }
  return findings;
}

// Headers that lead back to themselves, once each.
function cycles(files) {
  const includes = new Map(files.filter(isCpp).map(({ path, text }) => [path, includesOf(text).map(({ header }) => header)]));
  const done = new Set();
  const findings = [];
  const walk = (path, way) => {
    if (way.includes(path)) {
      findings.push(`${[...way.slice(way.indexOf(path)), path].join(' -> ')}: headers include each other in a circle`);
      return;
    }
    if (done.has(path)) return;
    for (const header of includes.get(path) ?? []) walk(header, [...way, path]);
    done.add(path);
  };
  for (const path of includes.keys()) walk(path, []);
  return findings;
}

const directions = readDirections(readText('ARCHITECTURE.md'));
const files = repositoryFiles();

test('every include of the repository goes in a permitted direction', () => {
  assert.deepEqual(brokenDirections(files, directions), []);
});

test('no header includes itself through others', () => {
  assert.deepEqual(cycles(files), []);
});

test('the document names every folder of core and ui, and only folders that exist', () => {
  const folders = new Set(files.filter((file) => isCpp(file) || isScript(file)).map(({ path }) => path.split('/').slice(0, -1).join('/')));
  for (const folder of folders) {
    // A feature's folder lies below the one that is named.
    const named = folder.startsWith('ui/features/') ? 'ui/features' : folder;
    if (/^(core|ui)\//.test(folder)) assert.ok(directions.has(named), `${folder} is missing`);
  }
  for (const folder of directions.keys()) {
    assert.ok([...folders].some((each) => each === folder || isWithin(each, folder)), `${folder} does not exist`);
  }
});

const broken = [
  ['core/text/a.cpp', '"core/content/content.h"', /core\/text may include/],
  ['core/text/a.cpp', '"core/network/url.h"', /core\/text may include/],
  ['core/network/a.cpp', '"core/content/content.h"', /core\/network may include/],
  ['core/pdf/a.cpp', '"core/docx/styles.h"', /core\/pdf may include/],
  ['core/pdf/a.cpp', '"core/content/content.h"', /core\/pdf may include/],
  ['core/qr/a.h', '"ui/theme.h"', /core\/qr may include/],
  ['core/error.h', '"core/text/utf8.h"', /core may include/],
  ['ui/page/a.cpp', '"core/content/content.h"', /ui\/page may include/],
  ['ui/fonts.cpp', '"shell/command_line/report.h"', /ui may include/],
  ['ui/page/a.cpp', '"ui/features/list.h"', /ui\/page may include/],
  ['ui/features/mobile/a.cpp', '"ui/page/layout.h"', /ui\/features may include/],
  ['shell/jobs/a.cpp', '"ui/app/app.h"', /shell\/jobs may include/],
  ['core/search/a.cpp', '<nlohmann/json.hpp>', /nlohmann_json is included only in/],
  ['ui/app/a.cpp', '<nlohmann/json.hpp>', /nlohmann_json is included only in/],
  ['core/page/a.cpp', '"imgui.h"', /Dear ImGui is included only in/],
  ['shell/command_line/a.cpp', '<emscripten.h>', /Emscripten is included only in/],
  ['ui/a.cpp', '<emscripten/html5.h>', /Emscripten is included only in/],
  ['core/zip/a.cpp', '<zlib.h>', /neither the standard library nor a package/],
  ['core/zip/a.cpp', '<sys/socket.h>', /neither the standard library nor a package/],
  ['core/zip/a.cpp', '"write_zip.h"', /from the root/],
  ['core/brand_new/a.cpp', '"core/text/utf8.h"', /core may include/],
];
for (const [path, header, expected] of broken) {
  test(`${path} that includes ${header} is named`, () => {
    const findings = brokenDirections([{ path, text: `// x\n#include ${header}\n` }], directions);
    assert.equal(findings.length, 1);
    assert.match(findings[0], expected);
    assert.ok(findings[0].startsWith(`${path}:2: `));
  });
}

test('a circle of headers is named', () => {
  const ring = ['a', 'b', 'c'].map((name, at, all) => ({ path: `core/${name}.h`, text: `#include "core/${all[(at + 1) % 3]}.h"` }));
  assert.equal(cycles(ring).length, 1);
});
