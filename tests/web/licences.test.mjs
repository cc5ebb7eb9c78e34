// What others made and the site carries has its licence in licences.txt and an entry in the bill of materials, and whatever
// is linked is known. Run: FLYTT_SITE=build/site node --test tests/web/licences.test.mjs
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { components } from '../../web/components.mjs';
import { billOfMaterials, checkKnown, collect, cutTypefaces, licencesText, linkedFiles, readPackages, shippedPackages } from '../../web/licences.mjs';

const site = process.env.FLYTT_SITE;
assert.ok(site, 'FLYTT_SITE names the built site');
const build = path.join(site, '..');
const readFile = (file) => readFileSync(file, 'utf8');
const modules = ['flytt', 'workshop'];

const packages = readPackages([`${build}/web/packages.txt`, `${build}/native/packages.txt`]);
const flytt = { version: '0.1.0', text: readFile('LICENSE').trim() };
const shippedText = readFile(path.join(site, 'licences.txt'));
const shippedBill = readFile(path.join(site, 'flytt.cdx.json'));

// By eye, from the sources: who wrote it or which licence it is, in words that stand in its licence and in no other's.
const words = {
  Flytt: /The Flytt contributors/,
  'Dear ImGui': /Copyright \(c\) 2014-\d+ Omar Cornut/,
  stb_rect_pack: /Copyright \(c\) 2017 Sean Barrett/,
  stb_textedit: /Copyright \(c\) 2017 Sean Barrett/,
  stb_truetype: /Copyright \(c\) 2017 Sean Barrett/,
  md4c: /Martin Mitáš/,
  utf8proc: /Public Software Group[^]*Unicode, Inc\./,
  libdeflate: /Eric Biggers/,
  'JSON for Modern C++': /Niels Lohmann[^]*Florian Loitsch[^]*Bjoern Hoehrmann[^]*free of charge/,
  'tl::expected': /Simon Brand[^]*CC0 1\.0 Universal/,
  CLI11: /University of Cincinnati[^]*Redistributions in binary form/,
  Emscripten: /The Emscripten Authors[^]*free of charge/,
  musl: /Rich Felker[^]*free of charge/,
  'compiler-rt': /Apache License\s+Version 2\.0/,
  'libc++': /Apache License\s+Version 2\.0/,
  'libc++abi': /Apache License\s+Version 2\.0/,
  'Source Sans': /Copyright 2010-\d+ Adobe[^]*SIL OPEN FONT LICENSE/i,
  'Source Code Pro': /© 20\d\d Adobe[^]*SIL OPEN FONT LICENSE/i,
};

// A library that we compile -> what it is made of; what headers are in, what Emscripten links unasked, what is no library.
const madeOf = {
  'libpackage_imgui.a': ['Dear ImGui', 'stb_rect_pack', 'stb_textedit', 'stb_truetype'],
  'libpackage_imgui_opengl3.a': ['Dear ImGui'],
  'libpackage_md4c.a': ['md4c'],
  'libpackage_utf8proc.a': ['utf8proc'],
  'libpackage_deflate.a': ['libdeflate'],
};
const always = ['Flytt', 'JSON for Modern C++', 'tl::expected', 'CLI11', 'Source Sans', 'Source Code Pro']
  .concat(['Emscripten', 'musl', 'compiler-rt', 'libc++', 'libc++abi']);
