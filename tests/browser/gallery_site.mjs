// The built site with the gallery of controls in it: another module, its texts, and a page a language. Its workshop is that
// of the tests, which counts what it is fed.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TestSite } from './test_site.mjs';

const built = 'build/web-debug';
const languages = ['en', 'sv'];

// Behind a module's code stands its version, in a custom section (web/assemble_site.mjs).
function withVersion(code, version) {
  const section = Buffer.from([0, 1 + 7 + version.length, 7, ...Buffer.from(`version${version}`)]);
  return Buffer.concat([code, section]);
}

export async function serveGallery() {
  const site = await TestSite.serve((pack, edit) => {
    for (const language of languages) {
      const texts = JSON.parse(readFileSync(`tests/gallery/texts/${language}.json`, 'utf8'));
      edit(`${language}/interface.json`, (own) => Object.assign(own, texts));
    }
  });
  const version = readFileSync(path.join(site.folder, 'version.txt'), 'utf8').trim();
  for (const [name, own] of [['flytt', 'tests_gallery'], ['workshop', 'tests_workshop']]) {
    writeFileSync(path.join(site.folder, `${name}.js`), `${readFileSync(`${built}/${own}.js`, 'utf8')}\nexport const version = "${version}";`);
    writeFileSync(path.join(site.folder, `${name}.wasm`), withVersion(readFileSync(`${built}/${own}.wasm`), version));
  }
  // What is served first is some other page's; the module puts its own in its place.
  for (const language of languages) {
    const folder = path.join(site.folder, language, 'gallery');
    mkdirSync(folder, { recursive: true });
    cpSync(path.join(site.folder, language, 'settings', 'index.html'), path.join(folder, 'index.html'));
  }
  return site;
}
