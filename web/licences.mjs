// The licences of what is shipped, as one text, and the same as a bill of materials: CycloneDX 1.5 (JSON). Both are made of
// what was built with, and of nothing else: equal packages, equal bytes.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { components } from './components.mjs';

const isThere = (file) => {
  try {
    return readFileSync(file, 'utf8') !== '';
  } catch {
    return false;
  }
};
const unix = (text) => text.replace(/\r\n?/g, '\n');

function read(file, what, remedy) {
  if (!isThere(file)) throw new Error(`${what} is not at ${file}: ${remedy}`);
  return unix(readFileSync(file, 'utf8'));
}

// --- what was built with ----------------------------------------------------------------------------------------------

// Rows of packages.txt, which CMake writes: name -> {version, folder}.
export function readPackages(files) {
  const packages = new Map();
  for (const file of files) {
    for (const line of read(file, 'The list of packages', 'run ./dev build').split('\n').filter(Boolean)) {
      const [name, version, ...folder] = line.split(' ');
      packages.set(name, { version, folder: folder.join(' ') });
    }
  }
  return packages;
}

// What a target of build.ninja, such as flytt.js, is linked with: libraries, and libraries that Emscripten is asked for. Its
// own (C, C++, OpenGL) come unasked, and are always in the list of components.
export function linkedFiles(ninja, target) {
  const rule = new RegExp(`^build ${target.replaceAll('.', '\\.')}: .*\\n((?:  .*\\n)+)`, 'm').exec(ninja);
  if (!rule) throw new Error(`build.ninja does not say how ${target} is linked: run ./dev build`);
  const valueOf = (name) => (new RegExp(`^  ${name} = (.*)$`, 'm').exec(rule[1])?.[1] ?? '').split(/ +/).filter(Boolean);
  return [...new Set([...valueOf('LINK_LIBRARIES'), ...valueOf('LINK_FLAGS').filter((option) => /^(-l|-s ?USE_|--use-port)/.test(option))])];
}

const isOurs = (file) => /^(core|ui|shell)\//.test(file);

// Throws for what is linked or used (package::NAME, packages of npm whose typefaces are cut) and is in no component.
export function checkKnown(linked, packageNames, typefaces, known = components) {
  const remedy = 'add it to web/components.mjs, with its licence';
  for (const file of linked.filter((each) => !isOurs(each))) {
    const name = path.basename(file);
    const [, packageName = name] = /^libpackage_(\w+)\.a$/.exec(name) ?? [];
    if (!known.some(({ packages }) => packages?.includes(packageName))) throw new Error(`${name} is linked, but nothing says what it is: ${remedy}`);
  }
  for (const name of packageNames) {
    if (!known.some(({ packages }) => packages?.includes(name))) throw new Error(`package::${name} is used, but nothing says what it is: ${remedy}`);
  }
  for (const name of typefaces) {
    if (!known.some(({ folder }) => folder === `npm ${name}`)) throw new Error(`Typefaces of ${name} are cut, but nothing says what it is: ${remedy}`);
  }
}