const ninja = readFile(`${build}/web/build.ninja`);
const linked = modules.flatMap((name) => linkedFiles(ninja, `${name}.js`));
const foreign = [...new Set(linked.filter((file) => !/^(core|ui|shell)\//.test(file)))];
const needed = () => new Set([...always, ...foreign.flatMap((file) => madeOf[file] ?? [`what ${file} is`])]);

// The part of the text below a heading between two lines.
function sectionsOf(text) {
  const parts = text.split(/^={80}\n(.*)\n={80}\n/m).slice(1);
  return new Map(parts.flatMap((heading, at) => (at % 2 === 0 ? [[heading.replace(/ \S+ \(.*$/, ''), parts[at + 1]]] : [])));
}

function missing(text, bill) {
  const sections = sectionsOf(text);
  const { components: entries, dependencies } = JSON.parse(bill);
  return [...needed()].flatMap((name) => {
    const entry = entries.find((each) => each.name === name);
    return [
      ...(words[name]?.test(sections.get(name) ?? '') ? [] : [`the licence of ${name}`]),
      ...(name === 'Flytt' || (entry && dependencies[0].dependsOn.includes(entry['bom-ref'])) ? [] : [`the entry of ${name}`]),
      ...(name === 'Flytt' || /^\d[\w.+]*$/.test(entry?.version) ? [] : [`the version of ${name}`]),
    ];
  });
}

const validate = (() => {
  const folder = 'tests/node_modules/@cyclonedx/cyclonedx-library/res/schema';
  const ajv = new Ajv({ strict: false, formats: { 'idn-email': true, 'iri-reference': true } });
  addFormats(ajv, ['date-time']);
  // The package refers to them by the names of its files.
  for (const name of ['spdx.SNAPSHOT.schema.json', 'jsf-0.82.SNAPSHOT.schema.json']) {
    const $id = `http://cyclonedx.org/schema/${name}`;
    ajv.addSchema({ ...JSON.parse(readFile(`${folder}/${name}`)), $id });
  }
  return ajv.compile(JSON.parse(readFile(`${folder}/bom-1.5.SNAPSHOT.schema.json`)));
})();
const faults = (bill) => (validate(JSON.parse(bill)) ? [] : validate.errors);

test('the build says what it links', () => {
  assert.deepEqual(foreign.sort(), Object.keys(madeOf).sort());
  const sample = 'build x.js: LINK a.o | core/liba.a\n  LINK_FLAGS = -Oz -lembind -sUSE_ZLIB=1\n  LINK_LIBRARIES = core/liba.a  libb.a\n\nbuild y.js: LINK\n';
  assert.deepEqual(linkedFiles(sample, 'x.js'), ['core/liba.a', 'libb.a', '-lembind', '-sUSE_ZLIB=1']);
  assert.throws(() => linkedFiles(sample, 'z.js'), /how z\.js is linked/);
});

test('all that is shipped has its licence and its entry', () => assert.deepEqual(missing(shippedText, shippedBill), []));

for (const name of Object.keys(words)) {
  test(`the absence of ${name} is noticed`, () => {
    const rest = collect(packages).filter((each) => each.name !== name);
    const text = licencesText(name === 'Flytt' ? { ...flytt, text: '' } : flytt, rest);
    assert.ok(missing(text, billOfMaterials(flytt, rest)).includes(`the licence of ${name}`));
    if (name !== 'Flytt') assert.ok(missing(text, billOfMaterials(flytt, rest)).includes(`the entry of ${name}`));
  });
}

test('the bill of materials is what CycloneDX 1.5 asks for', () => {
  assert.deepEqual(faults(shippedBill), []);
  const spoiled = (change) => {
    const bill = JSON.parse(shippedBill);
    change(bill);
    return faults(JSON.stringify(bill));
  };
  assert.notDeepEqual(spoiled((bill) => delete bill.components[0].name), []);
  assert.notDeepEqual(spoiled((bill) => (bill.serialNumber = 'urn:uuid:1')), []);
  assert.notDeepEqual(spoiled((bill) => (bill.components[0].licenses = [{ license: { id: 'Expat' } }])), []);
});

test('equal packages give equal bytes, without a time or a folder of the machine', () => {
  assert.equal(licencesText(flytt, collect(packages)), shippedText);
  assert.equal(billOfMaterials(flytt, collect(packages)), shippedBill);
  assert.equal(JSON.parse(shippedBill).metadata.timestamp, undefined);
  for (const { folder } of packages.values()) assert.ok(!shippedText.includes(folder) && !shippedBill.includes(folder), folder);
  const other = JSON.parse(billOfMaterials({ ...flytt, version: '9' }, collect(packages)));
  assert.notEqual(other.serialNumber, JSON.parse(shippedBill).serialNumber);
});

test('what nobody knows stops the build', () => {
  const names = shippedPackages(readFile('Dependencies.cmake'));
  const typefaces = cutTypefaces(readFile('shell/fonts/Fonts.cmake'));
  assert.deepEqual(typefaces, ['source-sans', 'source-code-pro']);
  assert.ok(names.includes('json') && names.includes('cli11') && !names.includes('gtest') && !names.includes('qrcodegen'), `${names}`);
  checkKnown(linked, names, typefaces);
  assert.throws(() => checkKnown(['libpackage_zlib.a'], [], []), /libpackage_zlib\.a is linked.*web\/components\.mjs/);
  assert.throws(() => checkKnown(['-sUSE_ZLIB=1'], [], []), /-sUSE_ZLIB=1 is linked/);
  assert.throws(() => checkKnown([], ['boost'], []), /package::boost is used/);
  assert.throws(() => checkKnown([], [], ['inter']), /Typefaces of inter/);
});

test('a licence that is not there stops the build and says what to do', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'flytt-licences-'));
  const component = { name: 'Sample', licence: 'MIT', purl: 'pkg:generic/sample@{version}', folder: 'sample', texts: [{ file: 'LICENSE' }] };
  const sample = new Map([['sample', { version: '1', folder }]]);
  try {
    assert.throws(() => collect(sample, [component]), /The licence of Sample is not at .*LICENSE: run \.\/dev setup/);
    writeFileSync(path.join(folder, 'LICENSE'), '');
    assert.throws(() => collect(sample, [component]), /is not at/);
    writeFileSync(path.join(folder, 'LICENSE'), 'Free.\r\n');
    assert.equal(collect(sample, [component])[0].text, 'Free.');
    assert.throws(() => collect(sample, [{ ...component, texts: [{ file: 'LICENSE', begin: 'Licence:' }] }]), /no longer says/);
    assert.throws(() => collect(sample, [{ ...component, texts: [{ debian: 'no-such-package', files: ['*'] }] }]), /no-such-package of Debian/);
    assert.throws(() => collect(sample, [{ ...component, texts: [{ debian: 'nlohmann-json3-dev', files: ['nothing/*'] }] }]), /says nothing of nothing/);
    assert.throws(() => collect(sample, [{ ...component, version: { file: 'LICENSE', pattern: /v(\d)/ } }]), /does not say the version/);
    assert.throws(() => collect(new Map(), [component]), /packages\.txt does not say where Sample is/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the settings of every language lead to the licences', () => {
  for (const language of ['en', 'sv']) assert.match(readFile(path.join(site, language, 'settings/index.html')), /<a [^>]*href="\/licences\.txt"/);
  assert.ok(existsSync(path.join(site, 'licences.txt')));
  assert.ok(components.every(({ name }) => words[name]), 'each component has its words in this test');
});
