// Puts the deployable site together: static files only. Usage: node web/assemble_site.mjs OUTPUT_FOLDER
// Run from the root of the repository after the native and the web build; ./dev build does.
import { build, transform } from 'esbuild';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const output = process.argv[2];
if (!output) {
  console.error('usage: node web/assemble_site.mjs OUTPUT_FOLDER');
  process.exit(2);
}

// Each script the browser loads by its own address.
const entryPoints = ['web/main.ts', 'web/exporter_worker.ts'];
// Emscripten's loaders and modules, minified here because the closure compiler is not to be had.
const modules = ['flytt', 'exporter'];

await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });

// The content comes as one file a language, and with the pages, from `flytt site`.
await cp('public', output, { recursive: true, filter: (source) => source !== path.join('public', 'content') });
await cp('build/web/fonts', path.join(output, 'fonts'), { recursive: true });

await build({
  entryPoints,
  outdir: output,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  external: ['./flytt.js', './exporter.js'],
});

for (const name of modules) {
  const loader = await readFile(`build/web/${name}.js`, 'utf8');
  const { code } = await transform(loader, { minify: true, target: 'es2022', legalComments: 'none' });
  await writeFile(path.join(output, `${name}.js`), code);
  await cp(`build/web/${name}.wasm`, path.join(output, `${name}.wasm`));
}

for (const file of await readdir('web')) {
  if (file.endsWith('.css')) {
    const { code } = await transform(await readFile(path.join('web', file), 'utf8'), { loader: 'css', minify: true });
    await writeFile(path.join(output, file), code);
  }
}