// package::NAME of Dependencies.cmake, without those for tests only.
export function shippedPackages(dependencies) {
  return [...dependencies.matchAll(/^# {3}package::(\w+) +(\S.*)$/gm)].filter(([, , reason]) => !/\bonly tests\b/.test(reason)).map(([, name]) => name);
}

// Packages of npm whose typefaces Fonts.cmake cuts.
export const cutTypefaces = (fonts) => [...new Set([...fonts.matchAll(/^ +[\w-]+ ([\w-]+)\/TTF\//gm)].map(([, name]) => name))];

// --- licences ---------------------------------------------------------------------------------------------------------

// A file in the form of Debian's copyright-format 1.0: paragraphs of fields, a field's further lines begin with a blank.
function paragraphsOf(text) {
  return text.split(/\n(?:[ \t]*\n)+/).map((paragraph) => {
    const fields = {};
    for (const [, name, value] of `\n${paragraph}`.matchAll(/\n([\w-]+):((?:.*)(?:\n[ \t].*)*)/g)) fields[name] ??= value;
    return fields;
  });
}
// Without the blank at the start of each line; a line of a dot is an empty one.
const unfolded = (value) => value.replace(/\n[ \t]/g, '\n').replace(/\n\.(?=\n|$)/g, '\n').replace(/[ \t]+$/gm, '').trim();
const wordsOf = (value = '') => value.split(/\s+/).filter(Boolean);

// Who holds the copyright of the files, and every licence that is named for them; with the texts to which these refer.
function debianText({ debian, files }) {
  const remedy = `the package ${debian} of Debian has it: run ./dev setup`;
  const file = `/usr/share/doc/${debian}/copyright`;
  const paragraphs = paragraphsOf(read(file, `The licence of ${debian}`, remedy));
  const parts = [];
  const names = new Set();
  for (const pattern of files) {
    const about = paragraphs.find(({ Files }) => wordsOf(Files).includes(pattern));
    if (!about) throw new Error(`${file} says nothing of ${pattern}: look what holds now, and mend web/components.mjs`);
    const [expression] = about.License.trim().split('\n');
    parts.push(`Copyright: ${unfolded(about.Copyright)}\nLicense: ${unfolded(about.License)}`);
    for (const name of expression.split(/ (?:or|and) /)) names.add(name);
  }
  for (const name of names) {
    // An exception may stand with the files; the licence itself has a paragraph of its own.
    const titles = [name, name.replace(/ with .*/, '')];
    const [found] = titles.flatMap((title) => paragraphs.find(({ Files, License }) => !Files && License?.trim().split('\n')[0] === title) ?? []);
    const full = found && unfolded([found.License, found.Reference].filter(Boolean).join('\n '));
    if (!full?.includes('\n')) throw new Error(`${file} has no text of the licence ${name}: mend web/components.mjs`);
    parts.push(full);
  }
  const common = new Set(parts.flatMap((part) => part.match(/\/usr\/share\/common-licenses\/[\w.-]*\w/g) ?? []));
  for (const licence of common) parts.push(read(licence, 'The licence', 'the package base-files of Debian has it').trimEnd());
  return parts.join('\n\n');
}

function textOf(source, folder, name) {
  if (source.debian) return debianText(source);
  const file = path.join(folder, source.file);
  const text = read(file, `The licence of ${name}`, 'run ./dev setup, or mend web/components.mjs where its name has changed');
  if (!source.begin) return text.trim();
  const at = text.indexOf(source.begin);
  if (at < 0) throw new Error(`${file} no longer says "${source.begin}": mend web/components.mjs`);
  return text.slice(at).replace(/\*\/\s*$/, '').trim();
}

const folderOf = ({ folder, name }, packages) => {
  if (folder.startsWith('npm ')) return path.join('web', 'node_modules', folder.slice(4));
  if (!packages.has(folder)) throw new Error(`packages.txt does not say where ${name} is: run ./dev build`);
  return packages.get(folder).folder;
};

function versionOf({ folder, version, name }, where, packages) {
  if (folder.startsWith('npm ')) return JSON.parse(read(path.join(where, 'package.json'), `The version of ${name}`, 'run ./dev setup')).version;
  if (!version) return packages.get(folder).version;
  const file = path.join(where, version.file);
  const found = version.pattern.exec(read(file, `The version of ${name}`, 'mend web/components.mjs'));
  if (!found) throw new Error(`${file} does not say the version of ${name}: mend web/components.mjs`);
  return found.slice(1).join('.');
}

// Each component with its version and its licence's text. Throws where one cannot be found, and says what to do.
export function collect(packages, known = components) {
  return known.map((component) => {
    const folder = folderOf(component, packages);
    const texts = component.texts.map((source) => {
      const choices = [source].flat();
      const there = choices.find((choice) => choice.file && isThere(path.join(folder, choice.file))) ?? choices.at(-1);
      return textOf(there, folder, component.name);
    });
    return { ...component, version: versionOf(component, folder, packages), text: texts.join('\n\n') };
  });
}

// --- what is written --------------------------------------------------------------------------------------------------

// `flytt` is {version, text}: of Flytt itself.
export function licencesText(flytt, collected) {
  const line = '='.repeat(80);
  const title = ({ name, version, licence, part }) => `${name} ${version} (${licence})${part ? `, only in ${part}` : ''}`;
  const all = [{ name: 'Flytt', licence: 'MIT', ...flytt }, ...collected];
  return [
    'What this portal is made of, and under which licences. For programs: flytt.cdx.json beside this file (CycloneDX).',
    all.map((each) => `- ${title(each)}`).join('\n'),
    ...all.map((each) => `${line}\n${title(each)}\n${line}\n\n${each.text}`),
  ].join('\n\n').concat('\n');
}

// CycloneDX 1.5 in JSON, without a time; the serial number is made of the content (RFC 9562, 5.8).
export function billOfMaterials(flytt, collected) {
  const licences = (licence) => (/ /.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }]);
  const parts = collected.map(({ name, version, licence, purl, folder, part }) => {
    const url = purl.replace('{version}', encodeURIComponent(version));
    return {
      type: folder.startsWith('npm ') ? 'file' : 'library',
      'bom-ref': url,
      name,
      version,
      licenses: licences(licence),
      purl: url,
      ...(part && { properties: [{ name: 'flytt:only_in', value: part }] }),
    };
  });
  const content = {
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': 'flytt', name: 'flytt', version: flytt.version, licenses: licences('MIT') } },
    components: parts,
    dependencies: [{ ref: 'flytt', dependsOn: parts.map((part) => part['bom-ref']) }],
  };
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const variant = ((parseInt(digest[16], 16) & 3) | 8).toString(16);
  const uuid = `${digest.slice(0, 8)}-${digest.slice(8, 12)}-8${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
  const document = { $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json', bomFormat: 'CycloneDX', specVersion: '1.5', serialNumber: `urn:uuid:${uuid}`, ...content };
  return `${JSON.stringify(document, null, 2)}\n`;
}
