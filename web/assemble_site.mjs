// Puts the deployable site together: static files only. Usage: node web/assemble_site.mjs OUTPUT_FOLDER
// Run from the root of the repository after the native and the web build; ./dev build does.
import { build, transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expandStyleSheet } from '../core/look/style_sheet.mjs';
import { billOfMaterials, checkKnown, collect, cutTypefaces, licencesText, linkedFiles, readPackages, shippedPackages } from './licences.mjs';

const output = process.argv[2];
if (!output) {
  console.error('usage: node web/assemble_site.mjs OUTPUT_FOLDER');
  process.exit(2);
}

// Each script the browser loads by its own address.
const entryPoints = ['web/main.ts', 'web/workshop_worker.ts'];
// Emscripten's loaders and modules, minified here because the closure compiler is not to be had.
const modules = ['flytt', 'workshop'];

// The version of a build is a digest of what the site is made of: equal sources, equal version. `flytt site` writes it into
// pages and content.
async function versionOf(files) {
  const digest = createHash('sha256');
  for (const file of files) digest.update(`${file}\n`).update(createHash('sha256').update(await readFile(file)).digest());
  return digest.digest('hex').slice(0, 16);
}

const filesIn = async (folder) => (await readdir(folder)).sort().map((name) => `${folder}/${name}`);
// Not the packages of npm: what comes of them is in the typefaces and in what is bundled.
const sources = [...(await filesIn('web')), ...(await filesIn('core/look'))].filter((file) => /\.(ts|mjs|css)$/.test(file));
const fontFolder = 'build/web/fonts';
const fonts = [...(await filesIn(fontFolder)), ...(await filesIn(`${fontFolder}/documents`))].filter((file) => file.endsWith('.ttf'));
const compiled = modules.flatMap((name) => [`build/web/${name}.js`, `build/web/${name}.wasm`]);
const version = await versionOf([...sources, ...compiled, ...fonts]);

// The checksum by which the page knows a typeface, from the page's own source.
const [{ text: checksumScript }] = (await build({ entryPoints: ['web/checksum.ts'], write: false, format: 'esm' })).outputFiles;
const { checksum } = await import(`data:text/javascript,${encodeURIComponent(checksumScript)}`);
const fontChecksums = {};
for (const file of fonts) fontChecksums[path.relative(fontFolder, file).replace(/\.ttf$/, '')] = checksum(await readFile(file));

// A custom section (WebAssembly Core 1, 5.5.3) at the end, which engines skip: identifier 0, size, name, content. The sizes
// are below 128, where a number is its own encoding.
function withVersion(code) {
  const name = 'version';
  return Buffer.concat([code, Buffer.from([0, 1 + name.length + version.length, name.length]), Buffer.from(name + version)]);
}

await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });

// The content comes as one file a language, and with the pages, from `flytt site`.
await cp('public', output, { recursive: true, filter: (source) => source !== path.join('public', 'content') });
await cp(fontFolder, path.join(output, 'fonts'), { recursive: true });

const { metafile } = await build({
  entryPoints,
  metafile: true,
  outdir: output,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  external: ['./flytt.js', './workshop.js'],
  define: { BUILD_VERSION: JSON.stringify(version), BUILD_FONTS: JSON.stringify(fontChecksums) },
});

// Licences go with what they are for, and a bill of materials for those who keep a list of what they run.
const text = (file) => readFile(file, 'utf8');
const foreignScript = Object.keys(metafile.inputs).find((file) => !/^(web\/(?!node_modules\/)|<define:)/.test(file));
if (foreignScript) throw new Error(`${foreignScript} is bundled, but nothing says what it is: add it to web/components.mjs, with its licence`);
const ninja = await text('build/web/build.ninja');
const linked = modules.flatMap((name) => linkedFiles(ninja, `${name}.js`));
checkKnown(linked, shippedPackages(await text('Dependencies.cmake')), cutTypefaces(await text('shell/fonts/Fonts.cmake')));
const components = collect(readPackages(['build/web/packages.txt', 'build/native/packages.txt']));
const flytt = { version: /^project\(flytt VERSION (\S+)/m.exec(await text('CMakeLists.txt'))[1], text: (await text('LICENSE')).trim() };
await writeFile(path.join(output, 'licences.txt'), licencesText(flytt, components));
await writeFile(path.join(output, 'flytt.cdx.json'), billOfMaterials(flytt, components));

for (const name of modules) {
  const loader = await readFile(`build/web/${name}.js`, 'utf8');
  const { code } = await transform(loader, { minify: true, target: 'es2022', legalComments: 'none' });
  await writeFile(path.join(output, `${name}.js`), `${code}export const version="${version}";\n`);
  await writeFile(path.join(output, `${name}.wasm`), withVersion(await readFile(`build/web/${name}.wasm`)));
}

for (const file of await readdir('web')) {
  if (file.endsWith('.css')) {
    const sheet = expandStyleSheet(await readFile(path.join('web', file), 'utf8'), `web/${file}`);
    const { code } = await transform(sheet, { loader: 'css', minify: true });
    await writeFile(path.join(output, file), `${code}:root{--version:"${version}"}\n`);
  }
}
await writeFile(path.join(output, 'version.txt'), `${version}\n`);
