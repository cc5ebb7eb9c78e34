// One idea a file, found by its name: sizes, names of files and folders, unfinished work, nothing that is not ours.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { extname } from 'node:path';
import { test } from 'node:test';
import { findAll, isCpp, isScript, isWithin, repositoryFiles, root } from './repository.mjs';

const limits = { '.h': 200, '.cpp': 500, '.ts': 500, '.mjs': 500 };

// "Data table" in the first lines of a file marks one that is read by looking a row up, not from top to bottom.
const isDataTable = (text) => /data table/i.test(text.split('\n').slice(0, 5).join('\n'));

function tooLong(files) {
  return files.flatMap(({ path, text }) => {
    const limit = limits[extname(path)];
    const lines = text.split('\n').length - 1;
    return limit === undefined || lines <= limit || isDataTable(text) ? [] : [`${path}: ${lines} lines, ${limit} are permitted: divide it by ideas`];
  });
}

// Files whose name a tool or a custom prescribes; modules of CMake are named as its own are.
const prescribedNames = /^(CMakeLists\.txt|[A-Z]\w+\.cmake|CLAUSES\.md|CONTRIBUTING\.md|\.npmrc|package(-lock)?\.json|PdfConformance\.java|404\.html)$/;

function badNames(files) {
  const findings = [];
  for (const { path } of files) {
    const parts = path.split('/');
    const name = parts.at(-1);
    const complain = (sentence) => findings.push(`${path}: ${sentence}`);
    for (const part of parts) {
      if (/^(utils?|helpers?|common|misc|manager|third_party|vendor|external|dist)$|_(utils?|helpers?|manager)\b/.test(part.replace(/\..*/, ''))) {
        complain(`"${part}" says nothing about its content`);
      }
    }
    if (parts.length === 1 || prescribedNames.test(name) || isWithin(path, '.ci')) continue;
    if (!parts.slice(0, -1).every((part) => /^[a-z0-9_]+$/.test(part))) complain('folders are named in snake_case');
    const isServed = isWithin(path, 'public') || /\.(svg|png|ico|webmanifest)$/.test(name);
    if (!(isServed ? /^[a-z0-9_.-]+$/ : /^[a-z0-9_]+(\.[a-z0-9]+)*$/).test(name)) complain('files are named in snake_case');
    if (isWithin(path, 'tests/core') || isWithin(path, 'tests/ui')) {
      const text = files.find((file) => file.path === path).text;
      if (/^TEST(_F|_P)?\(/m.test(text) !== /_test\.cpp$/.test(name)) complain('a file with tests, and no other, is named ..._test.cpp');
    }
    if (/^(test|describe)\(/m.test(files.find((file) => file.path === path).text) && isScript({ path }) && !name.endsWith('.test.mjs')) {
      complain('a script with tests is named ....test.mjs, or nobody runs it');
    }
  }
  return findings;
}

// Written so that this file does not find itself.
const unfinished = /\b(TO[D]O|FIX[M]E|XX[X]|HAC[K])\b|\b[Ss][t]ub(s|bed)?\b|\b[Nn]ot [i]mplemented\b|\b[Dd][u]mmy\b/;

// A lock file that names a registry installs from there, whatever a machine is set to.
const namedRegistries = (files) => files
  .filter(({ path }) => path.endsWith('package-lock.json'))
  .flatMap(({ path, text }) => findAll(path, text, /"resolve[d]":/, () => 'the lock file names a registry: install with omit-lockfile-registry-resolved'));

const isOfThePortal = (path) => isWithin(path, 'public/content');  // what customers read has its own words

const unfinishedWork = (files) => files
  .filter(({ path }) => !isOfThePortal(path))
  .flatMap(({ path, text }) => findAll(path, text, unfinished, (match) => `"${match[0]}": finish it, or say what is missing in an issue`));

// Signs of code that was copied in or produced: a notice of somebody else, a minified line.
function foreignCode(files) {
  return files.filter((file) => isCpp(file) || isScript(file) || /\.(css|java)$/.test(file.path)).flatMap(({ path, text }) => [
    ...findAll(path, text, /copyrigh[t] \(c\)|SPDX-Licens[e]-Identifier|@licens[e]|all rights reserve[d]/i, 'somebody else\'s code: take it as a package'),
    ...text.split('\n').flatMap((line, at) => (line.length > 400 ? [`${path}:${at + 1}: a line of ${line.length} characters: produced code is not committed`] : [])),
  ]);
}

// Fonts, modules and archives come from packages and from the build.
const binaries = (paths) => paths.filter((path) => /\.(wasm|ttf|otf|woff2?|zip|gz|jar|a|o|so|exe|pdf|docx)$/.test(path) && !isWithin(path, 'tests/fuzz/corpus'))
  .map((path) => `${path}: produced or fetched files are not committed`);

const files = repositoryFiles();

test('no file is longer than one idea takes', () => assert.deepEqual(tooLong(files), []));
test('files and folders are named for what they hold', () => assert.deepEqual(badNames(files), []));
test('nothing is unfinished', () => assert.deepEqual(unfinishedWork(files), []));
test('the lock files name no registry', () => assert.deepEqual(namedRegistries(files), []));
test('no code is copied in or produced', () => assert.deepEqual(foreignCode(files), []));
test('no produced file is committed', () => {
  const paths = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n');
  assert.deepEqual(binaries(paths), []);
});

test('sizes are measured at their limits, and tables marked as such excepted', () => {
  const file = (path, lines, first = '') => ({ path, text: `${first}\n${'\n'.repeat(lines - 1)}` });
  assert.equal(tooLong([file('a.h', 200), file('a.cpp', 500), file('a.ts', 500), file('t.cpp', 900, '// Data table: x')]).length, 0);
  assert.equal(tooLong([file('a.h', 201), file('a.cpp', 501), file('a.ts', 501), file('a.mjs', 501)]).length, 4);
});

const spoiled = [
  [badNames, 'core/text/utils.cpp', ''],
  [badNames, 'core/text/string_helpers.h', ''],
  [badNames, 'core/Text/fold.cpp', ''],
  [badNames, 'core/text/foldCase.cpp', ''],
  [badNames, 'web/glass-layer.ts', ''],
  [badNames, 'tests/core/text/fold.cpp', 'TEST(Fold, Works) {}'],
  [badNames, 'tests/core/text/fold_test.cpp', 'int main() {}'],
  [badNames, 'tests/browser/page.mjs', "test('x', f);"],
  [unfinishedWork, 'core/a.cpp', '// TO' + 'DO: later'],
  [unfinishedWork, 'web/a.ts', 'const st' + 'ub = 1;'],
  [unfinishedWork, 'README.md', 'This is not imple' + 'mented yet.'],
  [namedRegistries, 'web/package-lock.json', '"resol' + 'ved": "https://example.org"'],
  [foreignCode, 'core/a.cpp', '// Copy' + 'right (c) 2001 Somebody'],
  [foreignCode, 'web/a.ts', `f(${'1,'.repeat(200)}1)`],
];
for (const [rule, path, text] of spoiled) {
  test(`${rule.name}: ${path}${text && `, ${text.slice(0, 40)}`} is noticed`, () => {
    assert.equal(rule([{ path, text: `\n${text}\n` }]).length, 1);
  });
}

test('words that only look alike are permitted', () => {
  assert.deepEqual(unfinishedWork([{ path: 'web/a.ts', text: 'stubborn hackney' }]), []);
});

test('a produced file is noticed', () => {
  assert.equal(binaries(['web/flytt.wasm', 'public/x.ttf', 'tests/fuzz/corpus/font_file/a.ttf']).length, 2);
});
