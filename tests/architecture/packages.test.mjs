// Every package is named in one place, with the reason why it is used: Dependencies.cmake, and the package.json,
// debian_packages.txt or source_packages.txt of its purpose.
import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import { test } from 'node:test';
import { findAll, isScript, readText, repositoryFiles } from './repository.mjs';

const isCMake = ({ path }) => /(^|\/)CMakeLists\.txt$|\.cmake$/.test(path);
const withoutComments = (text) => text.replace(/(^|\s)#[^\n]*/g, '$1');

// "package::json       nlohmann_json   the reason" in the first comment of Dependencies.cmake.
const reasonsOf = (dependencies) => new Map([...dependencies.matchAll(/^# {3}package::(\w+) +(\S.*)$/gm)].map(([, name, reason]) => [name, reason]));

function definitionsOf(dependencies) {
  const code = withoutComments(dependencies);
  const defined = [...code.matchAll(/\bflytt_(?:header_)?package\((\w+) /g), ...code.matchAll(/add_library\(package::(\w+) ALIAS/g)];
  return new Set(defined.map(([, name]) => name).filter((name) => name !== 'name'));
}

function cmakeFindings(files) {
  const dependencies = files.find(({ path }) => path === 'Dependencies.cmake').text;
  const reasons = reasonsOf(dependencies);
  const definitions = definitionsOf(dependencies);
  const findings = [];
  for (const name of definitions) {
    if ((reasons.get(name) ?? '').split(/\s{2,}|\s/).length < 3) findings.push(`Dependencies.cmake: package::${name} has no reason in the list at the top`);
  }
  for (const name of reasons.keys()) {
    if (!definitions.has(name)) findings.push(`Dependencies.cmake: package::${name} is listed but not defined`);
    const isUsed = files.some((file) => isCMake(file) && file.path !== 'Dependencies.cmake' && withoutComments(file.text).includes(`package::${name}`));
    if (!isUsed) findings.push(`Dependencies.cmake: nothing uses package::${name}`);
  }
  for (const { path, text } of files.filter(isCMake)) {
    const code = withoutComments(text);
    findings.push(...findAll(path, code, /\bpackage::(\w+)/, (match) => (path === 'Dependencies.cmake' || definitions.has(match[1]) ? '' : `${match[0]} is not defined in Dependencies.cmake`))
      .filter((finding) => !finding.endsWith(': ')));
    if (path === 'Dependencies.cmake') continue;
    findings.push(...findAll(path, code, /\b(find_package|find_library|find_path|FetchContent_\w+|ExternalProject_\w+|pkg_check_modules|CPMAddPackage)\b/, 'packages come through Dependencies.cmake only'));
  }
  return findings;
}

const folderOf = (path) => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');
const parsed = (files, name) => files.filter(({ path }) => path === name || path.endsWith(`/${name}`)).map(({ path, text }) => ({ path, content: JSON.parse(text) }));

// What a script may import: the packages of the manifests in its folder and in those above it.
const isSeenFrom = (path, manifest) => folderOf(manifest) === '' || path.startsWith(`${folderOf(manifest)}/`);

// Name of a package -> its versions in all manifests.
function versionsOf(manifests) {
  const versions = new Map();
  for (const [name, version] of manifests.flatMap(({ content }) => Object.entries(content.devDependencies))) {
    versions.set(name, (versions.get(name) ?? new Set()).add(version));
  }
  return versions;
}

function npmFindings(files) {
  const findings = [];
  const manifests = parsed(files, 'package.json');
  for (const { path, content } of manifests) {
    const packages = content.devDependencies;
    if (content.dependencies) findings.push(`${path}: nothing of npm is shipped, so there are devDependencies only`);
    for (const [name, version] of Object.entries(packages)) {
      if (!/^\d+\.\d+\.\d+$/.test(version)) findings.push(`${path}: ${name} ${version} is not one exact version`);
      if (!content.dependencyReasons[name]) findings.push(`${path}: ${name} has no reason in dependencyReasons`);
    }
    for (const name of Object.keys(content.dependencyReasons)) {
      if (!packages[name]) findings.push(`${path}: ${name} has a reason but is not a dependency`);
    }
    if (!files.some((file) => file.path === path.replace('package.json', '.npmrc'))) findings.push(`${path}: has no .npmrc beside it`);
  }
  for (const [name, versions] of versionsOf(manifests)) {
    if (versions.size > 1) findings.push(`${name} has several versions: ${[...versions].join(', ')}`);
  }
  for (const { path, text } of files.filter(isScript)) {
    const seen = manifests.filter((manifest) => isSeenFrom(path, manifest.path));
    for (const [, module] of text.matchAll(/^\s*(?:import|export)\b(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"]/gm)) {
      if (/^(\.|\/|node:)/.test(module)) continue;
      const name = module.split('/').slice(0, module.startsWith('@') ? 2 : 1).join('/');
      if (builtinModules.includes(name)) findings.push(`${path}: write node:${name}`);
      else if (!seen.some(({ content }) => content.devDependencies[name])) findings.push(`${path}: ${name} is in no package.json that it sees`);
    }
  }
  return findings;
}

// npm copies what packages ask for into the lock file, also names such as "latest", at which npm 9 stops. And nothing in it
// may say from which registry a package came.
function lockFindings(files) {
  return parsed(files, 'package-lock.json').flatMap(({ path, content }) =>
    Object.entries(content.packages).flatMap(([asker, asked]) => [
      ...(asked.resolved ? [`${path}: ${asker} names a host: run npm where .npmrc is`] : []),
      ...['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'].flatMap((kind) =>
        Object.entries(asked[kind] ?? {})
          .filter(([, range]) => !/^[\d<>=~^*xv]/.test(range))
          .map(([name, range]) => `${path}: ${asker} asks for ${name} "${range}", which npm 9 cannot read: write the version that is installed`)),
    ]));
}

function listFindings({ path, text }) {
  return text.split('\n').flatMap((line, at) => {
    const isEntry = line.trim() !== '' && !line.startsWith('#');
    return isEntry && !/^\S+ .*\s#\s+\S+/.test(line) ? [`${path}:${at + 1}: an entry without a reason`] : [];
  });
}

const files = repositoryFiles();
const file = (path) => ({ path, text: readText(path) });
const withText = (path, change) => files.map((each) => (each.path === path ? { path, text: change(each.text) } : each));

test('every package of CMake is defined, used and explained in Dependencies.cmake', () => assert.deepEqual(cmakeFindings(files), []));
test('every package of npm is exact, explained, and imported only if it is named', () => assert.deepEqual(npmFindings(files), []));
test('lock files can be read by the oldest npm', () => assert.deepEqual(lockFindings(files), []));
for (const path of ['shell', 'tests'].flatMap((folder) => [`${folder}/debian_packages.txt`, `${folder}/source_packages.txt`])) {
  test(`${path} gives a reason for each`, () => assert.deepEqual(listFindings(file(path)), []));
}

const spoiled = [
  ['a package without a reason', cmakeFindings, () => withText('Dependencies.cmake', (text) => text.replace(/^# {3}package::md4c.*\n/m, ''))],
  ['a reason without a package', cmakeFindings, () => withText('Dependencies.cmake', (text) => text.replace('flytt_package(md4c', 'flytt_package(md5c')), 3],
  ['an unknown package', cmakeFindings, () => [...files, { path: 'core/x/CMakeLists.txt', text: 'flytt_library(x DEPENDS package::boost)' }]],
  ['a package found elsewhere', cmakeFindings, () => [...files, { path: 'ui/x/CMakeLists.txt', text: 'find_package(ZLIB)' }]],
  ['a range of versions', npmFindings, () => withText('tests/package.json', (text) => text.replace('"ajv": "8', '"ajv": "^8'))],
  ['a package in two versions', npmFindings, () => withText('tests/package.json', (text) => text.replace('"esbuild": "0.28.2"', '"esbuild": "0.28.1"'))],
  ['an import that is not named', npmFindings, () => [...files, { path: 'web/x.ts', text: "import { h } from 'preact';" }]],
  ['an import of what a folder does not see', npmFindings, () => [...files, { path: 'web/x.mjs', text: "import { chromium } from 'playwright-core';" }]],
  ['a range that npm 9 cannot read', lockFindings, () => withText('tests/package-lock.json', (text) => text.replace('"third-party-web": "0.27.0"', '"third-party-web": "latest"'))],
  ['a host in a lock file', lockFindings, () => withText('web/package-lock.json', (text) => text.replace('"integrity"', '"resol' + 'ved": "https://example.org/x.tgz", "integrity"'))],
  ['a module of Node without its prefix', npmFindings, () => [...files, { path: 'web/x.mjs', text: "import fs from 'fs';" }]],
  ['a missing reason of npm', npmFindings, () => withText('tests/package.json', (text) => text.replace(/"jsqr": "outside[^\n]*\n/, ''))],
];
for (const [name, findings, spoil, atLeast = 1] of spoiled) {
  test(`${name} is noticed`, () => assert.ok(findings(spoil()).length >= atLeast));
}
test('an entry of a list without a reason is noticed', () => {
  assert.equal(listFindings({ path: 'x.txt', text: '# comment\ncmake\ncurl  # asks\ngit  2\ngit  2  # versions\n' }).length, 2);
});
